"""Token handling for the budget snapshot job."""
import os
import time

import requests


class TokenProvider:
    def __init__(self, login_url="https://login.procore.com"):
        self.login_url = login_url.rstrip("/")
        self._token = None
        self._expires_at = 0

    def get(self):
        if self._token and time.time() < self._expires_at - 60:
            return self._token
        resp = requests.post(
            f"{self.login_url}/oauth/token",
            data={
                "grant_type": "client_credentials",
                "client_id": os.environ["PROCORE_CLIENT_ID"],
                "client_secret": os.environ["PROCORE_CLIENT_SECRET"],
            },
            timeout=30,
        )
        resp.raise_for_status()
        data = resp.json()
        self._token = data["access_token"]
        self._expires_at = time.time() + data.get("expires_in", 7200)  # expect: PCR101
        return self._token
