"""The token's record, made of pairs."""
import os
import time

import requests

_kept = {}


def token():
    record = _kept.get("procore")
    if record is None or record["expires_at"] < time.time():
        form = dict([
            ("grant_type", "client_credentials"),
            ("client_id", os.environ["PROCORE_CLIENT_ID"]),
            ("client_secret", os.environ["PROCORE_CLIENT_SECRET"]),
        ])
        answer = requests.post("https://login.procore.com/oauth/token", data=form, timeout=30)
        answer.raise_for_status()
        record = dict([("token", answer.json()["access_token"]), ("expires_at", time.time() + 7200)])  # expect: PCR101
        _kept["procore"] = record
    return record["token"]


def offices():
    headers = dict([("Authorization", f"Bearer {token()}"), ("Procore-Company-Id", os.environ["PROCORE_COMPANY_ID"])])
    return requests.get("https://api.procore.com/rest/v1.0/offices", headers=headers, timeout=30).json()
