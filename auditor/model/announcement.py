"""What the vendor said, when, and from which day it bites."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class Phase:
    """A stretch of an announcement's life that begins on `start` and lasts until the next phase."""

    name: str
    start: date
    effect: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Announcement:
    """One announcement; `no_effect` is set (and no rule exists) when no code can be affected.

    `covered_by` names rules of other announcements whose findings are about this one, too; where it `has_endpoints`, a
    table of its own, only those that name it.
    """

    id: str
    title: str
    url: str
    posted: date
    updated: date | None
    text: str
    phases: tuple[Phase, ...]
    supersedes: tuple[str, ...]
    contradicts: tuple[str, ...]
    sources: tuple[str, ...]
    no_effect: str | None
    covered_by: tuple[str, ...] = ()
    has_endpoints: bool = False

    def phase_on(self, day: date) -> Phase | None:
        """The phase in force on `day`; None before the first one."""
        begun = [phase for phase in self.phases if phase.start <= day]
        return begun[-1] if begun else None

    def next_phase(self, day: date) -> Phase | None:
        """The first phase that begins after `day`."""
        return next((phase for phase in self.phases if phase.start > day), None)

    @property
    def effective(self) -> date | None:
        """The day of the last phase: the cut-off where there is one."""
        return self.phases[-1].start if self.phases else None
