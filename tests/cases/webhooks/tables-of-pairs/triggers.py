"""Triggers out of tables: enums in pairs, a long list, rows with events of their own, arguments, a form."""

import os
from enum import Enum

import requests

BASE = os.environ["PROCORE_BASE_URL"]
H = {"Authorization": "Bearer " + os.environ["PROCORE_ACCESS_TOKEN"], "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"]}


class Res(str, Enum):
    USERS = "Project Users"
    RFIS = "RFIs"


class Ev(str, Enum):
    CREATE = "create"
    UPDATE = "update"


WANTED = [(Res.USERS, Ev.CREATE), (Res.RFIS, Ev.UPDATE)]


def from_enums(hook_id):
    for r, e in WANTED:
        requests.post(f"{BASE}/rest/v1.0/webhooks/hooks/{hook_id}/triggers", headers=H, json={"trigger": {"resource_name": r.value, "event_type": e.value}})  # expect: PCR406


ALL = ["A", "B", "C", "D", "E", "F", "G", "H", "I", "J", "K", "L", "M", "N",
       "Project Users"]  # expect: PCR405


def from_a_long_list(hook_id):
    for r in ALL:
        for e in ("create", "update", "delete"):
            requests.post(f"{BASE}/rest/v1.0/webhooks/hooks/{hook_id}/triggers", headers=H, json={"trigger": {"resource_name": r, "event_type": e}})  # expect: PCR406


TABLE = [
    {"name": "Project Vendors", "events": ["create", "delete"]},
    {"name": "Project Users", "events": ["create", "update"]},  # expect: PCR405
    {"name": "RFIs", "events": ["create", "update"]},
]


def from_rows(hook_id):
    for row in TABLE:
        for event in row["events"]:
            trigger = {"resource_name": row["name"], "event_type": event}
            requests.post(f"{BASE}/rest/v1.0/webhooks/hooks/{hook_id}/triggers", headers=H, json={"trigger": trigger})  # expect: PCR406


def create_trigger(hook_id, resource, event="update"):
    requests.post(f"{BASE}/rest/v1.0/webhooks/hooks/{hook_id}/triggers", headers=H, json={"trigger": {"resource_name": resource, "event_type": event}})  # expect: PCR406


def main():
    for resource, event in [("Project Users", "create"), ("Project Vendors", "delete"), ("Submittals", "update")]:
        create_trigger(3, resource, event)


def as_a_form(hook_id):
    data = {"trigger[resource_name]": "Project Users", "trigger[event_type]": "update"}  # expect: PCR405
    requests.post(f"{BASE}/rest/v1.0/webhooks/hooks/{hook_id}/triggers", headers=H, data=data)  # expect: PCR406
