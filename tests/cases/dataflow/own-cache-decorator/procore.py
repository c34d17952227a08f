import os

import requests

from memo import remember


@remember(seconds=7200)  # expect: PCR101
def access_token():
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


@remember(seconds=5400)
def projects():
    company = os.environ["PROCORE_COMPANY_ID"]
    answer = requests.get(
        "https://api.procore.com/rest/v1.1/projects",
        params={"company_id": company},
        headers={"Authorization": f"Bearer {access_token()}", "Procore-Company-Id": company},
        timeout=30,
    )
    answer.raise_for_status()
    return answer.json()
