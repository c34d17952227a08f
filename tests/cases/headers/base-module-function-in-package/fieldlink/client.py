"""A package-internal client: relative imports and a headers builder elsewhere."""

from __future__ import annotations

from typing import Any

import requests

from . import hosts
from .headers import build as build_headers


class Client:
    def __init__(self, token: str, company_id: int) -> None:
        self._token, self._company_id = token, company_id

    def __call__(self, method: str, path: str, **kwargs: Any) -> Any:
        response = requests.request(
            method,
            hosts.API + path,
            headers=build_headers(self._token, self._company_id),
            timeout=30,
            **kwargs,
        )
        response.raise_for_status()
        return response.json()
