"""Removes the dead triggers: listing and deleting is no subscription."""

from __future__ import annotations

import os

import requests

API = "https://api.procore.com/rest/v1.0/webhooks/hooks"  # expect: PCR406
DEAD = {("Project Users", "update"), ("Project Vendors", "update")}


def clean(project_id: int, hook_id: int) -> int:
    headers = {"Authorization": f"Bearer {os.environ['PROCORE_ACCESS_TOKEN']}", "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"]}
    params = {"project_id": project_id}
    triggers = requests.get(f"{API}/{hook_id}/triggers", params=params, headers=headers, timeout=30).json()
    removed = 0
    for trigger in triggers:
        if (trigger["resource_name"], trigger["event_type"]) in DEAD:
            url = f"{API}/{hook_id}/triggers/{trigger['id']}"
            requests.delete(url, params=params, headers=headers, timeout=30).raise_for_status()
            removed += 1
    return removed
