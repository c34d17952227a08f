"""Caches the token in ~/.procore_token so that the small scripts need not log in each time."""
import os
import time

import requests

TOKEN_FILE = os.path.expanduser("~/.procore_token")


def _cached():
    try:
        age = time.time() - os.path.getmtime(TOKEN_FILE)
    except FileNotFoundError:
        return None
    if age > 7200:  # expect: PCR101
        return None
    with open(TOKEN_FILE) as fh:
        return fh.read().strip()


def get_token():
    token = _cached()
    if not token:
        r = requests.post(
            "https://login.procore.com/oauth/token",
            data=dict(
                grant_type="client_credentials",
                client_id=os.environ["PROCORE_CLIENT_ID"],
                client_secret=os.environ["PROCORE_CLIENT_SECRET"],
            ),
            timeout=30,
        )
        r.raise_for_status()
        token = r.json()["access_token"]
        fd = os.open(TOKEN_FILE, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(fd, "w") as fh:
            fh.write(token)
    return token
