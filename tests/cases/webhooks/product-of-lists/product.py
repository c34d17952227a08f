"""All resources times all events."""

from __future__ import annotations

import itertools
import logging
import os

import requests

log = logging.getLogger(__name__)
BASE = "https://api.procore.com/rest/v1.0/webhooks/hooks"  # expect: PCR406
RESOURCES = ("Submittals", "Project Users", "Punch Items")  # expect: PCR405
EVENTS = ("create", "update", "delete")  # may: PCR405


def subscribe_all(project_id: int, hook_id: int) -> int:
    headers = {"Authorization": f"Bearer {os.environ['PROCORE_ACCESS_TOKEN']}", "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"]}
    made = 0
    for resource, event in itertools.product(RESOURCES, EVENTS):
        trigger = {"resource_name": resource, "event_type": event}  # may: PCR405
        body = {"project_id": project_id, "trigger": trigger}
        response = requests.post(f"{BASE}/{hook_id}/triggers", json=body, headers=headers, timeout=30)  # may: PCR405
        if response.status_code == 422:
            log.info("%s/%s exists", resource, event)
            continue
        response.raise_for_status()
        made += 1
    return made
