import os
import time

import requests

_state = {"token": None, "until": 0}


def current():
    if _state["token"] is None or time.time() >= _state["until"]:
        body = requests.post(
            "https://login.procore.com/oauth/token",
            data={
                "grant_type": "client_credentials",
                "client_id": os.environ["PROCORE_CLIENT_ID"],
                "client_secret": os.environ["PROCORE_CLIENT_SECRET"],
            },
        ).json()
        _state.update(token=body["access_token"], until=body["created_at"] + body["expires_in"] - 90)
    return _state["token"]
