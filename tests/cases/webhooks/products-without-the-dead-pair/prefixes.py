"""Resources are told by how they begin; rows that are filtered for one caller are not for the other."""

from collections.abc import Iterator
from itertools import product

from hooks import trigger

SUBJECTS = ("RFIs", "Project Users", "Company Users")
FLOWS = ("Prime Contracts", "Project Vendors")  # expect: PCR405
CHANGES = ("create", "update", "delete")


def by_prefix(hook: int) -> None:
    for subject, change in product(SUBJECTS, CHANGES):
        if subject.startswith("Project ") and change == "update":
            continue
        trigger(hook, subject, change)


def by_ending(hook: int) -> None:
    for subject in SUBJECTS:
        for change in CHANGES:
            if not (subject.endswith("Users") and change == "update"):
                trigger(hook, subject, change)


def living() -> Iterator[tuple[str, str]]:
    for flow, change in product(FLOWS, CHANGES):
        if not (flow == "Project Vendors" and change == "update"):
            yield flow, change


def only_living(hook: int) -> None:
    for flow, change in living():
        trigger(hook, flow, change)


def all_flows(hook: int) -> None:
    for flow, change in product(FLOWS, CHANGES):
        trigger(hook, flow, change)
