from building import oauth


def projects(company):
    return oauth.portal.get("projects", params={"company_id": company}).json()  # expect: PCR201
