"""OAuth calls need no company header."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from urllib.parse import urlencode

import requests

LOGIN_HOST = "https://login.procore.com"


@dataclass
class Tokens:
    access: str
    refresh: str
    expires_at: int


def authorize_url(client_id: str, redirect_uri: str) -> tuple[str, str]:
    state = secrets.token_urlsafe(16)
    query = {"response_type": "code", "client_id": client_id, "redirect_uri": redirect_uri, "state": state}
    return f"{LOGIN_HOST}/oauth/authorize?{urlencode(query)}", state


def refresh(tokens: Tokens, client_id: str, client_secret: str) -> Tokens:
    body = {
        "grant_type": "refresh_token",
        "refresh_token": tokens.refresh,
        "client_id": client_id,
        "client_secret": client_secret,
    }
    answer = requests.post(f"{LOGIN_HOST}/oauth/token", data=body, timeout=30)
    answer.raise_for_status()
    fresh = answer.json()
    return Tokens(fresh["access_token"], fresh["refresh_token"], fresh["created_at"] + fresh["expires_in"])


def token_info(access: str) -> dict:
    answer = requests.get(f"{LOGIN_HOST}/oauth/token/info", headers={"Authorization": f"Bearer {access}"}, timeout=30)
    answer.raise_for_status()
    return answer.json()


def forget(tokens: Tokens, client_id: str, client_secret: str) -> None:
    body = {"token": tokens.refresh, "client_id": client_id, "client_secret": client_secret}
    requests.post(f"{LOGIN_HOST}/oauth/revoke", data=body, timeout=30)
