"""Reads `announcement.toml`."""

from __future__ import annotations

from itertools import pairwise

from auditor.model import Announcement, Phase
from auditor.tables import Table, read_record, suggestion

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
    unaffected = table.optional_text("no_effect") or None
    announcement = read_record(table, Announcement, no_effect=unaffected, has_endpoints=False)
    if announcement.id != folder:
        raise table.complaint("id", f"`{announcement.id}` is not the folder's name, `{folder}`. Rename one of them")
    if not announcement.phases:
        raise table.complaint("phase", "there is none. Add a `[[phase]]` with `name`, `from` and `effect`")
    if not announcement.sources:
        raise table.complaint("sources", "there is none. Say where the announcement can be read")
    for place, phase in enumerate(announcement.phases):
        if phase.name not in PHASES:
            told = f"`{phase.name}` is none of {', '.join(PHASES)}.{suggestion(phase.name, PHASES)}"
            raise table.complaint(f"phase[{place}].name", told)
    _check_order(table, announcement.phases)
    return announcement


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
