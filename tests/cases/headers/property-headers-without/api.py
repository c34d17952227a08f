"""Headers as a property, computed for every call."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import urljoin

import requests


class TokenStore:
    def __init__(self, path: str) -> None:
        self.path = path

    def read(self) -> str:
        with open(self.path, encoding="utf-8") as handle:
            return handle.read().strip()


class DailyLogApi:
    HOST = "https://api.procore.com/"

    def __init__(self, store: TokenStore, company_id: int) -> None:
        self._store = store
        self._company_id = company_id

    @property
    def _headers(self) -> dict[str, str]:
        return {  # expect: PCR201
            "Authorization": f"Bearer {self._store.read()}",
            "Accept": "application/json",
        }

    def _get(self, path: str, params: dict | None = None):
        response = requests.get(urljoin(self.HOST, path), headers=self._headers, params=params, timeout=30)
        response.raise_for_status()
        return response.json()

    def manpower(self, project_id: int, day: str) -> list[dict]:
        return self._get(f"rest/v1.0/projects/{project_id}/manpower_logs", {"log_date": day})

    def notes(self, project_id: int, days: list[str]) -> Iterator[dict]:
        for day in days:
            yield from self._get(f"rest/v1.0/projects/{project_id}/notes_logs", {"log_date": day})
