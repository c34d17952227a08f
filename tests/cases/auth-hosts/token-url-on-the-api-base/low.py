import requests

BASE = "https://api.procore.com"
TOKEN_URL = BASE + "/oauth/token"  # expect: PCR104


def login(cid, secret):
    return requests.post(TOKEN_URL, data={"grant_type": "client_credentials", "client_id": cid, "client_secret": secret}).json()["access_token"]


def rfis(token, company):
    return requests.get(BASE + "/rest/v1.0/projects/1/rfis", headers={"Authorization": f"Bearer {token}", "Procore-Company-Id": str(company)}).json()
