"""A mixin carries the company header."""

from __future__ import annotations

from typing import Any

import requests


class CompanyHeaderMixin:
    company_id: int

    def get_headers(self) -> dict[str, str]:
        headers = super().get_headers()
        headers["Procore-Company-Id"] = str(self.company_id)
        return headers


class BearerHeaders:
    token: str

    def get_headers(self) -> dict[str, str]:
        return {"Authorization": f"Bearer {self.token}"}


class ProcoreApi(CompanyHeaderMixin, BearerHeaders):
    root = "https://api.procore.com/rest/v1.0"

    def __init__(self, token: str, company_id: int) -> None:
        self.token = token
        self.company_id = company_id

    def call(self, method: str, path: str, **kwargs: Any) -> Any:
        response = requests.request(method, f"{self.root}{path}", headers=self.get_headers(), timeout=25, **kwargs)
        response.raise_for_status()
        return response.json() if response.content else None


def close_punch_item(api: ProcoreApi, project_id: int, item_id: int) -> Any:
    body = {"project_id": project_id, "punch_item": {"status": "Closed"}}
    return api.call("PATCH", f"/punch_items/{item_id}", json=body)
