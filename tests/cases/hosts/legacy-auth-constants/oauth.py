"""Login on the old host, data on the right one."""

from __future__ import annotations

import os
from urllib.parse import urlencode

import requests

AUTHORIZE_URL = "https://app.procore.com/oauth/authorize"  # expect: PCR104
TOKEN_URL = "https://app.procore.com/oauth/token"  # expect: PCR104
ME_URL = "https://api.procore.com/rest/v1.0/me"


def login_link(state: str) -> str:
    query = urlencode(
        {
            "response_type": "code",
            "client_id": os.environ["PROCORE_CLIENT_ID"],
            "redirect_uri": os.environ["PROCORE_REDIRECT_URI"],
            "state": state,
        }
    )
    return f"{AUTHORIZE_URL}?{query}"


def exchange(code: str) -> dict:
    answer = requests.post(
        TOKEN_URL,
        json={
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


def me(token: str) -> dict:
    headers = {"Authorization": f"Bearer {token}", "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"]}
    return requests.get(ME_URL, headers=headers, timeout=30).json()
