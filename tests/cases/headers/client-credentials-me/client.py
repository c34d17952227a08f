"""With client credentials even /me and /companies want the header; here only the data calls send it."""

from __future__ import annotations

import os
from typing import Any

import requests

LOGIN = "https://login.procore.com/oauth/token"
API = "https://api.procore.com/rest/v1.0"


class AppClient:
    """Talks as the app itself (developer managed service account)."""

    def __init__(self) -> None:
        answer = requests.post(
            LOGIN,
            data={
                "grant_type": "client_credentials",
                "client_id": os.environ["PROCORE_CLIENT_ID"],
                "client_secret": os.environ["PROCORE_CLIENT_SECRET"],
            },
            timeout=30,
        )
        answer.raise_for_status()
        self.token = answer.json()["access_token"]

    def whoami(self) -> dict[str, Any]:
        response = requests.get(f"{API}/me", headers={"Authorization": f"Bearer {self.token}"}, timeout=30)  # expect: PCR201
        response.raise_for_status()
        return response.json()

    def companies(self) -> list[dict[str, Any]]:
        response = requests.get(f"{API}/companies", headers={"Authorization": f"Bearer {self.token}"}, timeout=30)  # expect: PCR201
        response.raise_for_status()
        return response.json()

    def projects(self, company_id: int) -> list[dict[str, Any]]:
        headers = {"Authorization": f"Bearer {self.token}", "Procore-Company-Id": str(company_id)}
        response = requests.get(f"{API}/projects", params={"company_id": company_id}, headers=headers, timeout=30)
        response.raise_for_status()
        return response.json()
