"""A transport, and one that knows the company."""

from __future__ import annotations

from typing import Any

import requests


class Transport:
    def __init__(self, token: str) -> None:
        self.token = token

    def headers(self) -> dict[str, str]:
        return {"Authorization": f"Bearer {self.token}"}

    def request(self, method: str, path: str, **options: Any) -> Any:
        url = "https://api.procore.com/rest/v1.0/" + path
        return requests.request(method, url, headers=self.headers(), timeout=20, **options).json()


class CompanyTransport(Transport):
    def __init__(self, token: str, company_id: int) -> None:
        super().__init__(token)
        self.company_id = company_id

    def headers(self) -> dict[str, str]:
        headers = super().headers()
        headers["Procore-Company-Id"] = str(self.company_id)
        return headers
