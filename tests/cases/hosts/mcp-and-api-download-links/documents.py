"""The MCP address and a download link returned by the API live on the web host."""

from __future__ import annotations

import os
from typing import Any

import httpx

MCP_SERVERS = {"procore": {"type": "http", "url": "https://app.procore.com/rest/v1.0/mcp"}}
API = "https://api.procore.com/rest/v2.0"


class Documents:
    def __init__(self, company_id: int) -> None:
        self.company_id = company_id
        self.http = httpx.Client(
            headers={
                "Authorization": f"Bearer {os.environ['PROCORE_ACCESS_TOKEN']}",
                "Procore-Company-Id": str(company_id),
            }
        )

    def revisions(self, project_id: int) -> list[dict[str, Any]]:
        url = f"{API}/companies/{self.company_id}/projects/{project_id}/document_revisions"
        return self.http.get(url, params={"per_page": 50}).raise_for_status().json()["data"]

    def content(self, revision: dict[str, Any]) -> bytes:
        return self.http.get(revision["file"]["download_url"], follow_redirects=False).content
