"""One little client class serves two vendors."""

from __future__ import annotations

from typing import Any

import requests


class JsonApi:
    def __init__(self, base_url: str, headers: dict[str, str]) -> None:
        self.base_url = base_url.rstrip("/")
        self.headers = headers

    def get(self, path: str, **params: Any) -> Any:
        response = requests.get(f"{self.base_url}/{path.lstrip('/')}", headers=self.headers, params=params, timeout=30)
        response.raise_for_status()
        return response.json()
