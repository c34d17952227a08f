"""The client of the hook service."""

from __future__ import annotations

from typing import Any

import requests


class ApiClient:
    BASE = "https://api.procore.com/rest/v1.0"

    def __init__(self, token: str) -> None:
        self._token = token

    def _headers(self) -> dict[str, str]:
        return {"Authorization": f"Bearer {self._token}", "Content-Type": "application/json"}  # expect: PCR201

    def post(self, path: str, body: dict[str, Any]) -> dict[str, Any]:
        response = requests.post(self.BASE + path, json=body, headers=self._headers(), timeout=30)
        response.raise_for_status()
        return response.json()

    def get(self, path: str, **params: Any) -> Any:
        response = requests.get(self.BASE + path, params=params, headers=self._headers(), timeout=30)
        response.raise_for_status()
        return response.json()
