"""Only the function's name tells."""
import os

import requests


def get_service_account_token():
    form = {
        "grant_type": "client_credentials",
        "client_id": os.environ["PROCORE_CLIENT_ID"],
        "client_secret": os.environ["PROCORE_CLIENT_SECRET"],
    }
    answer = requests.post("https://login.procore.com/oauth/token", data=form, timeout=30)  # expect: PCR103
    answer.raise_for_status()
    return answer.json()["access_token"]


def projects(company_id):
    headers = {"Authorization": f"Bearer {get_service_account_token()}", "Procore-Company-Id": str(company_id)}
    answer = requests.get("https://api.procore.com/rest/v1.1/projects", headers=headers, timeout=30)
    answer.raise_for_status()
    return answer.json()
