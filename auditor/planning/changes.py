"""What can be done about a finding, in the client's own lines."""

from __future__ import annotations

from msgspec import Struct

from auditor.model import Location


class Hunk(Struct, frozen=True, kw_only=True):
    """Lines before and after, as they may be shown; `location` is that of the first line before."""

    location: Location
    before: tuple[str, ...]
    after: tuple[str, ...]


class Change(Struct, frozen=True, kw_only=True):
    """A fix that may be made; `kind` is "safe", "unsafe" or "manual", and a manual one has steps in place of hunks."""

    title: str
    kind: str
    steps: str
    hunks: tuple[Hunk, ...]
    left_out: int = 0
