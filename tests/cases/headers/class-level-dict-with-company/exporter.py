"""A class attribute holds the company header; the instance adds the token with the merge operator."""

from __future__ import annotations

import os
from typing import ClassVar

import requests


class Exporter:
    BASE: ClassVar[str] = "https://api.procore.com/rest/v1.0"
    COMPANY: ClassVar[dict[str, str]] = {"Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"]}

    def __init__(self, token: str) -> None:
        self.token = token

    def _request(self, path: str, **params: object) -> list[dict]:
        headers = self.COMPANY | {"Authorization": f"Bearer {self.token}"}
        response = requests.get(f"{self.BASE}/{path}", headers=headers, params=params, timeout=60)
        response.raise_for_status()
        return response.json()

    def vendors(self, project_id: int) -> list[dict]:
        return self._request(f"projects/{project_id}/vendors")
