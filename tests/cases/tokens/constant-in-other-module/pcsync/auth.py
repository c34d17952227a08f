import json
import os
import time
from pathlib import Path

import httpx

from . import settings

TOKEN_FILE = Path("~/.pcsync/token.json").expanduser()


def load():
    return json.loads(TOKEN_FILE.read_text())


def save(token):
    TOKEN_FILE.parent.mkdir(parents=True, exist_ok=True)
    TOKEN_FILE.write_text(json.dumps(token))


def bearer():
    """Return a usable access token, refreshing the stored pair if it has got old."""
    token = load()
    age = time.time() - token["created_at"]
    if age > settings.TOKEN_LIFETIME:  # may: PCR101
        answer = httpx.post(
            f"{settings.LOGIN_URL}/oauth/token",
            data={
                "grant_type": "refresh_token",
                "refresh_token": token["refresh_token"],
                "client_id": os.environ["PROCORE_CLIENT_ID"],
                "client_secret": os.environ["PROCORE_CLIENT_SECRET"],
            },
            timeout=settings.REQUEST_TIMEOUT,
        )
        answer.raise_for_status()
        token = answer.json()
        save(token)
    return token["access_token"]
