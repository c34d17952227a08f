"""Subscribes to changes of project users: the trigger that has fallen silent."""

from __future__ import annotations

import os

import requests

API = "https://api.procore.com/rest/v1.0"
HEADERS = {"Authorization": f"Bearer {os.environ['PROCORE_ACCESS_TOKEN']}", "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"]}


def create_hook(project_id: int, destination: str) -> int:
    body = {"project_id": project_id, "hook": {"api_version": "v2", "namespace": "crewlist", "destination_url": destination}}
    response = requests.post(f"{API}/webhooks/hooks", json=body, headers=HEADERS, timeout=30)  # expect: PCR406
    response.raise_for_status()
    return response.json()["id"]


def add_trigger(project_id: int, hook_id: int) -> None:
    trigger = {"resource_name": "Project Users", "event_type": "update"}  # expect: PCR405
    body = {"project_id": project_id, "api_version": "v2", "trigger": trigger}
    requests.post(f"{API}/webhooks/hooks/{hook_id}/triggers", json=body, headers=HEADERS, timeout=30).raise_for_status()  # may: PCR405  # expect: PCR406


if __name__ == "__main__":
    add_trigger(77, create_hook(77, "https://crew.example.com/hooks/procore"))
