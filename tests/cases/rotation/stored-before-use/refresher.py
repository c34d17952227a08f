"""Stores the new pair first, then uses it."""
import fcntl
import json
import os
import pathlib
import time
from contextlib import contextmanager

import requests

FOLDER = pathlib.Path(os.environ.get("STATE_DIR", "/var/lib/pc"))


@contextmanager
def locked():
    with open(FOLDER / "pair.lock", "w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def access_token():
    with locked():
        pair = json.loads((FOLDER / "pair.json").read_text())
        if time.time() < pair["created_at"] + pair["expires_in"] - 60:
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
        new = FOLDER / "pair.new"
        new.write_text(json.dumps(pair))
        new.replace(FOLDER / "pair.json")
        return pair["access_token"]
