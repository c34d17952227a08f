"""Cost codes, cost types and sub jobs, all by the old endpoints."""

from __future__ import annotations

import os
from typing import Any

import requests

API = "https://api.procore.com/rest/v1.0"


class CostClient:
    def __init__(self, company_id: int) -> None:
        self.company_id = company_id
        self.session = requests.Session()
        self.session.headers.update({"Authorization": f"Bearer {os.environ['PROCORE_ACCESS_TOKEN']}", "Procore-Company-Id": str(company_id)})

    def _json(self, response: requests.Response) -> Any:
        response.raise_for_status()
        return response.json()

    def cost_codes(self, project_id: int) -> list[dict]:
        return self._json(self.session.get(f"{API}/cost_codes", params={"project_id": project_id}))  # expect: PCR402

    def cost_types(self) -> list[dict]:
        return self._json(self.session.get(f"{API}/line_item_types", params={"company_id": self.company_id}))  # expect: PCR402

    def create_sub_job(self, project_id: int, code: str, name: str) -> dict:
        url = f"{API}/sub_jobs"  # expect: PCR402
        return self._json(self.session.post(url, json={"project_id": project_id, "sub_job": {"code": code, "name": name}}))

    def sync_standard_codes(self, updates: list[dict]) -> dict:
        body = {"company_id": self.company_id, "updates": updates}
        return self._json(self.session.patch(f"{API}/standard_cost_codes/sync", json=body))  # expect: PCR402

    def remove_cost_code(self, code_id: int, project_id: int) -> None:
        self.session.delete(f"{API}/cost_codes/{code_id}?project_id={project_id}").raise_for_status()  # expect: PCR402

    def remove_budget_code(self, code_id: int, project_id: int) -> None:
        self.session.delete(f"{API}/projects/{project_id}/work_breakdown_structure/wbs_codes/{code_id}").raise_for_status()
