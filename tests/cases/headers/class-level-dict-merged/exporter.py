"""Defaults on the class, the token merged in at the time of the call."""

from __future__ import annotations

import json
import pathlib
from typing import ClassVar

import requests


class Exporter:
    BASE: ClassVar[str] = "https://api.procore.com/rest/v1.0"
    DEFAULT_HEADERS: ClassVar[dict[str, str]] = {"Accept": "application/json", "Accept-Language": "en"}  # may: PCR201

    def __init__(self, token: str, out: pathlib.Path) -> None:
        self.token = token
        self.out = out

    def _request(self, path: str, **params: object) -> list[dict]:
        headers = {**self.DEFAULT_HEADERS, "Authorization": f"Bearer {self.token}"}  # expect: PCR201
        response = requests.get(f"{self.BASE}/{path}", headers=headers, params=params, timeout=60)
        response.raise_for_status()
        return response.json()

    def export(self, project_id: int) -> None:
        for name, path in (("areas", f"projects/{project_id}/drawing_areas"), ("vendors", f"projects/{project_id}/vendors")):
            target = self.out / f"{name}.json"
            target.write_text(json.dumps(self._request(path), indent=2), encoding="utf-8")
