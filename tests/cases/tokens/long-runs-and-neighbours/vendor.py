import os

import requests

API = "https://api.procore.com/rest/v1.0"


def ask():
    form = {
        "grant_type": "client_credentials",
        "client_id": os.environ["PROCORE_CLIENT_ID"],
        "client_secret": os.environ["PROCORE_CLIENT_SECRET"],
    }
    answer = requests.post("https://login.procore.com/oauth/token", data=form, timeout=30)
    answer.raise_for_status()
    return answer.json()


def rfis(project, token):
    headers = {"Authorization": f"Bearer {token}", "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"]}
    answer = requests.get(f"{API}/projects/{project}/rfis", headers=headers, timeout=60)
    answer.raise_for_status()
    return answer.json()
