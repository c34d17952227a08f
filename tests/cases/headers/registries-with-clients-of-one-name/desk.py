from authlib.integrations.flask_client import OAuth

clients = OAuth()
others = OAuth()
clients.register("portal", api_base_url="https://api.procore.com/rest/v1.0/")
others.register("portal", api_base_url="https://graph.microsoft.com/v1.0/")


def vendors(company):
    return clients.portal.get("vendors", params={"company_id": company}).json()  # expect: PCR201


def drives():
    return others.portal.get("projects").json()
