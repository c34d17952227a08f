"""The replacement: segments, segment items and WBS codes."""

from __future__ import annotations

import os
from typing import Any

import httpx


class Wbs:
    def __init__(self, company_id: int, project_id: int) -> None:
        self.company_id = company_id
        self.project_id = project_id
        self.http = httpx.Client(
            base_url="https://api.procore.com/rest/v1.0",
            headers={
                "Authorization": f"Bearer {os.environ['PROCORE_ACCESS_TOKEN']}",
                "Procore-Company-Id": str(company_id),
            },
        )

    def segments(self) -> dict[str, int]:
        rows = self.http.get(f"/projects/{self.project_id}/work_breakdown_structure/segments").raise_for_status().json()
        return {row["type"]: row["id"] for row in rows}

    def cost_codes(self) -> list[dict[str, Any]]:
        segment_id = self.segments()["cost_code"]
        path = f"/projects/{self.project_id}/work_breakdown_structure/segments/{segment_id}/segment_items"
        return self.http.get(path).raise_for_status().json()

    def delete_sub_job(self, item_id: int) -> None:
        segment_id = self.segments()["sub_job"]
        path = f"/projects/{self.project_id}/work_breakdown_structure/segments/{segment_id}/segment_items/{item_id}"
        self.http.delete(path).raise_for_status()

    def standard_cost_code_lists(self, segment_id: int) -> list[dict[str, Any]]:
        path = f"/companies/{self.company_id}/work_breakdown_structure/segments/{segment_id}/lists"
        return self.http.get(path).raise_for_status().json()
