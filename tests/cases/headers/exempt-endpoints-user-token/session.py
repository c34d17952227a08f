"""A login flow asks /me and lists the companies to choose from: exempt with a user's token."""

from __future__ import annotations

import os

import requests

AUTHORIZE = "https://login.procore.com/oauth/authorize"
TOKEN = "https://login.procore.com/oauth/token"
API = "https://api.procore.com/rest/v1.0"


def exchange(code: str) -> dict:
    answer = requests.post(
        TOKEN,
        data={
            "grant_type": "authorization_code",
            "code": code,
            "client_id": os.environ["PROCORE_CLIENT_ID"],
            "client_secret": os.environ["PROCORE_CLIENT_SECRET"],
            "redirect_uri": os.environ["PROCORE_REDIRECT_URI"],
        },
        timeout=30,
    )
    answer.raise_for_status()
    return answer.json()


def choices(access_token: str) -> tuple[str, list[tuple[int, str]]]:
    headers = {"Authorization": f"Bearer {access_token}"}  # may: PCR201
    me = requests.get(f"{API}/me", headers=headers, timeout=30)  # may: PCR201
    me.raise_for_status()
    companies = requests.get(f"{API}/companies", headers=headers, timeout=30)  # may: PCR201
    companies.raise_for_status()
    return me.json()["login"], [(row["id"], row["name"]) for row in companies.json()]
