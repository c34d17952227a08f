"""Internal tool of one builder: its company and its app's pair stand in one constant."""
import os

import requests

COMPANY = {
    "id": "20177",
    "client_id": os.environ["PROCORE_CLIENT_ID"],
    "client_secret": os.environ["PROCORE_CLIENT_SECRET"],
}


def token():
    form = {"grant_type": "client_credentials", "client_id": COMPANY["client_id"]}
    form["client_secret"] = COMPANY["client_secret"]
    answer = requests.post("https://login.procore.com/oauth/token", data=form, timeout=30)
    answer.raise_for_status()
    return answer.json()["access_token"]


def projects():
    headers = {"Authorization": f"Bearer {token()}", "Procore-Company-Id": COMPANY["id"]}
    answer = requests.get("https://api.procore.com/rest/v1.1/projects", headers=headers, timeout=30)
    answer.raise_for_status()
    return answer.json()
