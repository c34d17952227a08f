"""Keeps the pair in the keyring of the machine."""
import json
import os
import time

import keyring
import requests


def _store(pair):
    keyring.set_password("procore", "oauth", json.dumps(pair))


def current_token():
    pair = json.loads(keyring.get_password("procore", "oauth"))
    try:
        lifetime = pair["expires_in"]
    except KeyError:
        lifetime = 7200  # expect: PCR101
    if time.time() < pair["created_at"] + lifetime - 30:
        return pair["access_token"]
    answer = requests.post(
        "https://login.procore.com/oauth/token",
        data={
            "grant_type": "refresh_token",
            "refresh_token": pair["refresh_token"],
            "client_id": os.environ["PROCORE_CLIENT_ID"],
            "client_secret": os.environ["PROCORE_CLIENT_SECRET"],
        },
        timeout=30,
    )
    answer.raise_for_status()
    pair = answer.json()
    _store(pair)
    return pair["access_token"]
