"""OAuth on the API host, as old samples showed it."""

from __future__ import annotations

import os

import requests

API_HOST = "https://api.procore.com"


def fetch(code: str) -> dict:
    answer = requests.post(
        API_HOST + "/oauth/token",  # expect: PCR104
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
