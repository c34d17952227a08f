"""The dead pair is passed over by statements."""

import itertools

from hooks import trigger

TOPICS = ("RFIs", "Project Users")
KINDS = ("create", "update", "delete")
DEAD = {("Project Users", "update"), ("Project Vendors", "update")}


def passed_over(hook: int) -> None:
    for topic, kind in itertools.product(TOPICS, KINDS):
        if topic == "Project Users" and kind == "update":
            continue
        trigger(hook, topic, kind)


def looked_up(hook: int) -> None:
    for topic in TOPICS:
        for kind in KINDS:
            if (topic, kind) not in DEAD:
                trigger(hook, topic, kind)
