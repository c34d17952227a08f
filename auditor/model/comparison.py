"""Two results side by side: what is new, gone, or judged otherwise."""

from __future__ import annotations

from enum import Enum

from msgspec import Struct

from auditor.model.finding import Finding
from auditor.model.report import Notice, Problem, Report


class Fate(Enum):
    """What becomes of a finding: it is told, something silences it, or its announcement is not yet in force."""

    REPORTED = "reported"
    SUPPRESSED = "suppressed"
    DORMANT = "dormant"


class Reason(Enum):
    """Why the same finding has another severity; `rules` are the catalogue, the settings or the tool itself."""

    TIME = "time"
    RULES = "rules"
    BOTH = "time-and-rules"


class Pair(Struct, frozen=True):
    """One finding in both results."""

    old: Finding
    new: Finding

    @property
    def is_moved(self) -> bool:
        """Whether it stands in another file, cell or line."""
        before, now = self.old.location, self.new.location
        return (before.path, before.cell, before.line) != (now.path, now.cell, now.line)

    @property
    def is_worse(self) -> bool:
        return self.new.severity.rank > self.old.severity.rank


class SeverityChange(Struct, frozen=True):
    """Reported in both results, with changed severity."""

    pair: Pair
    reason: Reason


class Crossing(Struct, frozen=True, kw_only=True):
    """Reported in one result, and in the other one suppressed or dormant."""

    pair: Pair
    before: Fate
    after: Fate


class Comparison(Struct, frozen=True, kw_only=True):
    """Every reported finding of either result is in exactly one of the groups.

    `added` are new; `resurfaced` were not reported in the old result, `silenced` are not in the new one. The
    `unreported` numbers are of findings that appeared (or went away) suppressed or dormant, and were never told.
    """

    old: Report
    new: Report
    added: tuple[Finding, ...]
    fixed: tuple[Finding, ...]
    persisting: tuple[Pair, ...]
    changed: tuple[SeverityChange, ...]
    resurfaced: tuple[Crossing, ...]
    silenced: tuple[Crossing, ...]
    unreported_added: int
    unreported_gone: int
    new_notices: tuple[Notice, ...]
    gone_notices: tuple[Notice, ...]
    new_problems: tuple[Problem, ...]
    gone_problems: tuple[Problem, ...]
    warnings: tuple[str, ...]

    @property
    def moved(self) -> tuple[Pair, ...]:
        """Persisting findings that stand elsewhere now."""
        return tuple(pair for pair in self.persisting if pair.is_moved)
