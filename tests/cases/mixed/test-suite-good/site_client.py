"""The code under test."""

from __future__ import annotations

import httpx


class SiteClient:
    def __init__(self, token: str, company_id: int, transport: httpx.BaseTransport | None = None) -> None:
        self.http = httpx.Client(
            base_url="https://api.procore.com",
            headers={"Authorization": f"Bearer {token}", "Procore-Company-Id": str(company_id)},
            transport=transport,
        )

    def rfi(self, project_id: int, rfi_id: int) -> dict:
        return self.http.get(f"/rest/v1.0/projects/{project_id}/rfis/{rfi_id}").raise_for_status().json()

    def attachment(self, rfi: dict) -> bytes:
        return self.http.get(rfi["questions"][0]["attachments"][0]["url"]).raise_for_status().content
