"""One application as the report shows it."""

from __future__ import annotations

from msgspec import Struct

from auditor.model import Finding, Report
from auditor.planning.application import Application
from auditor.planning.packages import Plan, breaks_on
from auditor.reporters.document.calls import InventoryView, inventory_view
from auditor.reporters.document.cards import Group, Told, groups_of
from auditor.reporters.document.delta import Delta, delta_of
from auditor.reporters.document.opening import Opening, opening_of
from auditor.reporters.document.plan import PackageView, package_views
from auditor.reporters.reasons import common_reasons, told_once
from auditor.reporters.restrictions import remarks
from auditor.reporters.shared import phrases
from auditor.reporters.shared.freshness import dated, outdated
from auditor.reporters.statuses import gaps, open_questions
from auditor.reporters.summary import freshness_of, milder


class Share(Struct, frozen=True, kw_only=True):
    """A part of a whole, for a bar of 100 units."""

    name: str
    number: int
    start: float
    width: float


class Aside(Struct, frozen=True, kw_only=True):
    """A suppressed or sleeping finding, a notice, a problem or a decision that matches nothing."""

    place: str
    what: str
    message: str
    why: str


class AuditView(Struct, frozen=True, kw_only=True):
    """`ran` are the codes of the rules that were run; empty where the result does not tell."""

    name: str
    prefix: str
    opening: Opening
    groups: tuple[Group, ...]
    delta: Delta | None
    packages: tuple[PackageView, ...]
    has_owners: bool
    inventory: InventoryView | None
    common_reasons: tuple[str, ...]
    files: tuple[tuple[str, str], ...]
    skipped: tuple[tuple[str, int], ...]
    calls: tuple[Share, ...]
    calls_total: str
    open_questions: tuple[str, ...]
    suppressed: tuple[Aside, ...]
    dormant: tuple[Aside, ...]
    notices: tuple[Aside, ...]
    problems: tuple[Aside, ...]
    stale: tuple[Aside, ...]
    milder: int
    gaps: str
    commit: str
    options: tuple[tuple[str, str], ...]
    ran: tuple[str, ...]
    catalogue: str
    catalogue_sha256: str
    catalogue_dated: str
    catalogue_outdated: str
    tool_version: str


def audit_view(application: Application, plan: Plan, prefix: str, told: Told) -> AuditView:
    """Everything the templates show of one application; `told` is what those before it have told."""
    report = application.report
    tests = {rule.code: rule.how_to_test for rule in report.rules}
    return AuditView(
        name=application.name,
        prefix=prefix,
        opening=opening_of(report, plan, application.inventory),
        groups=groups_of(application, plan, prefix, told),
        delta=delta_of(application.comparison) if application.comparison else None,
        packages=package_views(plan, report.as_of, prefix, tests),
        has_owners=any(application.owners.values()),
        inventory=inventory_view(application.inventory) if application.inventory else None,
        common_reasons=told_once(common_reasons(report)),
        files=_files(report),
        skipped=tuple(sorted(report.coverage.skipped.items())),
        calls=_calls(report),
        calls_total=f"{_calls_total(report):,}",
        open_questions=tuple(open_questions(report)),
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
        stale=tuple(
            Aside(
                place=each.fingerprint,
                what=phrases.phase_name(each.verdict.value),
                message="No finding has this fingerprint any more; it was fixed, or its code changed.",
                why=", ".join(part for part in (each.reviewer, each.ticket, each.note) if part),
            )
            for each in application.triage.stale
        ),
        milder=milder(report),
        gaps=gaps(report),
        commit=application.commit,
        options=application.options,
        ran=report.ran,
        catalogue=report.catalogue_version,
        catalogue_sha256=report.catalogue_sha256,
        catalogue_dated=dated(report.catalogue_version, freshness_of(report), report.as_of),
        catalogue_outdated=outdated(report.freshness, report.as_of),
        tool_version=report.tool_version,
    )


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
        what=str(breaks_on(finding, report.as_of) or ""),
        message=f"{finding.rule}: {finding.message}",
        why=finding.announcement.title,
    )
