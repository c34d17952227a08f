"""A product of lists without the dead pair: project directory events come without update."""

from __future__ import annotations

import httpx

DIRECTORY = ["Project Users", "Project Vendors"]
DIRECTORY_EVENTS = ["create", "delete"]
TOOLS = ["RFIs", "Submittals"]
TOOL_EVENTS = ["create", "update", "delete"]


def subscribe(client: httpx.Client, project_id: int, hook_id: int) -> None:
    wanted = [(r, e) for r in DIRECTORY for e in DIRECTORY_EVENTS] + [(r, e) for r in TOOLS for e in TOOL_EVENTS]
    for resource, event in wanted:
        client.post(
            f"/rest/v1.0/webhooks/hooks/{hook_id}/triggers",  # expect: PCR406
            json={"project_id": project_id, "trigger": {"resource_name": resource, "event_type": event}},
        ).raise_for_status()


def main(token: str, company_id: int) -> None:
    headers = {"Authorization": f"Bearer {token}", "Procore-Company-Id": str(company_id)}
    with httpx.Client(base_url="https://api.procore.com", headers=headers) as client:
        subscribe(client, 77, 12)
