import os

import requests

from store import store


def procore_token():
    token = store.get("procore")
    if token is None:
        answer = requests.post(
            "https://login.procore.com/oauth/token",
            data={
                "grant_type": "client_credentials",
                "client_id": os.environ["PROCORE_CLIENT_ID"],
                "client_secret": os.environ["PROCORE_CLIENT_SECRET"],
            },
            timeout=30,
        )
        answer.raise_for_status()
        token = answer.json()["access_token"]
        store.put("procore", token, 7000)  # expect: PCR101
    return token


def vendors(project_id):
    answer = requests.get(
        f"https://api.procore.com/rest/v1.1/projects/{project_id}/vendors",
        headers={"Authorization": f"Bearer {procore_token()}", "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"]},
        timeout=30,
    )
    answer.raise_for_status()
    return answer.json()
