"""Whether the work goes on fast enough: open findings then and now against the deadlines."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from msgspec import Struct

from auditor.model import Finding
from auditor.model.comparison import Comparison
from auditor.planning.packages import breaks_on, urgency_of

# Further ahead nobody plans by a pace.
_MOST_DAYS = 3650


class Burndown(Struct, frozen=True, kw_only=True):
    """Findings in production code of one deadline; `deadline` is None for what is broken today.

    `done` is the day on which the last one is gone at the pace since then; None if nothing goes. `in_time` tells
    whether that is before the deadline.
    """

    deadline: date | None
    then: int
    now: int
    done: date | None

    @property
    def in_time(self) -> bool:
        return self.now == 0 or (self.done is not None and self.deadline is not None and self.done <= self.deadline)


def burndowns(comparison: Comparison) -> tuple[Burndown, ...]:
    """What is broken today first, then each deadline; what has no day does not burn."""
    day, days = comparison.new.as_of, (comparison.new.as_of - comparison.old.as_of).days
    then, now = _by_deadline(comparison.old.findings, day), _by_deadline(comparison.new.findings, day)
    return tuple(
        Burndown(deadline=each, then=then.get(each, 0), now=now.get(each, 0), done=_done(then, now, each, day, days))
        for each in sorted({*then, *now}, key=lambda each: each or date.min)
    )


def _by_deadline(findings: Iterable[Finding], day: date) -> dict[date | None, int]:
    counts: dict[date | None, int] = {}
    for finding in findings:
        deadline = breaks_on(finding, day)
        is_broken = deadline is None and (
            urgency_of(finding, day)[0].value == "broken" or (finding.cut_off is not None and finding.cut_off <= day)
        )
        if not finding.in_test and (deadline is not None or is_broken):
            counts[deadline] = counts.get(deadline, 0) + 1
    return counts


def _done(
    then: dict[date | None, int], now: dict[date | None, int], deadline: date | None, day: date, days: int
) -> date | None:
    left, gone = now.get(deadline, 0), then.get(deadline, 0) - now.get(deadline, 0)
    if left == 0:
        return day
    if gone <= 0 or days <= 0:
        return None
    needed = -(-left * days // gone)
    return day + timedelta(days=needed) if needed <= _MOST_DAYS else None
