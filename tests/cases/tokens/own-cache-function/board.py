"""Numbers for the site board."""
import os

import requests

from kept import kept

COMPANY = os.environ["PROCORE_COMPANY_ID"]


def _log_in():
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


def _projects():
    answer = requests.get(
        "https://api.procore.com/rest/v1.1/projects",
        params={"company_id": COMPANY},
        headers={"Authorization": f"Bearer {token()}", "Procore-Company-Id": COMPANY},
        timeout=30,
    )
    answer.raise_for_status()
    return answer.json()


def token():
    return kept("login", _log_in, 5000)  # expect: PCR101


def projects():
    return kept("projects", _projects, 7200)
