"""One saver of tokens for three vendors: a file, told apart by key."""
from __future__ import annotations

import json
import os
import time
from pathlib import Path

import requests

STORE = Path("tokens.json")
URLS = {"procore": "https://login.procore.com/oauth/token", "qbo": "https://oauth.platform.intuit.com/oauth2/v1/tokens/bearer"}


def load() -> dict:
    return json.loads(STORE.read_text()) if STORE.exists() else {}


def save(key: str, token: str, lifetime: int) -> None:
    everything = load()
    everything[key] = {"token": token, "until": time.time() + lifetime}
    STORE.write_text(json.dumps(everything))


def fresh(key: str) -> str | None:
    entry = load().get(key)
    return entry["token"] if entry and entry["until"] > time.time() else None


def ask(key: str) -> dict:
    form = {"grant_type": "client_credentials", "client_id": os.environ[key.upper() + "_ID"], "client_secret": os.environ[key.upper() + "_SECRET"]}
    return requests.post(URLS[key], data=form, timeout=9).json()


def procore_token() -> str:
    if token := fresh("procore"):
        return token
    answer = ask("procore")
    save("procore", answer["access_token"], answer["expires_in"] - 30)
    return answer["access_token"]


def qbo_token() -> str:
    if token := fresh("qbo"):
        return token
    answer = ask("qbo")
    save("qbo", answer["access_token"], 3600)
    return answer["access_token"]


def projects(company):
    return requests.get("https://api.procore.com/rest/v1.0/projects", headers={"Authorization": f"Bearer {procore_token()}", "Procore-Company-Id": company}, timeout=9).json()


def bills():
    return requests.get("https://quickbooks.api.intuit.com/v3/bills", headers={"Authorization": f"Bearer {qbo_token()}"}, timeout=9).json()
