"""A portfolio at a glance: application by announcement, next deadlines, work, and what is counted once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date

from msgspec import Struct

from auditor.model import Finding, Report, Severity, Status
from auditor.model.comparison import Comparison
from auditor.planning.application import Application
from auditor.planning.copies import FileOf, copied, copies_of
from auditor.planning.document import Document
from auditor.planning.effort import together
from auditor.planning.packages import Plan, Urgency
from auditor.reporters.document.audit import AuditView
from auditor.reporters.document.cards import loudest
from auditor.reporters.document.wording import between, days, duration, points
from auditor.reporters.shared import phrases

_DASH = "\u2013"
_LETTERS = {Severity.ERROR: "E", Severity.WARNING: "W", Severity.NOTE: "N"}
_CLEAR = ("clear", _DASH, "not found")
_SILENT = {
    Status.NOT_FOUND: _CLEAR,
    Status.NOT_IN_CODE: _CLEAR,
    Status.FOUND: ("none", "\u00b7", "only in test code or not in force yet"),
}
_UNKNOWN = ("open", "?", "not known")


class Cell(Struct, frozen=True, kw_only=True):
    """`text` is a number with the letter of the loudest severity, or a sign.

    A dash is checked and not found, a dot is only in test code or not in force yet, `?` is not known.
    """

    kind: str
    text: str
    words: str
    link: str


class Row(Struct, frozen=True, kw_only=True):
    """One application; `link` leads to its page."""

    name: str
    link: str
    broken: int
    findings: int
    next: str
    effort: str
    minutes: int
    sure: str
    calls: str
    trend: str
    cells: tuple[Cell, ...]


class CopyRow(Struct, frozen=True, kw_only=True):
    original: str
    others: tuple[str, ...]
    findings: int


class Overview(Struct, frozen=True, kw_only=True):
    """`columns` are titles of the announcements that at least one application is exposed to.

    `broken`, `next_here` and `distinct` count findings in copied files once; `exposed` are the applications that are
    broken today. `in_days` and `next_day` are empty where nothing that was found has a deadline ahead, `trend` where
    nothing was compared.
    """

    verdict: str
    broken: int
    exposed: int
    in_days: str
    next_day: str
    next_here: int
    findings: int
    copied: int
    distinct: int
    effort: str
    effort_range: str
    effort_days: str
    effort_points: str
    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    copies: tuple[CopyRow, ...]
    failed: tuple[tuple[str, str], ...]
    trend: str


def overview_of(
    document: Document, audits: Sequence[AuditView], plans: Sequence[Plan], addresses: Sequence[str]
) -> Overview:
    """The first page of a portfolio; `addresses` are what stands before an anchor of each application."""
    applications = document.applications
    reports = [each.report for each in applications]
    copies = copies_of(reports)
    twice = copied(reports, copies)
    due = _due(plans, twice)
    broken = due[Urgency.BROKEN, None]
    coming = min((day for urgency, day in due if urgency is Urgency.AHEAD and day), default=None)
    findings = sum(audit.opening.production for audit in audits)
    repeated = sum(map(len, twice.values()))
    works = [
        work
        for number, plan in enumerate(plans)
        for fingerprint, work in plan.works.items()
        if fingerprint not in twice.get(number, ())
    ]
    work = together(works, document.rates)
    exposed = sum(audit.opening.broken > 0 for audit in audits)
    columns = _columns(reports)
    return Overview(
        verdict=_verdict(len(applications), exposed, broken, len(document.broken)),
        broken=broken,
        exposed=exposed,
        in_days=phrases.count((coming - document.as_of).days, "day") if coming else "",
        next_day=str(coming or ""),
        next_here=due[Urgency.AHEAD, coming],
        findings=findings,
        copied=repeated,
        distinct=findings - repeated,
        effort=duration(work.span.likely),
        effort_range=between(work.span),
        effort_days=days(work.span),
        effort_points=points(work),
        columns=tuple(columns.values()),
        rows=tuple(
            _row(*each, columns, document.pages) for each in zip(applications, audits, plans, addresses, strict=True)
        ),
        copies=tuple(
            CopyRow(
                original=_file(applications, each.original),
                others=tuple(_file(applications, other) for other in each.others),
                findings=each.findings,
            )
            for each in copies
        ),
        failed=tuple((each.name, each.reason) for each in document.broken),
        trend=_balance([each.comparison for each in applications]),
    )


def _due(plans: Sequence[Plan], twice: Mapping[int, set[str]]) -> Counter[tuple[Urgency, date | None]]:
    """Findings by urgency, and by day for those with a deadline ahead; those in copies once."""
    found: Counter[tuple[Urgency, date | None]] = Counter()
    for number, plan in enumerate(plans):
        for package in plan.packages:
            day = package.deadline if package.urgency is Urgency.AHEAD else None
            own = sum(each.fingerprint not in twice.get(number, ()) for each in package.findings)
            found[package.urgency, day] += own
    return found


def _file(applications: Sequence[Application], file: FileOf) -> str:
    return f"{applications[file.application].name}: {file.path}"


def _verdict(number: int, exposed: int, broken: int, failed: int) -> str:
    if not number:
        return "No application could be audited."
    unread = f" {phrases.count(failed, 'application')} could not be audited." if failed else ""
    applications = phrases.count(number, "application")
    if not broken:
        return f"Nothing that is shown of {applications} breaks today.{unread}"
    verb = "violates" if exposed == 1 else "violate"
    return (
        f"{exposed:,} of {applications} {verb} rules already in force, in {phrases.count(broken, 'finding')}.{unread}"
    )


def _columns(reports: Sequence[Report]) -> Mapping[str, str]:
    """Announcements with a finding somewhere, the loudest and oldest first."""
    found: dict[str, list[Finding]] = {}
    for report in reports:
        for finding in report.findings:
            if not finding.in_test:
                found.setdefault(finding.announcement.id, []).append(finding)
    ordered = sorted(
        found.items(),
        key=lambda each: (-loudest(each[1]).rank, str(each[1][0].announcement.effective or ""), each[0]),
    )
    return {identifier: findings[0].announcement.title for identifier, findings in ordered}


def _row(
    application: Application,
    audit: AuditView,
    plan: Plan,
    address: str,
    columns: Mapping[str, str],
    pages: Mapping[str, str],
) -> Row:
    report, opening = application.report, audit.opening
    coverage = report.coverage
    sites = coverage.calls_resolved + coverage.calls_partial + coverage.calls_unknown
    span = plan.work.span
    return Row(
        name=application.name,
        link=pages.get(application.name) or f"{address}summary",
        broken=opening.broken,
        findings=opening.production,
        next=f"{opening.next_day} ({opening.next_here:,})" if opening.next_here else "nothing here",
        effort=duration(span.likely) if span.high else _DASH,
        minutes=span.likely,
        sure=f"{opening.sure:,} of {opening.production:,}" if opening.production else _DASH,
        calls=f"{coverage.calls_resolved:,} of {sites:,}" if sites else _DASH,
        trend=_balance([application.comparison]),
        cells=_cells(report, address, columns),
    )


def _cells(report: Report, prefix: str, columns: Mapping[str, str]) -> tuple[Cell, ...]:
    found: dict[str, list[Finding]] = {}
    for finding in report.findings:
        if not finding.in_test:
            found.setdefault(finding.announcement.id, []).append(finding)
    statuses = {each.announcement: each.status for each in report.statuses}
    return tuple(_cell(found.get(each, []), statuses.get(each), f"{prefix}{each}") for each in columns)


def _cell(findings: Sequence[Finding], status: Status | None, link: str) -> Cell:
    if findings:
        severity = loudest(findings)
        told = Counter(each.severity for each in findings)
        return Cell(
            kind=severity.value,
            text=f"{len(findings):,} {_LETTERS[severity]}",
            words=phrases.severities(told),
            link=link,
        )
    kind, text, words = _SILENT.get(status, _UNKNOWN) if status is not None else _UNKNOWN
    return Cell(kind=kind, text=text, words=words, link="")


def _balance(comparisons: Sequence[Comparison | None]) -> str:
    """What came less what went, with both; empty without an earlier result."""
    given = [each for each in comparisons if each is not None]
    if not given:
        return ""
    gone = sum(len(each.fixed) + len(each.silenced) for each in given)
    new = sum(len(each.added) + len(each.resurfaced) for each in given)
    sign = "+" if new > gone else "\u2212" if gone > new else "\u00b1"
    return f"{sign}{abs(new - gone):,} ({gone:,} gone, {new:,} new)"
