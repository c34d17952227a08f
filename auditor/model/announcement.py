"""What the vendor said, when, and from which day it bites."""

from __future__ import annotations

from datetime import date

from msgspec import Struct, field
from msgspec.structs import replace

# Phases of an announcement that say how its operations stand: an operation with days of its own has these instead.
DEPRECATED = "deprecated"
ENDING = "ending"
SUNSET = "sunset"


class Phase(Struct, frozen=True, kw_only=True):
    """A stretch of an announcement's life that begins on `start` and lasts until the next phase."""

    name: str
    start: date = field(name="from")
    effect: str


class Lifetime(Struct, frozen=True, kw_only=True):
    """The days of one operation: deprecated since then, and gone from then on; None where no end is set."""

    deprecated_at: date
    sunset: date | None

    def __post_init__(self) -> None:
        if self.sunset is not None and self.sunset <= self.deprecated_at:
            raise ValueError(f"the end ({self.sunset}) is not after the deprecation ({self.deprecated_at})")


class Announcement(Struct, frozen=True, kw_only=True):
    """One announcement; `no_effect` is set (and no rule exists) when no code can be affected.

    `covered_by` names rules of other announcements whose findings are about this one, too; where it `has_endpoints`, a
    table of its own, only those that name it.
    `listed` are days under which the vendor's page has it beside `posted` and `updated`: slips, and older states.
    """

    id: str
    title: str
    url: str
    posted: date
    updated: date | None = None
    text: str
    phases: tuple[Phase, ...] = field(name="phase")
    supersedes: tuple[str, ...]
    contradicts: tuple[str, ...]
    sources: tuple[str, ...]
    no_effect: str | None = None
    covered_by: tuple[str, ...] = ()
    listed: tuple[date, ...] = ()
    has_endpoints: bool = False

    def phase_on(self, day: date) -> Phase | None:
        """The phase in force on `day`; None before the first one."""
        begun = [phase for phase in self.phases if phase.start <= day]
        return begun[-1] if begun else None

    def next_phase(self, day: date) -> Phase | None:
        """The first phase that begins after `day`."""
        return next((phase for phase in self.phases if phase.start > day), None)

    def for_operation(self, lifetime: Lifetime | None) -> Announcement:
        """The announcement as it concerns one operation: with that operation's own days, where they are known."""
        if lifetime is None:
            return self
        effects = {phase.name: phase.effect for phase in self.phases}
        before = [
            phase
            for phase in self.phases
            if phase.name not in (DEPRECATED, ENDING, SUNSET) and phase.start < lifetime.deprecated_at
        ]
        own = [(DEPRECATED, lifetime.deprecated_at), *([(SUNSET, lifetime.sunset)] if lifetime.sunset else [])]
        phases = [Phase(name=name, start=start, effect=effects.get(name, "")) for name, start in own]
        return replace(self, phases=(*before, *phases))

    @property
    def effective(self) -> date | None:
        """The day of the last phase: the cut-off where there is one."""
        return self.phases[-1].start if self.phases else None
