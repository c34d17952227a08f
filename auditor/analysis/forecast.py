"""Judges one examination again on every day on which the calendar may change its result."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from msgspec import Struct

from auditor.analysis.comparison import missing_notices
from auditor.analysis.gate import decide
from auditor.analysis.judgement import Examination, judge
from auditor.analysis.judging.cut_off import WARNING_TIME
from auditor.analysis.pairing import Known, findings_of
from auditor.analysis.severity import cut_off
from auditor.analysis.visibility import limit_to
from auditor.model import Finding, Report, Severity
from auditor.model.comparison import Fate
from auditor.model.forecast import Forecast, Milestone, Standing, Turn


class _Day(Struct, frozen=True, kw_only=True):
    """The result of one day: whole, as its reader wants it, and what it means for a build."""

    report: Report
    known: dict[str, Known]
    shown: frozenset[str]
    exit_code: int


def foresee(examined: Examination, *, until: date | None = None, name: str = "") -> Forecast:
    """All changes after the day of the configuration; `name` is the project's, by default that of its root."""
    config = examined.config
    before = today = _look(examined, config.as_of)
    milestones: list[Milestone] = []
    for day in days_that_matter(examined, until):
        after = _look(examined, day)
        if milestone := _compare(before, after):
            milestones.append(milestone)
        before = after
    return Forecast(
        name=name or examined.root,
        today=today.report,
        until=until,
        fail_on=config.gate.fail_on.value,
        fail_within=config.gate.fail_within,
        exit_code=today.exit_code,
        milestones=tuple(milestones),
    )


def days_that_matter(examined: Examination, until: date | None) -> tuple[date, ...]:
    """Every day after today on which something may change; on all others the result is that of the day before."""
    today = examined.config.as_of
    days = {day for day in (*_of_phases(examined), *_of_ignores(examined)) if day is not None}
    return tuple(sorted(day for day in days if today < day and (until is None or day <= until)))


def _of_phases(examined: Examination) -> Iterator[date | None]:
    """The beginnings of phases, the time before them in which the gate looks ahead, and that around a cut-off."""
    gate = examined.config.gate
    pairs = {(case.rule.code, case.announcement.id): case for case in examined.cases}
    for case in pairs.values():
        for phase in case.announcement.phases:
            yield phase.start
            yield _shifted(phase.start, -(gate.fail_within or 0))
        limit = cut_off(case.rule, case.announcement)
        if limit is not None:
            yield _shifted(limit, -WARNING_TIME.days)
            yield _shifted(limit, WARNING_TIME.days + 1)


def _of_ignores(examined: Examination) -> Iterator[date | None]:
    """The day after the last one of each ignore."""
    return (_shifted(ignore.until, 1) for ignore in examined.ignores.all() if ignore.until is not None)


def _shifted(day: date, days: int) -> date | None:
    """None beyond the ends of the calendar."""
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return None


def _look(examined: Examination, day: date) -> _Day:
    report = judge(examined, day, show_sources=False)
    display = examined.config.display
    shown = limit_to(report, severity=display.min_severity, confidence=display.min_confidence)
    return _Day(
        report=report,
        known={known.finding.fingerprint: known for known in findings_of(report)},
        shown=frozenset(finding.fingerprint for finding in shown.findings),
        exit_code=int(decide(report, examined.config.gate)),
    )


def _compare(before: _Day, after: _Day) -> Milestone | None:
    """None if both are told alike."""
    turns = tuple(_turns(before, after))
    new_notices = missing_notices(after.report.notices, before.report.notices)
    gone_notices = missing_notices(before.report.notices, after.report.notices)
    if not (turns or new_notices or gone_notices) and before.exit_code == after.exit_code:
        return None
    return Milestone(
        day=after.report.as_of,
        turns=turns,
        new_notices=new_notices,
        gone_notices=gone_notices,
        severities=_count(after.report.findings),
        suppressed=len(after.report.suppressed),
        dormant=len(after.report.dormant),
        exit_before=before.exit_code,
        exit_code=after.exit_code,
    )


def _turns(before: _Day, after: _Day) -> Iterator[Turn]:
    """In the order of places. What is told on neither day (suppressed, dormant, hidden) is no change to a reader."""
    told = before.shown | after.shown
    every = {**before.known, **after.known}
    for fingerprint in sorted(told, key=lambda each: _order(every[each].finding)):
        then, now = _standing(before, fingerprint), _standing(after, fingerprint)
        if then != now:
            yield Turn(finding=every[fingerprint].finding, before=then, after=now)


def _standing(day: _Day, fingerprint: str) -> Standing | None:
    known = day.known.get(fingerprint)
    if known is None:
        return None
    # Only what is reported shows in places; how loudly a suppressed finding would speak is not told.
    is_reported = known.fate is Fate.REPORTED
    return Standing(
        known.fate,
        known.finding.severity if is_reported else Severity.NONE,
        1 + len(known.finding.related) if is_reported else 0,
    )


def _count(findings: Iterable[Finding]) -> dict[Severity, int]:
    counts = dict.fromkeys((Severity.ERROR, Severity.WARNING, Severity.NOTE), 0)
    for finding in findings:
        counts[finding.severity] += 1
    return counts


def _order(finding: Finding) -> tuple[object, ...]:
    return (finding.location, finding.rule, finding.fingerprint)
