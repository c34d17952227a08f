"""One audited tree as the report shows it: what breaks when, what was looked at, what was left out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from auditor.model import Effort, Finding, Report, Severity
from auditor.reporters import phrases
from auditor.reporters.document.findings import Group, groups_of
from auditor.reporters.freshness import dated, outdated
from auditor.reporters.reasons import common_reasons, told_once
from auditor.reporters.restrictions import remarks
from auditor.reporters.statuses import gaps
from auditor.reporters.summary import freshness_of, in_production, milder


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """A part of a whole, for a bar of 100 units."""

    name: str
    number: int
    start: float
    width: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line of the plan: an announcement, how much there is to do, and where to read on."""

    title: str
    detail: str
    count: str
    effort: str
    link: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Aside:
    """A suppressed or sleeping finding, a notice or a problem."""

    place: str
    what: str
    message: str
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AuditView:
    name: str
    prefix: str
    verdict: str
    in_test: int
    errors: int
    warnings: int
    notes: int
    now: tuple[Line, ...]
    next: tuple[Line, ...]
    later: tuple[Line, ...]
    advice: tuple[Line, ...]
    effort: str
    groups: tuple[Group, ...]
    common_reasons: tuple[str, ...]
    files: tuple[tuple[str, str], ...]
    skipped: tuple[tuple[str, str], ...]
    calls: tuple[Share, ...]
    calls_total: str
    suppressed: tuple[Aside, ...]
    dormant: tuple[Aside, ...]
    notices: tuple[Aside, ...]
    problems: tuple[Aside, ...]
    hidden: int
    gaps: str
    milder: int
    catalogue: str
    catalogue_sha256: str
    catalogue_dated: str
    catalogue_outdated: str
    tool_version: str


def audit_view(report: Report, prefix: str) -> AuditView:
    """Everything the templates show of one report."""
    severities = Counter(finding.severity for finding in in_production(report))
    plan = _plan(report, prefix)
    return AuditView(
        name=report.root,
        prefix=prefix,
        verdict=_verdict(report, plan),
        in_test=len(report.findings) - len(in_production(report)),
        errors=severities.get(Severity.ERROR, 0),
        warnings=severities.get(Severity.WARNING, 0),
        notes=severities.get(Severity.NOTE, 0),
        now=plan["now"],
        next=plan["next"],
        later=plan["later"],
        advice=plan["advice"],
        effort=_effort(report, in_production(report)),
        groups=groups_of(report, prefix),
        common_reasons=told_once(common_reasons(report)),
        files=_files(report),
        skipped=tuple((reason, f"{number:,}") for reason, number in sorted(report.coverage.skipped.items())),
        calls=_calls(report),
        calls_total=f"{_calls_total(report):,}",
        suppressed=tuple(_suppressed(finding) for finding in report.suppressed),
        dormant=tuple(_dormant(report, finding) for finding in report.dormant),
        notices=tuple(
            Aside(place=phrases.place(each.location), what=each.severity.value, message=each.message, why="")
            for each in remarks(report)
        ),
        problems=tuple(
            Aside(
                place=each.path if each.line is None else f"{each.path}:{each.line}",
                what="problem",
                message=each.message,
                why="",
            )
            for each in report.problems
        ),
        hidden=report.hidden,
        gaps=gaps(report),
        milder=milder(report),
        catalogue=report.catalogue_version,
        catalogue_sha256=report.catalogue_sha256,
        catalogue_dated=dated(report.catalogue_version, freshness_of(report), report.as_of),
        catalogue_outdated=outdated(report.freshness, report.as_of),
        tool_version=report.tool_version,
    )


def _plan(report: Report, prefix: str) -> dict[str, tuple[Line, ...]]:
    """Findings by announcement, sorted into: breaks now, breaks on a known day, should change, advice."""
    parts: dict[str, dict[tuple[str, str], list[Finding]]] = {name: {} for name in ("now", "next", "later", "advice")}
    for finding in in_production(report):
        breaks = _breaks_on(report, finding)
        if finding.severity is Severity.ERROR:
            part, key = "now", str(finding.announcement.effective or "")
        elif breaks:
            part, key = "next", breaks
        else:
            part, key = ("later" if finding.severity is Severity.WARNING else "advice"), ""
        parts[part].setdefault((key, finding.announcement.id), []).append(finding)
    return {
        name: tuple(_line(report, findings, prefix) for _, findings in sorted(part.items()))
        for name, part in parts.items()
    }


def _breaks_on(report: Report, finding: Finding) -> str:
    """The day ahead on which the finding becomes an error; empty if none is known."""
    coming = [stage for stage in finding.schedule if stage.start > report.as_of and stage.severity is Severity.ERROR]
    return str(coming[0].start) if coming else ""


def _line(report: Report, findings: Sequence[Finding], prefix: str) -> Line:
    reference = findings[0].announcement
    return Line(
        title=reference.title,
        detail=phrases.standing(findings[0], report.as_of),
        count=f"{len(findings):,}",
        effort=_effort(report, findings),
        link=f"{prefix}{reference.id}",
    )


def _effort(report: Report, findings: Sequence[Finding]) -> str:
    """How many findings take how long: 3 times minutes, once days."""
    rules = {rule.code: rule for rule in report.rules}
    counts = Counter(rules[finding.rule].effort for finding in findings if finding.rule in rules)
    return ", ".join(f"{counts[effort]:,} \u00d7 {effort.value}" for effort in Effort if counts[effort])


def _verdict(report: Report, plan: dict[str, tuple[Line, ...]]) -> str:
    """One sentence for a reader who reads only one."""
    severities = Counter(finding.severity for finding in in_production(report))
    errors = severities.get(Severity.ERROR, 0)
    if not report.findings:
        known = gaps(report)
        return f"No findings are shown, but: {known}" if known else "No announced change was found to affect this code."
    if errors:
        violate = "violates rules" if errors == 1 else "violate rules"
        return f"{phrases.count(errors, 'finding')} {violate} already in force.{_beside(report)}"
    if plan["next"]:
        return f"Nothing shown here breaks today, but a deadline is ahead.{_beside(report)}"
    return f"Nothing shown here breaks today; some of it should change.{_beside(report)}"


def _beside(report: Report) -> str:
    known = gaps(report)
    return f" Besides: {known}" if known else ""


def _files(report: Report) -> tuple[tuple[str, str], ...]:
    coverage = report.coverage
    return (
        ("Files seen", f"{coverage.files_seen:,}"),
        ("Settings files seen", f"{coverage.settings_seen:,}"),
        ("Files that may call the API", f"{coverage.files_relevant:,}"),
        ("Lines analysed", f"{coverage.lines:,}"),
        ("Files skipped", f"{sum(coverage.skipped.values()):,}"),
    )


def _calls_total(report: Report) -> int:
    coverage = report.coverage
    return coverage.calls_resolved + coverage.calls_partial + coverage.calls_unknown


def _calls(report: Report) -> tuple[Share, ...]:
    coverage, total = report.coverage, _calls_total(report)
    shares: list[Share] = []
    start = 0.0
    for name, number in (
        ("resolved", coverage.calls_resolved),
        ("partly resolved", coverage.calls_partial),
        ("unknown", coverage.calls_unknown),
    ):
        width = round(100 * number / total, 2) if total else 0.0
        shares.append(Share(name=name, number=number, start=round(start, 2), width=width))
        start += width
    return tuple(shares)


def _suppressed(finding: Finding) -> Aside:
    suppression = finding.suppression
    what = {"ignore": "comment", "per-file": "setting", "severity": "setting", "baseline": "baseline"}.get(
        suppression.kind if suppression else "", ""
    )
    until = f"until {suppression.until}" if suppression and suppression.until else ""
    why = ", ".join(part for part in (suppression.reason if suppression else "", until) if part)
    return Aside(
        place=phrases.place(finding.location), what=what, message=f"{finding.rule}: {finding.message}", why=why
    )


def _dormant(report: Report, finding: Finding) -> Aside:
    return Aside(
        place=phrases.place(finding.location),
        what=_breaks_on(report, finding),
        message=f"{finding.rule}: {finding.message}",
        why=finding.announcement.title,
    )
