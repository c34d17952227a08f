import os

import requests

from cache import TokenCache

tokens = TokenCache()


def fetch_procore():
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
    return answer.json()["access_token"]


def fetch_autodesk():
    answer = requests.post(
        "https://developer.api.autodesk.com/authentication/v2/token",
        data={"grant_type": "client_credentials", "scope": "data:read"},
        auth=(os.environ["APS_ID"], os.environ["APS_SECRET"]),
        timeout=30,
    )
    answer.raise_for_status()
    return answer.json()["access_token"]


def rfis(project_id):
    answer = requests.get(
        f"https://api.procore.com/rest/v1.0/projects/{project_id}/rfis",
        headers={
            "Authorization": f"Bearer {tokens.get('procore', fetch_procore)}",
            "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"],
        },
        timeout=30,
    )
    answer.raise_for_status()
    return answer.json()


def hubs():
    answer = requests.get(
        "https://developer.api.autodesk.com/project/v1/hubs",
        headers={"Authorization": f"Bearer {tokens.get('autodesk', fetch_autodesk)}"},
        timeout=30,
    )
    answer.raise_for_status()
    return answer.json()
