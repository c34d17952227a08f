"""Lists of triggers that are added up: the filter of one resource says nothing about the others."""

import itertools
import os
from dataclasses import asdict, dataclass

import requests

API = "https://api.procore.com/rest/v2.0/companies/1/projects/2/webhooks/hooks"
HEADERS = {"Authorization": f"Bearer {os.environ['PROCORE_TOKEN']}", "Procore-Company-Id": "1"}
EVENTS = ("create", "update", "delete")


@dataclass(frozen=True)
class Trigger:
    resource_name: str
    event_type: str


RECORDS = [
    Trigger(*pair)
    for pair in itertools.product(
        ("RFIs", "Submittals", "Project Vendors"),  # expect: PCR405
        EVENTS,
    )
]
ROSTER = [Trigger("Project Users", event) for event in EVENTS if event != "update"]


def add(hook, triggers):
    for trigger in triggers:
        requests.post(f"{API}/{hook}/triggers", json=asdict(trigger), headers=HEADERS, timeout=30).raise_for_status()


def main(hook):
    add(hook, RECORDS + ROSTER)
