"""Holds the current Procore token pair in memory and on disk."""
import json
import os
import pathlib

import requests

STORE = pathlib.Path(os.environ.get("TOKEN_STORE", "/var/lib/rfi-bot/token.json"))


def current():
    return json.loads(STORE.read_text())


def renew_procore_token():
    pair = current()
    response = requests.post(
        "https://login.procore.com/oauth/token",
        data={
            "grant_type": "refresh_token",
            "refresh_token": pair["refresh_token"],
            "client_id": os.environ["PROCORE_CLIENT_ID"],
            "client_secret": os.environ["PROCORE_CLIENT_SECRET"],
        },
        timeout=30,
    )
    response.raise_for_status()
    STORE.write_text(json.dumps(response.json()))
