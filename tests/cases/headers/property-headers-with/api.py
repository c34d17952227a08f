"""Headers as a cached property; the company is among them."""

from __future__ import annotations

from functools import cached_property
from urllib.parse import urljoin

import requests


class DailyLogApi:
    HOST = "https://api.procore.com/"

    def __init__(self, token: str, company_id: int) -> None:
        self._token = token
        self._company_id = company_id

    @cached_property
    def _headers(self) -> dict[str, str]:
        headers = {"Authorization": f"Bearer {self._token}", "Accept": "application/json"}
        headers["Procore-Company-Id"] = f"{self._company_id}"
        return headers

    def _get(self, path: str, params: dict | None = None):
        response = requests.get(urljoin(self.HOST, path), headers=self._headers, params=params, timeout=30)
        response.raise_for_status()
        return response.json()

    def manpower(self, project_id: int, day: str) -> list[dict]:
        return self._get(f"rest/v1.0/projects/{project_id}/manpower_logs", {"log_date": day})
