"""The auth object brings the token; nobody brings the company."""

from __future__ import annotations

import requests


class BearerAuth(requests.auth.AuthBase):
    def __init__(self, token: str) -> None:
        self.token = token

    def __call__(self, r: requests.PreparedRequest) -> requests.PreparedRequest:
        r.headers["Authorization"] = f"Bearer {self.token}"  # may: PCR201
        return r


def coordination_issues(token: str, project_id: int) -> list[dict]:
    url = "https://api.procore.com/rest/v1.0/coordination_issues"
    response = requests.get(url, params={"project_id": project_id}, auth=BearerAuth(token), timeout=30)  # expect: PCR201
    response.raise_for_status()
    return response.json()
