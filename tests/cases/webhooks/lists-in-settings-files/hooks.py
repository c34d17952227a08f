"""Triggers as a settings file lists them; what stays and what has ended stand in lists of their own."""
import itertools
import os
import pathlib

import requests
import yaml

SPEC = yaml.safe_load(pathlib.Path(__file__).with_name("hooks.yaml").read_text())
HEADERS = {"Authorization": f"Bearer {os.environ['PROCORE_TOKEN']}", "Procore-Company-Id": "3"}
OFFICE, ALWAYS = ["RFIs", "Company Users"], ["create", "update", "delete"]
PEOPLE, RARELY = ["Project Users", "Project Vendors"], ["create", "delete"]


def make(hook, resource, event):
    requests.post(
        f"https://api.procore.com/rest/v1.0/webhooks/hooks/{hook}/triggers",  # expect: PCR406
        headers=HEADERS,
        json={"project_id": 1, "trigger": {"resource_name": resource, "event_type": event}},
        timeout=30,
    )


def wanted():
    yield from itertools.product(SPEC["general"]["resources"], SPEC["general"]["events"])
    yield from itertools.product(SPEC["directory"]["resources"], SPEC["directory"]["events"])


def subscribe(hook):
    for resource, event in wanted():
        make(hook, resource, event)


def subscribe_groups(hook):
    for group in SPEC["groups"]:
        for resource in group["resources"]:
            for event in group["events"]:
                make(hook, resource, event)


def subscribe_lists(hook):
    for resource, event in itertools.chain(itertools.product(OFFICE, ALWAYS), itertools.product(PEOPLE, RARELY)):
        make(hook, resource, event)


def subscribe_badges(hook):
    for resource in SPEC["badges"]["resources"]:
        for event in SPEC["badges"]["events"]:
            make(hook, resource, event)
