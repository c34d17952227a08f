"""Three ways to keep the pair that need no file: typed model, whole answer, attribute."""
from __future__ import annotations

import os
import time

import httpx
import requests
from pydantic import BaseModel

TOKEN_URL = "https://login.procore.com/oauth/token"


class TokenResponse(BaseModel):
    access_token: str
    refresh_token: str
    expires_in: int


def _form(refresh_token: str) -> dict[str, str]:
    return {
        "grant_type": "refresh_token",
        "refresh_token": refresh_token,
        "client_id": os.environ["PROCORE_CLIENT_ID"],
        "client_secret": os.environ["PROCORE_CLIENT_SECRET"],
    }


async def refreshed(refresh_token: str) -> TokenResponse:
    async with httpx.AsyncClient() as client:
        answer = await client.post(TOKEN_URL, data=_form(refresh_token))
    answer.raise_for_status()
    return TokenResponse.model_validate(answer.json())


class WholeAnswer:
    def __init__(self, pair: dict) -> None:
        self._pair = pair

    def bearer(self) -> str:
        if time.time() > self._pair["created_at"] + self._pair["expires_in"]:
            answer = requests.post(TOKEN_URL, data=_form(self._pair["refresh_token"]), timeout=30)
            answer.raise_for_status()
            self._pair = answer.json()
        return self._pair["access_token"]


class Attributes:
    def __init__(self, refresh_token: str) -> None:
        self.refresh_token = refresh_token
        self.access_token = ""

    def renew(self) -> None:
        answer = requests.post(TOKEN_URL, data=_form(self.refresh_token), timeout=30)
        answer.raise_for_status()
        body = answer.json()
        self.access_token = body["access_token"]
        self.refresh_token = body.get("refresh_token", self.refresh_token)
