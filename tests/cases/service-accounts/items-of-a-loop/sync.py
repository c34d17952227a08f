import requests
from store import rows


def pull(row, path):
    form = {"grant_type": "client_credentials", "client_id": row.client_id, "client_secret": row.client_secret}
    answer = requests.post("https://login.procore.com/oauth/token", json=form)  # expect: PCR103
    token = answer.json()["access_token"]
    headers = {"Authorization": f"Bearer {token}", "Procore-Company-Id": "3"}
    print("pulling for", row.company_id)
    return requests.get(f"https://api.procore.com/rest/v1.0/{path}", headers=headers).json()


def main():
    for row in rows():
        pull(row, "me")
