"""The base class adds whatever extra headers it is handed, one by one."""

from __future__ import annotations

from typing import Any

import requests


class Base:
    def __init__(self, token: str) -> None:
        self.token = token

    def get_request(self, path: str, additional_headers: dict[str, str] | None = None, params: dict | None = None) -> Any:
        headers = {"Authorization": f"Bearer {self.token}"}
        if additional_headers is not None:
            for key, value in additional_headers.items():
                headers[key] = value
        response = requests.get("https://api.procore.com" + path, headers=headers, params=params, timeout=30)
        response.raise_for_status()
        return response.json()
