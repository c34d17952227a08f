"""The base class leaves the headers to its heirs."""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import Any

import httpx

API = "https://api.procore.com"


class Transport(ABC):
    def __init__(self, token: str) -> None:
        self.token = token

    @abstractmethod
    def build_headers(self) -> dict[str, str]:
        """Headers of every request."""

    def fetch(self, path: str, **params: Any) -> Any:
        response = httpx.get(API + path, params=params, headers=self.build_headers(), timeout=15)
        response.raise_for_status()
        return response.json()
