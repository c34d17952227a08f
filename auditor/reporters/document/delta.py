"""What changed since an earlier result: groups of findings, and the pace against the deadlines."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct

from auditor.model import Finding
from auditor.model.comparison import Comparison
from auditor.planning.progress import Burndown, burndowns
from auditor.reporters.comparison.wording import verdict, why_changed, why_resurfaced, why_silenced
from auditor.reporters.shared import phrases


class ChangeRow(Struct, frozen=True, kw_only=True):
    """One finding of a group, with the reason where there is one."""

    place: str
    message: str
    why: str


class ChangeGroup(Struct, frozen=True, kw_only=True):
    """`kind` is "new", "resurfaced", "changed", "accepted" or "fixed"."""

    kind: str
    title: str
    rows: tuple[ChangeRow, ...]


class BurndownRow(Struct, frozen=True, kw_only=True):
    """`then` and `now` of the widest are 100 units of the drawing."""

    deadline: str
    then: int
    now: int
    then_width: float
    now_width: float
    pace: str


class Delta(Struct, frozen=True, kw_only=True):
    since: str
    days: str
    verdict: str
    groups: tuple[ChangeGroup, ...]
    persisting: int
    burndown: tuple[BurndownRow, ...]
    warnings: tuple[str, ...]


def delta_of(comparison: Comparison) -> Delta:
    groups = (
        ChangeGroup(kind="new", title="New", rows=_rows(comparison.added)),
        ChangeGroup(
            kind="resurfaced",
            title="Back again",
            rows=tuple(_row(each.pair.new, why_resurfaced(comparison, each)) for each in comparison.resurfaced),
        ),
        ChangeGroup(
            kind="changed",
            title="Of another severity",
            rows=tuple(
                _row(
                    each.pair.new,
                    f"{each.pair.old.severity.value}, now {each.pair.new.severity.value}. "
                    f"{why_changed(comparison, each)}",
                )
                for each in comparison.changed
            ),
        ),
        ChangeGroup(
            kind="silenced",
            title="Accepted or not in force",
            rows=tuple(_row(each.pair.new, why_silenced(comparison, each)) for each in comparison.silenced),
        ),
        ChangeGroup(kind="fixed", title="Fixed", rows=_rows(comparison.fixed)),
    )
    rows = burndowns(comparison)
    most = max((number for each in rows for number in (each.then, each.now)), default=1) or 1
    return Delta(
        since=str(comparison.old.as_of),
        days=phrases.distance((comparison.old.as_of - comparison.new.as_of).days),
        verdict=verdict(comparison),
        groups=tuple(each for each in groups if each.rows),
        persisting=len(comparison.persisting),
        burndown=tuple(_burndown(each, most) for each in rows),
        warnings=comparison.warnings,
    )


def _rows(findings: Iterable[Finding]) -> tuple[ChangeRow, ...]:
    return tuple(_row(finding, "") for finding in findings)


def _row(finding: Finding, why: str) -> ChangeRow:
    return ChangeRow(place=phrases.place(finding.location), message=f"{finding.rule}: {finding.message}", why=why)


def _burndown(each: Burndown, most: int) -> BurndownRow:
    return BurndownRow(
        deadline=str(each.deadline) if each.deadline else "broken today",
        then=each.then,
        now=each.now,
        then_width=round(100 * each.then / most, 2),
        now_width=round(100 * each.now / most, 2),
        pace=_pace(each),
    )


def _pace(each: Burndown) -> str:
    if each.now == 0:
        return "done"
    if each.done is None:
        return "no progress yet"
    at_this_pace = f"at this pace done on {each.done}"
    if each.deadline is None:
        return at_this_pace
    return f"{at_this_pace}, {'in time' if each.in_time else 'too late'}"
