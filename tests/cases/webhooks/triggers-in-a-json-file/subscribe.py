"""Subscribes to what `triggers.json` lists."""

import json
import os
from pathlib import Path

import requests

HOOKS = "https://api.procore.com/rest/v1.0/webhooks/hooks"  # expect: PCR406
HEADERS = {"Authorization": f"Bearer {os.environ['PROCORE_TOKEN']}", "Procore-Company-Id": "3"}
PROJECT = json.loads(Path(__file__).with_name("project.json").read_text())


def in_bulk(hook):
    triggers = json.loads(Path(__file__).with_name("triggers.json").read_text())
    body = {"project_id": PROJECT["id"], "api_version": "v2", "triggers": triggers}
    requests.post(f"{HOOKS}/{hook}/triggers/bulk", json=body, headers=HEADERS, timeout=30).raise_for_status()


def one_by_one(hook):
    with open("triggers.json") as file:
        for row in json.load(file):
            trigger = {"resource_name": row["resource_name"], "event_type": row["event_type"]}
            body = {"project_id": PROJECT["id"], "trigger": trigger}
            requests.post(f"{HOOKS}/{hook}/triggers", json=body, headers=HEADERS, timeout=30).raise_for_status()


def offices(hook):
    body = {"project_id": PROJECT["id"], "trigger": {"resource_name": "Offices", "event_type": "update"}}
    requests.post(f"{HOOKS}/{hook}/triggers", json=body, headers=HEADERS, timeout=30).raise_for_status()
