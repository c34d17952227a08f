"""Jobs with verbs and flags: in dataclasses, typed dicts, tuples and lambdas."""
from __future__ import annotations

import os
from dataclasses import dataclass
from enum import Enum, auto
from typing import TypedDict

import httpx

BASE = "https://api.procore.com"


class Verb(Enum):
    READ = auto()
    ERASE = auto()


@dataclass(slots=True, frozen=True)
class Job:
    path: str
    verb: Verb = Verb.READ
    body: dict | None = None


JOBS = [
    Job("/rest/v1.0/projects/1/rfis"),
    Job("/rest/v1.0/sub_jobs/5", Verb.ERASE),  # expect: PCR401
    Job("/rest/v1.0/line_item_types"),  # expect: PCR402
]


class Spec(TypedDict, total=False):
    path: str
    write: bool


SPECS: dict[str, Spec] = {
    "rfis": {"path": "/rest/v1.0/projects/1/rfis"},
    "standard": {"path": "/rest/v1.0/standard_cost_codes/4", "write": True},  # expect: PCR401
}


def client():
    return httpx.Client(base_url=BASE, headers={"Authorization": "Bearer x", "Procore-Company-Id": os.environ["C"]})


def run():
    with client() as http:
        for job in JOBS:
            if job.verb is Verb.ERASE:
                http.delete(job.path)
            else:
                http.get(job.path)


def by_spec(name):
    spec = SPECS[name]
    with client() as http:
        return http.delete(spec["path"]) if spec.get("write") else http.get(spec["path"])


def by_lambda():
    actions = {"show": lambda c, p: c.get(p), "drop": lambda c, p: c.delete(p)}
    plan = [("show", "/rest/v1.0/cost_codes/1"), ("drop", "/rest/v1.0/sub_jobs/2")]  # expect: PCR401, PCR402
    with client() as http:
        for action, path in plan:
            actions[action](http, path)


def by_unpacked():
    for path, is_list, method in (
        ("/rest/v1.0/cost_codes", True, "GET"),  # expect: PCR402
        ("/rest/v1.0/sub_jobs/8", False, "DELETE"),  # expect: PCR401
    ):
        with client() as http:
            if is_list:
                http.get(path, params={"page": 1})
            else:
                http.request(method, path)
