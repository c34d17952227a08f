"""attrs: the headers are a factory default."""

from __future__ import annotations

from typing import Any

import requests
from attrs import define, field


@define
class Client:
    token: str = field(repr=False)
    company_id: int
    base: str = "https://api.procore.com/rest/v1.0"
    headers: dict[str, str] = field(init=False)

    @headers.default
    def _headers(self) -> dict[str, str]:
        return {"Authorization": f"Bearer {self.token}", "Procore-Company-Id": str(self.company_id)}

    def get(self, path: str, **params: Any) -> Any:
        response = requests.get(f"{self.base}/{path}", headers=self.headers, params=params, timeout=20)
        response.raise_for_status()
        return response.json()


def main(token: str) -> None:
    client = Client(token, 8089)
    print(client.get("companies/8089/people", per_page=100))
