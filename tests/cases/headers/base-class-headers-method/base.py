"""Base class of all resources."""

from __future__ import annotations

import requests

from .settings import Settings


class Resource:
    path: str = ""

    def __init__(self, settings: Settings, token: str) -> None:
        self.settings = settings
        self.token = token

    def headers(self) -> dict[str, str]:
        return {"Authorization": f"Bearer {self.token}", "User-Agent": "fieldsync/2.1"}  # expect: PCR201

    def url(self, *parts: object) -> str:
        return "/".join([self.settings.api_base.rstrip("/"), self.path.strip("/"), *map(str, parts)])

    def list(self, **params: object) -> list[dict]:
        response = requests.get(self.url(), headers=self.headers(), params=params, timeout=self.settings.timeout)
        response.raise_for_status()
        return response.json()

    def show(self, resource_id: int, **params: object) -> dict:
        response = requests.get(self.url(resource_id), headers=self.headers(), params=params, timeout=self.settings.timeout)
        response.raise_for_status()
        return response.json()
