"""Hosts come from the environment; the two do not belong together."""
import os

import requests

LOGIN = os.environ["PROCORE_LOGIN_URL"]
API = os.environ["PROCORE_API_URL"]


def login():
    form = {
        "grant_type": "client_credentials",
        "client_id": os.environ["PROCORE_CLIENT_ID"],
        "client_secret": os.environ["PROCORE_CLIENT_SECRET"],
    }
    answer = requests.post(LOGIN + "/oauth/token", data=form, timeout=30)
    answer.raise_for_status()
    return answer.json()["access_token"]


def projects(company_id):
    headers = {"Authorization": f"Bearer {login()}", "Procore-Company-Id": str(company_id)}
    answer = requests.get(f"{API}/rest/v1.0/projects", headers=headers, params={"company_id": company_id}, timeout=30)
    answer.raise_for_status()
    return answer.json()
