"""OAuth on the API host, as old samples showed it."""

from __future__ import annotations

import os

import requests

TOKEN_URL = "https://api.procore.com/oauth/token"  # expect: PCR104


def fetch(code: str) -> dict:
    answer = requests.post(
        TOKEN_URL,
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
