"""Installs the triggers that the files of three teams ask for."""

import json
import os
from pathlib import Path

import requests
import yaml

API = "https://api.procore.com/rest/v1.0/webhooks/hooks"  # expect: PCR406

session = requests.Session()
session.headers["Authorization"] = f"Bearer {os.environ['PROCORE_TOKEN']}"
session.headers["Procore-Company-Id"] = os.environ["PROCORE_COMPANY_ID"]


def add(hook: int, resource: str, event: str) -> None:
    trigger = {"resource_name": resource, "event_type": event}
    session.post(f"{API}/{hook}/triggers", json={"api_version": "v2", "trigger": trigger}, timeout=20)


def field_team(hook: int) -> None:
    with open(os.path.join(os.path.dirname(__file__), "field.yml")) as file:
        for resource, events in yaml.safe_load(file).items():
            for event in events:
                add(hook, resource, event)


def office_team(hook: int) -> None:
    for entry in yaml.safe_load(Path("office.yml").read_text()):
        for event in entry["events"]:
            add(hook, entry["about"], event)


def partners(hook: int) -> None:
    rows = json.load(Path(__file__).with_name("partners.json").open())
    for row in rows:
        add(hook, row["about"], row["event"])
