"""Reads `announcement.toml`."""

from __future__ import annotations

from itertools import pairwise

from auditor.model import Announcement, Phase
from auditor.tables import Table, suggestion

PHASES = (
    "announced",
    "deprecated",
    "ending",
    "creation-blocked",
    "parallel",
    "required",
    "in-force",
    "sunset",
    "over",
    "advice",
)
"""The names that a phase can have."""


def read_announcement(table: Table, *, folder: str) -> Announcement:
    """One announcement; its id must be the folder's name and its phases stand in the order of their dates."""
    announcement = Announcement(
        id=table.text("id"),
        title=table.text("title"),
        url=table.text("url"),
        posted=table.date("posted"),
        updated=table.optional_date("updated"),
        text=table.text("text"),
        phases=tuple(_phase(phase) for phase in table.tables("phase")),
        supersedes=table.texts("supersedes"),
        contradicts=table.texts("contradicts"),
        sources=table.texts("sources"),
        no_effect=table.optional_text("no_effect") or None,
        covered_by=table.texts("covered_by"),
        listed=table.dates("listed"),
    )
    table.finish()
    if announcement.id != folder:
        raise table.complaint("id", f"`{announcement.id}` is not the folder's name, `{folder}`. Rename one of them")
    if not announcement.phases:
        raise table.complaint("phase", "there is none. Add a `[[phase]]` with `name`, `from` and `effect`")
    if not announcement.sources:
        raise table.complaint("sources", "there is none. Say where the announcement can be read")
    _check_order(table, announcement.phases)
    return announcement


def _phase(table: Table) -> Phase:
    phase = Phase(name=table.text("name"), start=table.date("from"), effect=table.text("effect"))
    table.finish()
    if phase.name not in PHASES:
        known = ", ".join(PHASES)
        raise table.complaint("name", f"`{phase.name}` is none of {known}.{suggestion(phase.name, PHASES)}")
    return phase


def _check_order(table: Table, phases: tuple[Phase, ...]) -> None:
    for place, (earlier, later) in enumerate(pairwise(phases), start=1):
        if later.start <= earlier.start:
            raise table.complaint(
                f"phase[{place}].from",
                f"`{later.name}` begins on {later.start}, not after `{earlier.name}` ({earlier.start}). "
                "Put the phases in the order of their dates",
            )
    names = [phase.name for phase in phases]
    for place, name in enumerate(names):
        if name in names[:place]:
            raise table.complaint(
                f"phase[{place}].name", f"there is a phase `{name}` already. Give each a different name"
            )
