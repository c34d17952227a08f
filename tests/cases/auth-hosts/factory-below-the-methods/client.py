"""The factory stands below the methods; one base URL serves the token endpoint, too."""
from __future__ import annotations

import os

import requests


class Client:
    def __init__(self, base_url: str, company_id: str) -> None:
        self.base_url = base_url
        self.company_id = company_id

    def token(self) -> str:
        answer = requests.post(
            f"{self.base_url}/oauth/token",  # expect: PCR104
            data={
                "grant_type": "client_credentials",
                "client_id": os.environ["PROCORE_CLIENT_ID"],
                "client_secret": os.environ["PROCORE_CLIENT_SECRET"],
            },
            timeout=30,
        )
        answer.raise_for_status()
        return answer.json()["access_token"]

    def answer_rfi(self, project_id: int, rfi_id: int, text: str) -> None:
        headers = {"Authorization": f"Bearer {self.token()}", "Procore-Company-Id": self.company_id}
        url = f"{self.base_url}/rest/v1.0/projects/{project_id}/rfis/{rfi_id}"
        requests.patch(url, headers=headers, json={"rfi": {"answer": text}}, timeout=30).raise_for_status()

    @classmethod
    def from_env(cls) -> Client:
        return cls(
            os.environ.get("PROCORE_BASE_URL", "https://api.procore.com"),
            os.environ["PROCORE_COMPANY_ID"],
        )
