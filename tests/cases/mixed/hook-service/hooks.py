"""Registers hooks for every project of a company."""

from __future__ import annotations

from client import ApiClient

NAMESPACE = "crewboard"
PROJECT_EVENTS = [
    ("Project Users", "create"),
    ("Project Users", "update"),  # expect: PCR405
    ("Timecard Entries", "update"),
]


def register(api: ApiClient, project_id: int, url: str) -> None:
    hook = api.post("/webhooks/hooks", {"project_id": project_id, "hook": {"namespace": NAMESPACE, "destination_url": url}})  # expect: PCR406
    for resource, event in PROJECT_EVENTS:
        trigger = {"resource_name": resource, "event_type": event}  # may: PCR405
        api.post(f"/webhooks/hooks/{hook['id']}/triggers", {"project_id": project_id, "trigger": trigger})  # may: PCR405  # expect: PCR406
