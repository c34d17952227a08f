"""The same kind of session, with the company header beside the token."""

from __future__ import annotations

import os

import requests

BASE_URL = "https://api.procore.com"


class ProcoreClient:
    def __init__(self, access_token: str, company_id: int) -> None:
        self.company_id = company_id
        self.session = requests.Session()
        self.session.headers.update(
            {
                "Authorization": f"Bearer {access_token}",
                "Procore-Company-Id": str(company_id),
                "Accept": "application/json",
            }
        )

    def list_projects(self) -> list[dict]:
        response = self.session.get(f"{BASE_URL}/rest/v1.1/projects", params={"company_id": self.company_id}, timeout=30)
        response.raise_for_status()
        return response.json()

    def rfi(self, project_id: int, rfi_id: int) -> dict:
        response = self.session.get(f"{BASE_URL}/rest/v1.0/projects/{project_id}/rfis/{rfi_id}", timeout=30)
        response.raise_for_status()
        return response.json()


def main() -> None:
    client = ProcoreClient(os.environ["PROCORE_ACCESS_TOKEN"], int(os.environ["PROCORE_COMPANY_ID"]))
    for project in client.list_projects():
        print(project["name"])


if __name__ == "__main__":
    main()
