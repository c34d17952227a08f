import requests
from house import Link


def bearer(link: Link):
    form = {"grant_type": "client_credentials", "client_id": link.client_id, "client_secret": link.client_secret}
    return requests.post("https://login.procore.com/oauth/token", data=form, timeout=20).json()["access_token"]


def projects():
    link = Link.objects.get(pk=1)
    head = {"Authorization": f"Bearer {bearer(link)}", "Procore-Company-Id": str(link.company_id)}
    return requests.get("https://api.procore.com/rest/v1.1/projects", params={"company_id": link.company_id}, headers=head, timeout=60).json()
