import os

import pendulum
import requests

_state = {}


def access_token() -> str:
    now = pendulum.now("UTC")
    if not _state or now >= _state["renew_at"]:
        reply = requests.post(
            "https://login.procore.com/oauth/token",
            data={
                "grant_type": "client_credentials",
                "client_id": os.environ["PROCORE_CLIENT_ID"],
                "client_secret": os.environ["PROCORE_CLIENT_SECRET"],
            },
            timeout=30,
        )
        reply.raise_for_status()
        _state["token"] = reply.json()["access_token"]
        _state["renew_at"] = now.add(hours=1, minutes=45)  # expect: PCR101
    return _state["token"]
