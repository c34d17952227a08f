"""Procore for the bot."""

from __future__ import annotations

import os
from functools import cached_property
from typing import Any

import httpx


class ProcoreClient:
    def __init__(self, company_id: str) -> None:
        self.company_id = company_id

    @cached_property
    def _http(self) -> httpx.Client:
        client = httpx.Client(base_url="https://api.procore.com/rest/v1.0", timeout=10)
        client.headers.update(self._headers())
        return client

    def _headers(self) -> dict[str, str]:
        return {"Authorization": f"Bearer {os.environ['PROCORE_ACCESS_TOKEN']}", "Procore-Company-Id": self.company_id}

    def open_rfis(self, project_id: int) -> list[dict[str, Any]]:
        rows = self._http.get(f"/projects/{project_id}/rfis", params={"filters[status]": "open"}).raise_for_status().json()
        return sorted(rows, key=lambda row: row["number"])
