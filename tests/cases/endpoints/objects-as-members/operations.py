"""The members of the enumeration are objects that say what is asked for."""

import os
from dataclasses import dataclass
from enum import Enum

import httpx


class Verb(str, Enum):
    READ = "GET"
    MAKE = "POST"
    DROP = "DELETE"


@dataclass(frozen=True, kw_only=True)
class Operation:
    verb: Verb
    path: str
    version: str = "v1.0"


class Op(Enum):
    LIST_CODES = Operation(verb=Verb.READ, path="cost_codes")  # expect: PCR402
    DROP_SUB_JOB = Operation(verb=Verb.DROP, path="sub_jobs/{id}")  # expect: PCR401
    SHOW_MODIFICATIONS = Operation(verb=Verb.READ, path="projects/{project}/budget_modifications")
    MAKE_CHANGE = Operation(verb=Verb.MAKE, path="projects/{project}/budget_changes")
    MEETINGS = Operation(verb=Verb.READ, path="projects/{project}/meetings", version="v1.1")
    NEW_MEETING = Operation(verb=Verb.MAKE, path="meetings")  # expect: PCR406
    UPLOAD = Operation(verb=Verb.MAKE, path="projects/{project}/uploads", version="v1.1")


class Runner:
    def __init__(self):
        headers = {"Authorization": "Bearer " + os.environ["TOKEN"], "Procore-Company-Id": os.environ["COMPANY"]}
        self.http = httpx.Client(base_url="https://api.procore.com/rest/", headers=headers)

    def run(self, op: Op, body=None, **ids):
        operation = op.value
        path = f"{operation.version}/{operation.path.format(**ids)}"
        return self.http.request(operation.verb.value, path, json=body).json()
