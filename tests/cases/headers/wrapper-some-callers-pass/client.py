"""A wrapper takes extra headers; most callers pass the company."""

from __future__ import annotations

from typing import Any

import requests


class ProcoreHttp:
    BASE = "https://api.procore.com"

    def __init__(self, token: str, company_id: int) -> None:
        self.token = token
        self.company_id = company_id

    def get(self, path: str, *, headers: dict[str, str] | None = None, params: dict[str, Any] | None = None) -> Any:
        merged = {"Authorization": f"Bearer {self.token}", **(headers or {})}
        response = requests.get(self.BASE + path, headers=merged, params=params, timeout=30)
        response.raise_for_status()
        return response.json()
