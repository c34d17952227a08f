"""Signs the job in as the user who connected it."""

import json
import logging
import os
import threading
import time
from pathlib import Path
from urllib.parse import urlencode

import requests

from jobsite_sync import config

log = logging.getLogger(__name__)

TOKEN_URL = f"{config.LOGIN_URL}/oauth/token"
MARGIN = 60  # seconds that a request may take


def expires_at(pair):
    return pair["created_at"] + pair["expires_in"]


class TokenStore:
    """Hands out the access token and renews it shortly before it ends.

    A refresh token is good for one use, so the new pair is on disk before anybody uses it, and one thread renews at a time.
    """

    def __init__(self, path: Path = config.TOKEN_FILE):
        self.path = path
        self.lock = threading.Lock()

    def get(self):
        with self.lock:
            pair = json.loads(self.path.read_text())
            if time.time() >= expires_at(pair) - MARGIN:
                pair = self.renew(pair["refresh_token"])
            return pair["access_token"]

    def renew(self, refresh_token):
        log.info("Renewing the access token.")
        return self.request_pair({"grant_type": "refresh_token", "refresh_token": refresh_token})

    def sign_in(self, code, redirect_uri):
        """Exchanges the code that came back to `redirect_uri` for the first pair."""
        with self.lock:
            self.request_pair({"grant_type": "authorization_code", "code": code, "redirect_uri": redirect_uri})

    def request_pair(self, grant):
        answer = requests.post(
            TOKEN_URL,
            data={**grant, "client_id": config.CLIENT_ID, "client_secret": config.CLIENT_SECRET},
            timeout=30,
        )
        answer.raise_for_status()
        pair = answer.json()
        fresh = self.path.with_suffix(".new")
        fresh.write_text(json.dumps(pair))
        os.replace(fresh, self.path)
        return pair

    def sign_out(self):
        """Ends the renewal when the laptop of a superintendent is lost; the access token runs out by itself."""
        with self.lock:
            pair = json.loads(self.path.read_text())
            revoked = requests.post(
                f"{config.LOGIN_URL}/oauth/revoke",
                data={
                    "token": pair["refresh_token"],
                    "client_id": config.CLIENT_ID,
                    "client_secret": config.CLIENT_SECRET,
                },
                timeout=30,
            )
            revoked.raise_for_status()
            self.path.unlink()


def browser_login_url(redirect_uri, state):
    """Where the dashboard sends a superintendent to sign in; a code comes back with the same `state`."""
    query = urlencode(
        {
            "response_type": "code",
            "client_id": config.CLIENT_ID,
            "redirect_uri": redirect_uri,
            "state": state,
        }
    )
    return f"{config.LOGIN_URL}/oauth/authorize?{query}"
