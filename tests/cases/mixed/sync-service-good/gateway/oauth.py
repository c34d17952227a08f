"""Refreshing tokens: the new pair is stored before it is used."""

from __future__ import annotations

import json
import os
import time
from pathlib import Path
from typing import Any

import requests

TOKEN_URL = "https://login.procore.com/oauth/token"


class TokenFile:
    def __init__(self, path: Path) -> None:
        self.path = path

    def load(self) -> dict[str, Any]:
        return json.loads(self.path.read_text(encoding="utf-8"))

    def store(self, token: dict[str, Any]) -> None:
        self.path.write_text(json.dumps(token), encoding="utf-8")

    def access_token(self) -> str:
        token = self.load()
        if token["created_at"] + token["expires_in"] - 300 < time.time():
            token = self.refresh(token)
        return token["access_token"]

    def refresh(self, token: dict[str, Any]) -> dict[str, Any]:
        answer = requests.post(
            TOKEN_URL,
            data={
                "grant_type": "refresh_token",
                "refresh_token": token["refresh_token"],
                "client_id": os.environ["PROCORE_CLIENT_ID"],
                "client_secret": os.environ["PROCORE_CLIENT_SECRET"],
            },
            timeout=30,
        )
        answer.raise_for_status()
        fresh = answer.json()
        self.store(fresh)
        return fresh
