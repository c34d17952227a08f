"""A table of members of an enumeration, times all changes."""

import itertools

from filters import Change, Topic
from hooks import trigger

BY_LEVEL = {
    "company": ("Company Users",),
    "project": [Topic.QUESTIONS, Topic.FIRMS],  # expect: PCR405
}


def everything(hook: int) -> None:
    for topics in BY_LEVEL.values():
        for topic, change in itertools.product(topics, (Change.NEW, Change.OTHER)):
            trigger(hook, str(topic), change.value)
