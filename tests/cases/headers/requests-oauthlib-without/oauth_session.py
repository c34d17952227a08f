"""requests_oauthlib brings the token by itself, but nobody brings the company."""

from __future__ import annotations

import json
import pathlib

from requests_oauthlib import OAuth2Session

STORE = pathlib.Path("~/.fieldbook/token.json").expanduser()
TOKEN_URL = "https://login.procore.com/oauth/token"
API = "https://api.procore.com/rest/v1.0"


def save(token: dict) -> None:
    STORE.write_text(json.dumps(token), encoding="utf-8")


def build(client_id: str, client_secret: str) -> OAuth2Session:
    return OAuth2Session(  # expect: PCR201
        client_id,
        token=json.loads(STORE.read_text(encoding="utf-8")),
        auto_refresh_url=TOKEN_URL,
        auto_refresh_kwargs={"client_id": client_id, "client_secret": client_secret},
        token_updater=save,
    )


def punch_list(client_id: str, client_secret: str, project_id: int) -> list[dict]:
    oauth = build(client_id, client_secret)
    response = oauth.get(f"{API}/punch_items", params={"project_id": project_id})  # may: PCR201
    response.raise_for_status()
    return response.json()
