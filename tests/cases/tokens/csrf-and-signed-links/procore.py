import os
import time

import requests

_body = None


def _bearer():
    global _body
    if _body is None or time.time() > _body["created_at"] + _body["expires_in"] - 60:
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
        _body = answer.json()
    return _body["access_token"]


def get(path):
    answer = requests.get(
        "https://api.procore.com" + path,
        headers={"Authorization": f"Bearer {_bearer()}", "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"]},
        timeout=30,
    )
    answer.raise_for_status()
    return answer.json()
