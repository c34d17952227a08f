"""The manager's headers are completed before each call."""

from __future__ import annotations

from typing import Protocol

import requests

ROOT = "https://api.procore.com/rest/v1.0"


class HeaderSource(Protocol):
    def headers(self) -> dict[str, str]: ...


class StaticToken:
    def __init__(self, token: str) -> None:
        self.token = token

    def headers(self) -> dict[str, str]:
        return {"Authorization": f"Bearer {self.token}"}


class Photos:
    def __init__(self, source: HeaderSource, company_id: int) -> None:
        self.source = source
        self.company_id = company_id

    def _headers(self) -> dict[str, str]:
        return {**self.source.headers(), **{"Procore-Company-Id": str(self.company_id)}}

    def list(self, project_id: int) -> list[dict]:
        response = requests.get(f"{ROOT}/images", params={"project_id": project_id}, headers=self._headers(), timeout=30)
        response.raise_for_status()
        return response.json()


def main(token: str, project_id: int) -> None:
    for image in Photos(StaticToken(token), 8089).list(project_id):
        print(image["id"])
