"""Several triggers at once; one of them is dead."""

from __future__ import annotations

import os

import requests

URL = "https://api.procore.com/rest/v1.0/webhooks/hooks/{hook}/triggers/bulk"  # expect: PCR406

TRIGGERS = [
    {"resource_name": "RFIs", "event_type": "update"},
    {"resource_name": "Project Users", "event_type": "create"},
    {"resource_name": "Project Users", "event_type": "update"},  # expect: PCR405
    {"resource_name": "Project Users", "event_type": "delete"},
]


def subscribe(company_id: int, hook: int) -> None:
    response = requests.post(
        URL.format(hook=hook),
        json={"company_id": company_id, "api_version": "v2", "triggers": TRIGGERS},
        headers={
            "Authorization": f"Bearer {os.environ['PROCORE_ACCESS_TOKEN']}",
            "Procore-Company-Id": str(company_id),
        },
        timeout=30,
    )
    response.raise_for_status()


if __name__ == "__main__":
    subscribe(8089, 12)
