"""Subscribe to what is still sent: the same lists, without the combination that ended."""

import os

import requests

ROOT = "https://api.procore.com/rest/v2.0"
PROJECT = ["Project Users", "Project Vendors"]
COMPANY = ["Company Users", "Company Vendors"]

session = requests.Session()
session.headers["Authorization"] = "Bearer " + os.environ["PROCORE_TOKEN"]
session.headers["Procore-Company-Id"] = os.environ["PROCORE_COMPANY_ID"]


def subscribe(company_id: int, hook_id: str) -> None:
    triggers = [{"resource_name": resource, "event_type": event} for resource in PROJECT for event in ("create", "delete")]
    triggers += [{"resource_name": resource, "event_type": "update"} for resource in COMPANY]
    session.post(f"{ROOT}/companies/{company_id}/webhooks/hooks/{hook_id}/triggers/bulk", json={"triggers": triggers}, timeout=30)
