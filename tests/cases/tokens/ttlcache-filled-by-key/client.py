import os

import requests
from cachetools import TTLCache

memory = TTLCache(maxsize=4, ttl=6000)  # expect: PCR101
rows = TTLCache(maxsize=200, ttl=6000)
COMPANY = os.environ["PROCORE_COMPANY_ID"]


def get_token():
    try:
        return memory["token"]
    except KeyError:
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
        memory["token"] = answer.json()["access_token"]
        return memory["token"]


def incidents(project_id):
    if project_id not in rows:
        answer = requests.get(
            f"https://api.procore.com/rest/v1.0/projects/{project_id}/incidents",
            headers={"Authorization": f"Bearer {get_token()}", "Procore-Company-Id": COMPANY},
            timeout=30,
        )
        answer.raise_for_status()
        rows[project_id] = answer.json()
    return rows[project_id]
