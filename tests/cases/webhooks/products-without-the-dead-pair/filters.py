"""The dead pair is filtered out of all pairs."""

from enum import StrEnum
from itertools import product

from hooks import trigger


class Topic(StrEnum):
    QUESTIONS = "RFIs"
    FIRMS = "Project Vendors"


class Change(StrEnum):
    NEW = "create"
    OTHER = "update"


SOME = [(t, c) for t, c in product(Topic, Change) if not (t is Topic.FIRMS and c is Change.OTHER)]


def all_of_them(hook: int) -> None:
    for topic, change in SOME:
        trigger(hook, topic.value, change.value)
