"""What an audit comes to: the counts, the age of the catalogue, the next deadline."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Mapping
from datetime import date, timedelta

from msgspec import Struct

from auditor.model import Announcement, Confidence, Finding, Report, Rule, Severity
from auditor.model.fix import Applicability
from auditor.model.freshness import Freshness
from auditor.reporters.restrictions import restrictions_text
from auditor.reporters.shared.doors import for_people
from auditor.reporters.shared.freshness import dated, outdated
from auditor.reporters.shared.phrases import call_sites, count, distance, reasons, severities
from auditor.reporters.statuses import gaps, status_summary

_DAY = re.compile(r"(\d{4})[-.](\d{2})[-.](\d{2})")


class Deadline(Struct, frozen=True, kw_only=True):
    """The next day on which an announcement enters a new phase; `findings` are those it is about, shown or not."""

    announcement: str
    title: str
    phase: str
    day: date
    findings: int


def by_severity(report: Report) -> Mapping[Severity, int]:
    return Counter(finding.severity for finding in report.findings)


def in_production(report: Report) -> tuple[Finding, ...]:
    """The findings that do not stand in test code."""
    return tuple(finding for finding in report.findings if not finding.in_test)


def failing(report: Report) -> int:
    """Number of findings and notices that fail the gate."""
    return sum(each.fails for each in (*report.findings, *report.dormant)) + sum(each.fails for each in report.notices)


def by_rule(report: Report) -> Mapping[str, int]:
    """Number of findings by code, in the order of the codes."""
    return dict(sorted(Counter(finding.rule for finding in report.findings).items()))


def milder(report: Report) -> int:
    """Number of findings that settings show below the announced severity."""
    return sum(each.announced is not None and each.severity.rank < each.announced.rank for each in report.findings)


def rule_of(report: Report, finding: Finding) -> Rule | None:
    return next((rule for rule in report.rules if rule.code == finding.rule), None)


def announcement_of(report: Report, finding: Finding) -> Announcement | None:
    return next((each for each in report.announcements if each.id == finding.announcement.id), None)


def catalogue_age(report: Report) -> int | None:
    """Days between the catalogue's version and the audit date; None if the version names no day."""
    found = _DAY.match(report.catalogue_version)
    if found is None:
        return None
    year, month, day = map(int, found.groups())
    return (report.as_of - date(year, month, day)).days


def next_deadline(report: Report) -> Deadline | None:
    """The next day that concerns what was found, whether it is shown or not; else the next day of any announcement."""
    every = (*report.findings, *report.suppressed, *report.dormant)
    ahead = [
        (stage.start, each.announcement.id, each.announcement.title, stage.phase)
        for each in every
        if (stage := next((stage for stage in each.schedule if stage.start > report.as_of), None)) is not None
    ]
    hidden = {identifier for identifier, number in report.hidden_of.items() if number}
    general = [
        (coming.start, each.id, each.title, coming.name)
        for each in report.announcements
        if (coming := each.next_phase(report.as_of)) is not None and (each.id in hidden or not (ahead or hidden))
    ]
    if not (ahead or general):
        return None
    nearest = min((*ahead, *general), key=lambda each: each[:2])
    day, identifier, title, phase = nearest
    exposed = sum(each == nearest for each in ahead) + report.hidden_of.get(identifier, 0)
    return Deadline(announcement=identifier, title=title, phase=phase, day=day, findings=exposed)


@for_people
def summary_text(report: Report, bold: Callable[[str], str] = str) -> str:
    """A short text for people: one line if all is well, else three."""
    configured = restrictions_text(report.restrictions)
    lines = [bold(verdict(report)), seen(report), status_summary(report), knowledge(report), configured]
    lines = [line for line in lines if line]
    all_is_well = not (report.findings or report.notices or report.problems or gaps(report))
    return (" " if all_is_well else "\n").join(lines)


def verdict(report: Report) -> str:
    """What was found, and what is not shown."""
    production = in_production(report)
    found = severities(Counter(finding.severity for finding in production))
    aside = []
    if doubtful := sum(finding.confidence is Confidence.LOW for finding in production):
        aside.append(f"{doubtful:,} to check")
    if tests := len(report.findings) - len(production):
        aside.append(f"{tests:,} in test code")
    if toned_down := milder(report):
        aside.append(f"{toned_down:,} below the announced severity")
    if report.suppressed:
        aside.append(f"{len(report.suppressed):,} accepted")
    if by_options := report.hidden - report.elsewhere:
        aside.append(f"{by_options:,} hidden by this run's options")
    if report.elsewhere:
        aside.append(f"{report.elsewhere:,} in other files of the project")
    if report.dormant:
        aside.append(f"{len(report.dormant):,} not yet in force")
    notes = f" ({', '.join(aside)})" if aside else ""
    rest = f" {count(len(report.notices), 'remark')} on ignores, the baseline or settings." if report.notices else ""
    rest += f" {count(len(report.problems), 'problem')}." if report.problems else ""
    rest += " The analysis was cut short." if report.coverage.unfinished else ""
    rest += f" {fixes}" if (fixes := fixable(report)) else ""
    return f"Found {found}{notes}.{rest}" if found else f"No findings{notes}.{rest}"


def fixable(report: Report) -> str:
    """How many findings an edit may fix, such as `Fixable: 7 safe, 9 unsafe.`; empty where none."""
    counts = Counter(finding.fix for finding in report.findings)
    parts = [f"{counts[kind]:,} {kind.value}" for kind in (Applicability.SAFE, Applicability.UNSAFE) if counts[kind]]
    return f"Fixable: {', '.join(parts)}." if parts else ""


def seen(report: Report) -> str:
    """Which files and calls were looked at."""
    coverage = report.coverage
    settings = f" and {count(coverage.settings_seen, 'settings file')}" if coverage.settings_seen else ""
    around = f", within a project of {count(coverage.context, 'further file')}" if coverage.context else ""
    files = f"{count(coverage.files_seen, 'file')}{settings} seen{around}, {coverage.files_relevant:,} relevant"
    total = sum(coverage.skipped.values())
    skipped = f", {total:,} skipped ({reasons(coverage.skipped)})" if total else ", none skipped"
    return f"{files}{skipped}. {call_sites(coverage)}"


def knowledge(report: Report) -> str:
    """How old the catalogue is, and what comes next."""
    deadline = next_deadline(report)
    if deadline is None:
        ahead = "no deadline ahead"
    else:
        start = deadline.day
        ahead = f"next deadline {start} ({distance((start - report.as_of).days)}): {deadline.title}"
        ahead += f", {count(deadline.findings, 'finding')} here" if deadline.findings else ", nothing here"
    dates = dated(report.catalogue_version, freshness_of(report), report.as_of)
    old = outdated(report.freshness, report.as_of)
    return f"As of {report.as_of}; catalogue {dates}; {ahead}.{f' {old}' if old else ''}"


def freshness_of(report: Report) -> Freshness | None:
    """Of a result of before, what its catalogue's version tells, if that is a day."""
    age = catalogue_age(report)
    if report.freshness is not None or age is None:
        return report.freshness
    return Freshness(announcements=report.as_of - timedelta(days=age), description=None, limit=age)
