"""The trigger is written into the call."""

from __future__ import annotations

import httpx


class Webhooks:
    def __init__(self, token: str, company_id: int) -> None:
        self.http = httpx.Client(
            base_url="https://api.procore.com/rest/v1.0/webhooks",
            headers={"Authorization": f"Bearer {token}", "Procore-Company-Id": str(company_id)},
        )

    def watch_vendors(self, project_id: int, hook_id: int) -> None:
        self.http.post(f"/hooks/{hook_id}/triggers", json={"project_id": project_id, "trigger": {"resource_name": "Project Vendors", "event_type": "update"}}).raise_for_status()  # expect: PCR405

    def watch_new_vendors(self, project_id: int, hook_id: int) -> None:
        self.http.post(f"/hooks/{hook_id}/triggers", json={"project_id": project_id, "trigger": {"resource_name": "Project Vendors", "event_type": "create"}}).raise_for_status()  # expect: PCR406
