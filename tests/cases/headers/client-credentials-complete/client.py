"""Client credentials, and every call names the company, /me included."""

from __future__ import annotations

import os
from typing import Any

import httpx

LOGIN = "https://login.procore.com"
API = "https://api.procore.com"


def token() -> str:
    answer = httpx.post(
        f"{LOGIN}/oauth/token",
        data={
            "grant_type": "client_credentials",
            "client_id": os.environ["PROCORE_CLIENT_ID"],
            "client_secret": os.environ["PROCORE_CLIENT_SECRET"],
        },
    )
    return answer.raise_for_status().json()["access_token"]


class AppClient:
    def __init__(self, company_id: int) -> None:
        self.company_id = company_id
        self.http = httpx.Client(
            base_url=f"{API}/rest/v1.0",
            headers={"Authorization": f"Bearer {token()}", "Procore-Company-Id": str(company_id)},
        )

    def whoami(self) -> dict[str, Any]:
        return self.http.get("/me").raise_for_status().json()

    def companies(self) -> list[dict[str, Any]]:
        return self.http.get("/companies").raise_for_status().json()

    def projects(self) -> list[dict[str, Any]]:
        return self.http.get("/projects", params={"company_id": self.company_id}).raise_for_status().json()
