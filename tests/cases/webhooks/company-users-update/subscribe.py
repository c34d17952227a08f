"""The company's triggers stay."""

from __future__ import annotations

import os

import requests

API = "https://api.procore.com/rest/v1.0"
HEADERS = {"Authorization": f"Bearer {os.environ['PROCORE_ACCESS_TOKEN']}", "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"]}
TRIGGERS = [
    {"resource_name": "Company Users", "event_type": "update"},
    {"resource_name": "Company Vendors", "event_type": "update"},
    {"resource_name": "Project Users", "event_type": "create"},
    {"resource_name": "Project Users", "event_type": "delete"},
    {"resource_name": "Project Vendors", "event_type": "delete"},
]


def subscribe(company_id: int, hook_id: int) -> None:
    for trigger in TRIGGERS:
        response = requests.post(
            f"{API}/webhooks/hooks/{hook_id}/triggers",  # expect: PCR406
            json={"company_id": company_id, "api_version": "v2", "trigger": trigger},
            headers=HEADERS,
            timeout=30,
        )
        response.raise_for_status()
