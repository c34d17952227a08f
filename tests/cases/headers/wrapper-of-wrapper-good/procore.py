"""Two layers, and the company is a mandatory argument all the way down."""

from __future__ import annotations

from typing import Any

import httpx


class Http:
    def __init__(self, token: str) -> None:
        self._client = httpx.Client(base_url="https://api.procore.com", timeout=30)
        self._token = token

    def _call(self, method: str, path: str, company_id: int, extra: dict[str, str] | None = None, **kwargs: Any) -> Any:
        headers = {"Authorization": f"Bearer {self._token}"}
        headers |= extra or {}
        headers["Procore-Company-Id"] = str(company_id)
        return self._client.request(method, path, headers=headers, **kwargs).raise_for_status().json()

    def get(self, path: str, company_id: int, **params: Any) -> Any:
        return self._call("GET", path, company_id, params=params)

    def post(self, path: str, company_id: int, body: dict[str, Any]) -> Any:
        return self._call("POST", path, company_id, {"Content-Type": "application/json"}, json=body)


class Directory:
    def __init__(self, http: Http, company_id: int) -> None:
        self.http, self.company_id = http, company_id

    def people(self) -> list[dict]:
        return self.http.get(f"/rest/v1.0/companies/{self.company_id}/people", self.company_id, per_page=200)

    def add_department(self, name: str) -> dict:
        return self.http.post("/rest/v1.0/departments", self.company_id, {"department": {"name": name}})
