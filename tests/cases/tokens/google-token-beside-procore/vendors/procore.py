import os
import time

import requests

_cache = {"token": None, "expires_at": 0}


def procore_access_token():
    if time.time() < _cache["expires_at"] - 60:
        return _cache["token"]
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
    body = answer.json()
    _cache.update(token=body["access_token"], expires_at=body["created_at"] + body["expires_in"])
    return _cache["token"]
