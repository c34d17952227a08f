"""What people chose about the layout of an inventory, and the words that all layouts share."""

from __future__ import annotations

from datetime import date

from msgspec import Struct

from auditor.model.inventory import Call, Endpoint, Inventory, UnknownCall
from auditor.reporters.restrictions import restrictions_text
from auditor.reporters.shared.freshness import dated, outdated
from auditor.reporters.shared.phrases import call_sites, count, distance, listed, place

# Of an endpoint with more calls than that, the rest is only counted unless everything is asked for.
CALLS_LIMIT = 5


class Layout(Struct, frozen=True, kw_only=True):
    """`by_site` gives each call a line of its own; `everything` lists unknown calls and every call of an endpoint."""

    by_site: bool = False
    everything: bool = False
    colour: bool = False


def way(call: Call | UnknownCall) -> str:
    """`src/jobs.py:4:5: sync > Client.get > Client.request`."""
    names = [name for name in call.way if name]
    return place(call.place) + (f": {' > '.join(names)}" if names else "")


def ending(endpoint: Endpoint, day: date) -> str:
    """`ends 2027-03-31 (121 days)`, `ended 2026-09-16 (75 days ago)`; empty where no end is known."""
    if endpoint.ends is None:
        return ""
    days = (endpoint.ends - day).days
    return f"ends {endpoint.ends} ({count(days, 'day')})" if days > 0 else f"ended {endpoint.ends} ({distance(days)})"


def summary(inventory: Inventory) -> str:
    """What the inventory comes to, in one or two sentences."""
    states = listed([f"{number:,} {name}" for name, number in inventory.lifecycles.items()])
    hidden = f", {count(inventory.hidden, 'endpoint')} not shown" if inventory.hidden else ""
    known = f"{count(len(inventory.endpoints), 'endpoint')} of {inventory.vendor}{f' ({states})' if states else ''}"
    problems = f" {count(len(inventory.problems), 'problem')}." if inventory.problems else ""
    unknown = f"{count(len(inventory.unknown), 'call')} with an unknown target"
    return f"{known} in {count(inventory.calls, 'call')}{hidden}; {unknown}.{problems}"


def basis(inventory: Inventory) -> str:
    """What the inventory rests on."""
    qualities = listed([f"{number:,} {name}" for name, number in inventory.qualities.items()])
    calls = f"{call_sites(inventory.coverage)} Request lines: {qualities}."
    dates = dated(inventory.catalogue_version, inventory.freshness, inventory.as_of)
    old = outdated(inventory.freshness, inventory.as_of)
    notes = [note for note in (old, restrictions_text(inventory.restrictions)) if note]
    return " ".join([f"{calls} As of {inventory.as_of}; catalogue {dates}.", *notes])
