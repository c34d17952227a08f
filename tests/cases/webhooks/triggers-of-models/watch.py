"""Triggers are models of pydantic that become mappings when they are sent."""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum

import httpx
from pydantic import BaseModel

HEADERS = {"Authorization": "Bearer t", "Procore-Company-Id": "6"}
HOOKS = "https://api.procore.com/rest/v2.0/companies/6/projects/2/webhooks/hooks"


class On(str, Enum):
    CREATE = "create"
    UPDATE = "update"


class Trigger(BaseModel):
    resource_name: str
    event_type: On


class Plan(BaseModel):
    triggers: list[Trigger]


LISTED = (
    Trigger(resource_name="Drawing Revisions", event_type=On.UPDATE),
    Trigger(resource_name="Project Users", event_type=On.CREATE),
    Trigger(resource_name="Project Users", event_type=On.UPDATE),  # expect: PCR405
)
PLAN = Plan(
    triggers=[
        Trigger(resource_name="Company Users", event_type=On.UPDATE),
        Trigger(resource_name="Project Vendors", event_type=On.UPDATE),  # expect: PCR405
    ]
)
ALIVE = Plan(triggers=[Trigger(resource_name="Company Vendors", event_type=On.UPDATE)])


def bodies(triggers: Iterable[Trigger]) -> list[dict]:
    return [trigger.model_dump(mode="json") for trigger in triggers]


def listed(hook: str) -> None:
    httpx.post(f"{HOOKS}/{hook}/triggers/bulk", json={"triggers": bodies(LISTED)}, headers=HEADERS)


def planned(hook: str) -> None:
    httpx.post(f"{HOOKS}/{hook}/triggers/bulk", content=PLAN.model_dump_json(), headers=HEADERS)


def alive(hook: str) -> None:
    httpx.post(f"{HOOKS}/{hook}/triggers/bulk", json=ALIVE.dict(), headers=HEADERS)
