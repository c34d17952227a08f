"""A session that carries the token and nothing else; every call of the class shares it."""

from __future__ import annotations

import logging
import os
from typing import Any

import requests

log = logging.getLogger(__name__)

BASE_URL = "https://api.procore.com"


class ProcoreError(RuntimeError):
    """Raised when the API answers with something other than 2xx."""


class ProcoreClient:
    def __init__(self, access_token: str, company_id: int, timeout: float = 30.0) -> None:
        self.company_id = company_id
        self.timeout = timeout
        self.session = requests.Session()
        self.session.headers.update({"Authorization": f"Bearer {access_token}", "Accept": "application/json"})  # expect: PCR201

    def _check(self, response: requests.Response) -> Any:
        if not response.ok:
            log.error("Procore answered %s for %s", response.status_code, response.url)
            raise ProcoreError(response.text)
        return response.json()

    def list_projects(self) -> list[dict]:
        response = self.session.get(
            f"{BASE_URL}/rest/v1.1/projects",
            params={"company_id": self.company_id},
            timeout=self.timeout,
        )
        return self._check(response)

    def list_rfis(self, project_id: int) -> list[dict]:
        response = self.session.get(f"{BASE_URL}/rest/v1.0/projects/{project_id}/rfis", timeout=self.timeout)
        return self._check(response)

    def create_punch_item(self, project_id: int, name: str) -> dict:
        response = self.session.post(
            f"{BASE_URL}/rest/v1.1/punch_items",
            json={"project_id": project_id, "punch_item": {"name": name}},
            timeout=self.timeout,
        )
        return self._check(response)


if __name__ == "__main__":
    logging.basicConfig(level=logging.INFO)
    client = ProcoreClient(os.environ["PROCORE_ACCESS_TOKEN"], int(os.environ["PROCORE_COMPANY_ID"]))
    for project in client.list_projects():
        print(project["id"], project["name"], len(client.list_rfis(project["id"])))
