from __future__ import annotations

import os
from typing import Callable

import requests

from models import ProcoreToken


class Gateway:
    def __init__(self, token: ProcoreToken, on_rotate: Callable[[ProcoreToken], None]) -> None:
        self.token = token
        self.on_rotate = on_rotate
        self.company_id = os.environ["PROCORE_COMPANY_ID"]

    def _rotate(self) -> None:
        response = requests.post(
            "https://login.procore.com/oauth/token",
            data={
                "grant_type": "refresh_token",
                "refresh_token": self.token.refresh_token,
                "client_id": os.environ["PROCORE_CLIENT_ID"],
                "client_secret": os.environ["PROCORE_CLIENT_SECRET"],
            },
            timeout=30,
        )
        response.raise_for_status()
        body = response.json()
        self.token = ProcoreToken(body["access_token"], body["refresh_token"])
        self.on_rotate(self.token)

    def fetch(self, path: str, **params: object) -> list[dict]:
        if self.token.expired:
            self._rotate()
        response = requests.get(
            f"https://api.procore.com/rest/v1.0/{path}",
            params=params,
            headers={"Authorization": f"Bearer {self.token.access_token}", "Procore-Company-Id": self.company_id},
            timeout=30,
        )
        response.raise_for_status()
        return response.json()
