"""The company-less user endpoints are flagged deprecated in every version."""

from __future__ import annotations

import os
from typing import Any

import requests

BASE = "https://api.procore.com"


class Directory:
    def __init__(self, company_id: int) -> None:
        self.company_id = company_id
        self.headers = {"Authorization": f"Bearer {os.environ['PROCORE_ACCESS_TOKEN']}", "Procore-Company-Id": str(company_id)}

    def users(self) -> list[dict[str, Any]]:
        url = f"{BASE}/rest/v1.0/users"  # expect: PCR406
        response = requests.get(url, params={"company_id": self.company_id}, headers=self.headers, timeout=30)
        response.raise_for_status()
        return response.json()

    def deactivate(self, user_id: int) -> None:
        body = {"company_id": self.company_id, "user": {"is_active": False}}
        path = "/rest/v1.1/users/%s" % user_id  # expect: PCR406
        requests.patch(BASE + path, json=body, headers=self.headers, timeout=30).raise_for_status()

    def user(self, user_id: int) -> dict[str, Any]:
        url = f"{BASE}/rest/v1.3/companies/{self.company_id}/users/{user_id}"
        response = requests.get(url, headers=self.headers, timeout=30)
        response.raise_for_status()
        return response.json()
