"""Tests that keep another pair away, or let nothing but the dead one pass."""

import itertools

from hooks import trigger

TOPICS = ("Submittals", "Project Users")  # expect: PCR405
KINDS = ("create", "update")
ROWS = ("RFIs", "Project Vendors")  # expect: PCR405


def other_pair(hook: int) -> None:
    for topic, kind in itertools.product(TOPICS, KINDS):
        if topic == "Project Users" and kind == "create":
            continue
        trigger(hook, topic, kind)


def only_this(hook: int) -> None:
    for topic, kind in itertools.product(ROWS, KINDS):
        if topic == "Project Vendors" and kind == "update":
            trigger(hook, topic, kind)
