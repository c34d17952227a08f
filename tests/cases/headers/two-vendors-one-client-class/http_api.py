"""One little client class serves two vendors; the company matters to one of them."""

from __future__ import annotations

from typing import Any

import requests


class JsonApi:
    def __init__(self, base_url: str, headers: dict[str, str]) -> None:
        self.base_url = base_url.rstrip("/")
        self.session = requests.Session()
        self.session.headers.update(headers)

    def get(self, path: str, **params: Any) -> Any:
        response = self.session.get(f"{self.base_url}/{path.lstrip('/')}", params=params, timeout=30)
        response.raise_for_status()
        return response.json()
