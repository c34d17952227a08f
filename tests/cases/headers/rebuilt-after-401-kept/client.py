"""After a 401 only the token in the dict is exchanged."""

from __future__ import annotations

from typing import Callable

import requests

API = "https://api.procore.com/rest/v1.0"


class Client:
    def __init__(self, token: str, company_id: int, refresh: Callable[[], str]) -> None:
        self.company_id = company_id
        self.refresh = refresh
        self.headers = {"Authorization": f"Bearer {token}", "Procore-Company-Id": str(company_id)}

    def get(self, path: str, **params: object):
        response = requests.get(f"{API}{path}", headers=self.headers, params=params, timeout=30)
        if response.status_code == 401:
            self.headers["Authorization"] = f"Bearer {self.refresh()}"
            response = requests.get(f"{API}{path}", headers=self.headers, params=params, timeout=30)
        response.raise_for_status()
        return response.json()

    def projects(self) -> list[dict]:
        return self.get(f"/companies/{self.company_id}/projects")
