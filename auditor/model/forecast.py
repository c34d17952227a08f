"""What the calendar has in store for a tree: the days on which its result changes, and to what."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from msgspec import Struct

from auditor.model.comparison import Fate
from auditor.model.finding import Finding
from auditor.model.report import Notice, Report
from auditor.model.severity import Severity


class Standing(Struct, frozen=True):
    """How a finding is told on a day; `places` counts the primary one and all others where it shows."""

    fate: Fate
    severity: Severity
    places: int


class Turn(Struct, frozen=True, kw_only=True):
    """A finding that is told otherwise from a day on; `finding` is how it is told then.

    A standing of None: what is told of the tree leaves the finding out.
    """

    finding: Finding
    before: Standing | None
    after: Standing | None


class Milestone(Struct, frozen=True, kw_only=True):
    """A day on which something changes; the numbers and the exit code are those from that day on."""

    day: date
    turns: tuple[Turn, ...]
    new_notices: tuple[Notice, ...]
    gone_notices: tuple[Notice, ...]
    severities: Mapping[Severity, int]
    suppressed: int
    dormant: int
    exit_before: int
    exit_code: int

    @property
    def begins_to_fail(self) -> bool:
        return self.exit_code != 0 == self.exit_before

    @property
    def passes_again(self) -> bool:
        return self.exit_before != 0 == self.exit_code


class Forecast(Struct, frozen=True, kw_only=True):
    """All days after that of `today`, and not after `until`; None: as far as anything is known.

    `name` is the project's. `fail_on` and `fail_within` are what the gate asks for, `exit_code` is what it says today.
    """

    name: str
    today: Report
    until: date | None
    fail_on: str
    fail_within: int | None
    exit_code: int
    milestones: tuple[Milestone, ...]

    @property
    def fails_from(self) -> date | None:
        """The first day on which the gate begins to fail."""
        return next((milestone.day for milestone in self.milestones if milestone.begins_to_fail), None)
