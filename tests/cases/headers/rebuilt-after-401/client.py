"""The first request is complete; the retry after a 401 builds a poorer dict."""

from __future__ import annotations

from typing import Callable

import requests

API = "https://api.procore.com/rest/v1.0"


class Client:
    def __init__(self, token: str, company_id: int, refresh: Callable[[], str]) -> None:
        self.token = token
        self.company_id = company_id
        self.refresh = refresh

    def get(self, path: str, **params: object):
        headers = {
            "Authorization": f"Bearer {self.token}",
            "Procore-Company-Id": str(self.company_id),
        }
        response = requests.get(f"{API}{path}", headers=headers, params=params, timeout=30)
        if response.status_code == 401:
            self.token = self.refresh()
            headers = {"Authorization": f"Bearer {self.token}"}  # expect: PCR201
            response = requests.get(f"{API}{path}", headers=headers, params=params, timeout=30)
        response.raise_for_status()
        return response.json()

    def projects(self) -> list[dict]:
        return self.get(f"/companies/{self.company_id}/projects")
