"""Three levels of clients, each adding to what its parent says."""

from __future__ import annotations

import requests


class HttpClient:
    base_url = ""

    def default_headers(self) -> dict[str, str]:
        return {"Accept": "application/json", "User-Agent": "ledger-bridge"}

    def get(self, path: str, **params: object):
        response = requests.get(self.base_url + path, params=params, headers=self.default_headers(), timeout=30)
        response.raise_for_status()
        return response.json()


class BearerClient(HttpClient):
    def __init__(self, token: str) -> None:
        self.token = token

    def default_headers(self) -> dict[str, str]:
        headers = super().default_headers()
        headers["Authorization"] = f"Bearer {self.token}"
        return headers


class ProcoreClient(BearerClient):
    base_url = "https://api.procore.com/rest/v1.0"

    def __init__(self, token: str, company_id: int) -> None:
        super().__init__(token)
        self.company_id = company_id

    def default_headers(self) -> dict[str, str]:
        return {**super().default_headers(), "Procore-Company-Id": str(self.company_id)}

    def rfis(self, project_id: int) -> list[dict]:
        return self.get(f"/projects/{project_id}/rfis")

    def direct_costs(self, project_id: int) -> list[dict]:
        return self.get(f"/projects/{project_id}/direct_costs", per_page=100)
