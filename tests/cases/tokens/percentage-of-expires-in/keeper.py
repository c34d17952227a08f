"""Refreshes after four fifths of the life that the server granted, never sooner than a minute."""
import datetime as dt
import json
import os
import pathlib

import httpx

PAIR = pathlib.Path(os.environ.get("PROCORE_TOKEN_PATH", "token.json"))
SAFETY = 0.8
FLOOR = dt.timedelta(seconds=60)


def renew_after(token):
    life = dt.timedelta(seconds=token["expires_in"])
    return dt.datetime.fromtimestamp(token["created_at"], dt.timezone.utc) + max(life * SAFETY, FLOOR)


def access_token():
    token = json.loads(PAIR.read_text())
    if dt.datetime.now(dt.timezone.utc) < renew_after(token):
        return token["access_token"]
    answer = httpx.post(
        "https://login.procore.com/oauth/token",
        data={
            "grant_type": "refresh_token",
            "refresh_token": token["refresh_token"],
            "client_id": os.environ["PROCORE_CLIENT_ID"],
            "client_secret": os.environ["PROCORE_CLIENT_SECRET"],
        },
    )
    answer.raise_for_status()
    token = answer.json()
    PAIR.write_text(json.dumps(token))
    return token["access_token"]
