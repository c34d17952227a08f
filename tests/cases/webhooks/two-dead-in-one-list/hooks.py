"""Subscribe to the directory of each project: one list names both resources."""

import os

import requests

ROOT = "https://api.procore.com/rest/v2.0"
DIRECTORY = ["Project Users", "Project Vendors"]  # expect: PCR405
EVENTS = ["create", "update", "delete"]
STAYING = ["create", "delete"]

session = requests.Session()
session.headers["Authorization"] = "Bearer " + os.environ["PROCORE_TOKEN"]
session.headers["Procore-Company-Id"] = os.environ["PROCORE_COMPANY_ID"]


def subscribe(company_id: int, project_id: int, hook_id: str) -> None:
    triggers = [{"resource_name": resource, "event_type": event} for resource in DIRECTORY for event in EVENTS]
    url = f"{ROOT}/companies/{company_id}/projects/{project_id}/webhooks/hooks/{hook_id}/triggers/bulk"
    session.post(url, json={"triggers": triggers}, timeout=30)
