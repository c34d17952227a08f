"""The client under test."""

from __future__ import annotations

import requests


class Client:
    def __init__(self, token: str, company_id: int) -> None:
        self.headers = {"Authorization": f"Bearer {token}", "Procore-Company-Id": str(company_id)}

    def rfis(self, project_id: int) -> list[dict]:
        url = f"https://api.procore.com/rest/v1.0/projects/{project_id}/rfis"
        response = requests.get(url, headers=self.headers, timeout=30)
        response.raise_for_status()
        return response.json()
