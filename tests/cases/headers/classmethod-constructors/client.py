"""Alternative constructors lead to one __init__ whose headers lack the company."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import requests


class Client:
    def __init__(self, token: str, *, host: str) -> None:
        self._host = host
        self._headers = {"Authorization": f"Bearer {token}", "Content-Type": "application/json"}  # expect: PCR201

    @classmethod
    def from_env(cls) -> "Client":
        return cls(os.environ["PROCORE_ACCESS_TOKEN"], host="https://api.procore.com")

    @classmethod
    def from_file(cls, path: str | Path, *, sandbox: bool = False) -> "Client":
        token = json.loads(Path(path).read_text(encoding="utf-8"))["access_token"]
        return cls(token, host="https://sandbox.procore.com" if sandbox else "https://api.procore.com")

    def post(self, path: str, body: dict[str, Any]) -> Any:
        response = requests.post(self._host + path, json=body, headers=self._headers, timeout=30)
        response.raise_for_status()
        return response.json()


def create_delay(project_id: int, day: str, comment: str) -> Any:
    client = Client.from_env()
    body = {"delay_log": {"date": day, "comments": comment}}
    return client.post(f"/rest/v1.0/projects/{project_id}/delay_logs", body)
