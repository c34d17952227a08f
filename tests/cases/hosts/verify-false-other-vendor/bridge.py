"""An appliance on the local network has a self-signed certificate; Procore is checked as usual."""

from __future__ import annotations

import os

import requests

APPLIANCE = "https://192.168.20.14:8443"
API = "https://api.procore.com/rest/v1.0"


def gate_events(day: str) -> list[dict]:
    response = requests.get(f"{APPLIANCE}/events", params={"day": day}, verify=False, timeout=10)
    response.raise_for_status()
    return response.json()


def post_headcount(project_id: int, day: str) -> None:
    workers = {event["badge"] for event in gate_events(day)}
    response = requests.post(
        f"{API}/projects/{project_id}/manpower_logs",
        json={"manpower_log": {"date": day, "num_workers": len(workers)}},
        headers={
            "Authorization": f"Bearer {os.environ['PROCORE_ACCESS_TOKEN']}",
            "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"],
        },
        timeout=30,
    )
    response.raise_for_status()
