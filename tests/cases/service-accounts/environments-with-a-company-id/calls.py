import requests


def token(client_id, client_secret):
    form = {"grant_type": "client_credentials", "client_id": client_id, "client_secret": client_secret}
    answer = requests.post("https://login.procore.com/oauth/token", data=form, timeout=30)
    answer.raise_for_status()
    return answer.json()["access_token"]


def vendors(bearer, company_id):
    answer = requests.get(
        "https://api.procore.com/rest/v1.0/vendors",
        params={"company_id": company_id},
        headers={"Authorization": f"Bearer {bearer}", "Procore-Company-Id": str(company_id)},
        timeout=60,
    )
    answer.raise_for_status()
    return answer.json()
