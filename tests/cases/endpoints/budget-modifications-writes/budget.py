"""Writing budget modifications is deprecated, reading them is not."""

from __future__ import annotations

from typing import Any

import httpx


class Budget:
    def __init__(self, http: httpx.Client, project_id: int) -> None:
        self.http = http
        self.project_id = project_id

    def modifications(self) -> list[dict[str, Any]]:
        return self.http.get(f"/rest/v1.0/projects/{self.project_id}/budget_modifications").raise_for_status().json()

    def move(self, source: int, target: int, amount: str) -> dict[str, Any]:
        body = {"budget_modification": {"from_budget_line_item_id": source, "to_budget_line_item_id": target, "transfer_amount": amount}}
        return self.http.post(f"/rest/v1.0/projects/{self.project_id}/budget_modifications", json=body).raise_for_status().json()  # expect: PCR406

    def undo(self, modification_id: int) -> None:
        self.http.delete(f"/rest/v1.0/projects/{self.project_id}/budget_modifications/{modification_id}").raise_for_status()  # expect: PCR406


def connect(token: str, company_id: int, project_id: int) -> Budget:
    headers = {"Authorization": f"Bearer {token}", "Procore-Company-Id": str(company_id)}
    return Budget(httpx.Client(base_url="https://api.procore.com", headers=headers), project_id)
