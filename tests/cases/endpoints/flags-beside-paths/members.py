"""Members of an enumeration with a kind each, and a sender with a branch for each kind."""

from __future__ import annotations

import enum
import os
from typing import NamedTuple

import requests

HEADERS = {"Authorization": f"Bearer {os.environ['TOKEN']}", "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"]}


class Action(enum.Enum):
    SHOW_JOB = ("/rest/v1.0/sub_jobs/{}", "read")  # expect: PCR402
    DROP_CODE = ("/rest/v1.0/standard_cost_codes/{}", "drop")  # expect: PCR401

    def __init__(self, path: str, kind: str) -> None:
        self.path = path
        self.kind = kind


class Route(NamedTuple):
    path: str
    removes: bool = False


ROUTES = {
    "people": Route("/rest/v1.0/companies/{}/people"),
    "sub_job": Route("/rest/v1.0/sub_jobs/{}", removes=True),  # expect: PCR401
}


def act(action: Action, number: int) -> requests.Response:
    url = "https://api.procore.com" + action.path.format(number)
    match action.kind:
        case "read":
            return requests.get(url, headers=HEADERS, timeout=9)
        case "drop":
            return requests.delete(url, headers=HEADERS, timeout=9)
    raise ValueError(action)


def follow(name: str, number: int) -> requests.Response:
    route = ROUTES[name]
    url = f"https://api.procore.com{route.path.format(number)}"
    return remove(url) if route.removes else read(url)


def read(url: str) -> requests.Response:
    return requests.get(url, headers=HEADERS, timeout=9)


def remove(url: str) -> requests.Response:
    return requests.delete(url, headers=HEADERS, timeout=9)


def main(number: int) -> None:
    act(Action.SHOW_JOB, number)
    act(Action.DROP_CODE, number)
    follow("people", number)
    follow("sub_job", number)
