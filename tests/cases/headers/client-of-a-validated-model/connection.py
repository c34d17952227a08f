"""A model that knows how to make a client."""

from __future__ import annotations

import json
from pathlib import Path

import httpx
from pydantic import BaseModel, SecretStr


class Connection(BaseModel):
    base: str = "https://api.procore.com/rest/v1.0"
    token: SecretStr
    company: int = 0

    def headers(self) -> dict[str, str]:
        return {"Authorization": f"Bearer {self.token.get_secret_value()}"}  # expect: PCR201

    def client(self) -> httpx.Client:
        return httpx.Client(base_url=self.base, headers=self.headers())

    def full(self) -> httpx.Client:
        return httpx.Client(base_url=self.base, headers={**self.headers(), "Procore-Company-Id": str(self.company)})


connection = Connection.model_validate({"token": Path("token").read_text(), "company": 4})


def rfis() -> list:
    with connection.client() as client:
        return client.get("/projects/1/rfis").json()


def submittals() -> list:
    with connection.full() as client:
        return client.get("/projects/1/submittals").json()


def limits() -> dict:
    return json.loads(Path("limits.json").read_text())
