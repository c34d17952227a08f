import os
import time

import requests

_box = {"until": 0}


def valid_token():
    if time.time() > _box["until"]:
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
        _box["token"] = body["access_token"]
        _box["until"] = body["created_at"] + body["expires_in"] - 45
    return _box["token"]
