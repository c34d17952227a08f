"""Commands that set up triggers."""

import os

import httpx
from kinds import Kind, Topic

HOOKS = "https://api.procore.com/rest/v1.0/webhooks/hooks"  # expect: PCR406


def api() -> httpx.Client:
    headers = {"Authorization": "Bearer " + os.environ["PROCORE_TOKEN"], "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"]}
    return httpx.Client(headers=headers)


def chosen(hook: int, topic: Topic, kind: str) -> None:
    with api() as client:
        client.post(f"{HOOKS}/{hook}/triggers", json={"trigger": {"resource_name": topic.value, "event_type": kind}})


def members(hook: int) -> None:
    with api() as client:
        for kind in (Kind.CREATE, Kind.DELETE):
            trigger = {"resource_name": Topic.PROJECT_USERS.value, "event_type": kind.value}
            client.post(f"{HOOKS}/{hook}/triggers", json={"trigger": trigger})


def vendors(hook: int) -> None:
    with api() as client:
        for kind in Kind:
            trigger = {"resource_name": Topic.PROJECT_VENDORS.value, "event_type": kind.value}  # expect: PCR405
            client.post(f"{HOOKS}/{hook}/triggers", json={"trigger": trigger})
            other = {"resource_name": Topic.COMPANY_VENDORS.value, "event_type": kind.value}
            client.post(f"{HOOKS}/{hook}/triggers", json={"trigger": other})
