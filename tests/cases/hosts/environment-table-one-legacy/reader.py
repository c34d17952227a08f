"""Reads with the hosts of the chosen environment."""

from __future__ import annotations

import os

import requests

from environments import ENVIRONMENTS

HOSTS = ENVIRONMENTS[os.getenv("PROCORE_ENV", "production")]


def token(code: str) -> str:
    body = {
        "grant_type": "authorization_code",
        "code": code,
        "client_id": os.environ["PROCORE_CLIENT_ID"],
        "client_secret": os.environ["PROCORE_CLIENT_SECRET"],
        "redirect_uri": "https://reports.example.com/callback",
    }
    answer = requests.post(f"{HOSTS.login}/oauth/token", data=body, timeout=30)
    answer.raise_for_status()
    return answer.json()["access_token"]


def people(access_token: str, company_id: int) -> list[dict]:
    headers = {"Authorization": f"Bearer {access_token}", "Procore-Company-Id": str(company_id)}
    response = requests.get(f"{HOSTS.api}/rest/v1.0/companies/{company_id}/people", headers=headers, timeout=30)
    response.raise_for_status()
    return response.json()
