"""The host stands in the f-string of each call."""

from __future__ import annotations

import httpx


class Export:
    def __init__(self, token: str, company_id: int) -> None:
        self.http = httpx.Client(headers={"Authorization": f"Bearer {token}", "Procore-Company-Id": str(company_id)})

    def rfis(self, project_id: int) -> list[dict]:
        return self.http.get(f"https://app.procore.com/rest/v1.0/projects/{project_id}/rfis").raise_for_status().json()  # expect: PCR202

    def vendors(self, project_id: int) -> list[dict]:
        url = f"https://app.procore.com/rest/v1.0/projects/{project_id}/vendors"  # expect: PCR202
        return self.http.get(url).raise_for_status().json()

    def forms(self, project_id: int) -> list[dict]:
        return self.http.get(f"https://api.procore.com/rest/v1.0/projects/{project_id}/forms").raise_for_status().json()
