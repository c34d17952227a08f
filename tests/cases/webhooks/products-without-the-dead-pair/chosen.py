"""Which events are asked for depends on the round of the loop."""

from hooks import trigger


def chosen(hook: int) -> None:
    for topic in ("RFIs", "Project Users"):
        for kind in ("create", "delete") if topic == "Project Users" else ("create", "update", "delete"):
            trigger(hook, topic, kind)


def chosen_before(hook: int) -> None:
    for topic in ("Submittals", "Project Vendors"):
        if topic in ("Project Users", "Project Vendors"):
            kinds = ["create"]
        else:
            kinds = ["create", "update"]
        for kind in kinds:
            trigger(hook, topic, kind)


def chosen_wrongly(hook: int) -> None:
    for topic in ("Submittals", "Project Vendors"):  # expect: PCR405
        kinds = ["create"] if topic == "Submittals" else ["create", "update"]
        for kind in kinds:
            trigger(hook, topic, kind)
