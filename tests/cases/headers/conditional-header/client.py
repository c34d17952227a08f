"""The header is set when the company is known: that is for run time to decide."""

from __future__ import annotations

import os
from typing import Any

import requests

API = "https://api.procore.com/rest/v1.0"


def request_headers(company_id: int | None = None) -> dict[str, str]:
    headers = {"Authorization": f"Bearer {os.environ['PROCORE_ACCESS_TOKEN']}"}
    if company_id is not None:
        headers["Procore-Company-Id"] = str(company_id)
    return headers


class Client:
    def __init__(self, company_id: int | None = None) -> None:
        self.company_id = company_id

    def get(self, path: str, **params: Any) -> Any:
        response = requests.get(API + path, headers=request_headers(self.company_id), params=params, timeout=30)
        response.raise_for_status()
        return response.json()

    def rfis(self, project_id: int) -> list[dict]:
        return self.get(f"/projects/{project_id}/rfis")


def from_environment() -> Client:
    raw = os.environ.get("PROCORE_COMPANY_ID")
    return Client(int(raw) if raw else None)
