"""Repositories get a session and set no headers themselves."""

from __future__ import annotations

import requests

API = "https://api.procore.com/rest/v1.0"


class Repository:
    tool = ""

    def __init__(self, session: requests.Session) -> None:
        self._session = session

    def all(self, project_id: int) -> list[dict]:
        response = self._session.get(f"{API}/projects/{project_id}/{self.tool}", timeout=30)
        response.raise_for_status()
        return response.json()


class RfiRepository(Repository):
    tool = "rfis"

    def respond(self, project_id: int, rfi_id: int, body: str) -> dict:
        url = f"{API}/projects/{project_id}/rfis/{rfi_id}/replies"
        response = self._session.post(url, json={"reply": {"body": body}}, timeout=30)
        response.raise_for_status()
        return response.json()


class VendorRepository(Repository):
    tool = "vendors"
