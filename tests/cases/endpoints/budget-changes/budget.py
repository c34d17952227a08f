"""Budget changes, and reading the old modifications for the archive."""

from __future__ import annotations

from typing import Any

import httpx


class Budget:
    def __init__(self, token: str, company_id: int, project_id: int) -> None:
        self.root = f"/rest/v1.0/projects/{project_id}"
        self.http = httpx.Client(
            base_url="https://api.procore.com",
            headers={"Authorization": f"Bearer {token}", "Procore-Company-Id": str(company_id)},
        )

    def archive(self) -> list[dict[str, Any]]:
        return self.http.get(f"{self.root}/budget_modifications").raise_for_status().json()

    def create(self, title: str, adjustments: list[dict[str, Any]]) -> dict[str, Any]:
        body = {"budget_change": {"title": title, "adjustment_line_items": adjustments}}
        return self.http.post(f"{self.root}/budget_changes", json=body).raise_for_status().json()

    def delete(self, change_id: int) -> None:
        self.http.delete(f"{self.root}/budget_changes/{change_id}").raise_for_status()
