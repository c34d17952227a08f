"""All documented hosts, each in its place."""

from __future__ import annotations

import os
from enum import Enum
from typing import Any

import requests


class Zone(Enum):
    PRODUCTION = ("https://login.procore.com", "https://api.procore.com")
    SANDBOX = ("https://login-sandbox.procore.com", "https://sandbox.procore.com")
    MONTHLY = ("https://login-sandbox-monthly.procore.com", "https://api-monthly.procore.com")
    FEDERAL = ("https://login.procoregov.com", "https://api.procoregov.com")

    @property
    def token_url(self) -> str:
        return f"{self.value[0]}/oauth/token"

    @property
    def api(self) -> str:
        return f"{self.value[1]}/rest/v1.0"


def current() -> Zone:
    return Zone[os.getenv("PROCORE_ZONE", "PRODUCTION")]


def fetch_token(code: str) -> dict[str, Any]:
    body = {
        "grant_type": "authorization_code",
        "code": code,
        "client_id": os.environ["PROCORE_CLIENT_ID"],
        "client_secret": os.environ["PROCORE_CLIENT_SECRET"],
        "redirect_uri": os.environ["PROCORE_REDIRECT_URI"],
    }
    answer = requests.post(current().token_url, data=body, timeout=30)
    answer.raise_for_status()
    return answer.json()


def departments(token: str, company_id: int) -> list[dict]:
    headers = {"Authorization": f"Bearer {token}", "Procore-Company-Id": str(company_id)}
    response = requests.get(f"{current().api}/departments", params={"company_id": company_id}, headers=headers, timeout=30)
    response.raise_for_status()
    return response.json()
