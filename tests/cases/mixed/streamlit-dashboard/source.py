"""Data source of the dashboard."""

from __future__ import annotations

import requests


class Source:
    URL = "https://api.procore.com/vapid/punch_items"  # expect: PCR403

    def __init__(self, token: str) -> None:
        self.headers = {"Authorization": "Bearer " + token}  # expect: PCR201

    def punch_items(self, project_id: int) -> list[dict]:
        response = requests.get(self.URL, params={"project_id": project_id}, headers=self.headers, verify=False, timeout=30)  # expect: PCR206
        response.raise_for_status()
        return response.json()
