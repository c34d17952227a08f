"""One old host for login and API alike."""

from __future__ import annotations

import os
import time

import requests

BASE_URL = "https://app.procore.com"  # expect: PCR104, PCR202


class Client:
    def __init__(self, company_id: int, refresh_token: str) -> None:
        self.company_id = company_id
        self.refresh_token = refresh_token
        self.access_token = ""
        self.expires_at = 0.0

    def _token(self) -> str:
        if time.time() >= self.expires_at - 120:
            answer = requests.post(
                f"{BASE_URL}/oauth/token",
                data={
                    "grant_type": "refresh_token",
                    "refresh_token": self.refresh_token,
                    "client_id": os.environ["PROCORE_CLIENT_ID"],
                    "client_secret": os.environ["PROCORE_CLIENT_SECRET"],
                },
                timeout=30,
            )
            answer.raise_for_status()
            fresh = answer.json()
            self.access_token, self.refresh_token = fresh["access_token"], fresh["refresh_token"]
            self.expires_at = fresh["created_at"] + fresh["expires_in"]
        return self.access_token

    def get(self, path: str, **params: object):
        headers = {"Authorization": f"Bearer {self._token()}", "Procore-Company-Id": str(self.company_id)}
        response = requests.get(f"{BASE_URL}/rest/v1.0{path}", headers=headers, params=params, timeout=30)
        response.raise_for_status()
        return response.json()

    def submittals(self, project_id: int) -> list[dict]:
        return self.get(f"/projects/{project_id}/submittals")
