import os
import time

import requests

_token = {}


def projects(company_id):
    if not _token or time.time() > _token["created_at"] + _token["expires_in"] - 10:
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
        _token.update(answer.json())
    answer = requests.get(
        "https://api.procore.com/rest/v1.1/projects",
        params={"company_id": company_id},
        headers={"Authorization": f"Bearer {_token['access_token']}", "Procore-Company-Id": company_id},
        timeout=30,
    )
    answer.raise_for_status()
    return answer.json()
