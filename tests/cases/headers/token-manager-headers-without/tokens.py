"""A token manager that also likes to build headers."""

from __future__ import annotations

import os
import threading
import time

import requests


class TokenManager:
    URL = "https://login.procore.com/oauth/token"

    def __init__(self, refresh_token: str) -> None:
        self._refresh_token = refresh_token
        self._access_token = ""
        self._expires_at = 0.0
        self._lock = threading.Lock()

    def access_token(self) -> str:
        with self._lock:
            if time.time() > self._expires_at - 60:
                self._renew()
            return self._access_token

    def _renew(self) -> None:
        answer = requests.post(
            self.URL,
            data={
                "grant_type": "refresh_token",
                "refresh_token": self._refresh_token,
                "client_id": os.environ["PROCORE_CLIENT_ID"],
                "client_secret": os.environ["PROCORE_CLIENT_SECRET"],
            },
            timeout=30,
        )
        answer.raise_for_status()
        fresh = answer.json()
        self._refresh_token = fresh["refresh_token"]
        self._access_token = fresh["access_token"]
        self._expires_at = fresh["created_at"] + fresh["expires_in"]

    def headers(self) -> dict[str, str]:
        return {"Authorization": f"Bearer {self.access_token()}"}  # expect: PCR201
