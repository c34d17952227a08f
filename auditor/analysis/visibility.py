"""What of a report its reader wants to see."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from msgspec.structs import replace

from auditor.analysis.judging.config_places import UNTRUSTED
from auditor.analysis.statuses import counted, with_statuses
from auditor.config import Shown
from auditor.model import Confidence, Finding, Location, Report, Severity
from auditor.sources.repository.changes import Changes


def limit_to(report: Report, *, severity: Shown, confidence: Confidence) -> Report:
    """The report without milder and less sure findings; they are counted as hidden. Thresholds of a file come first."""

    def is_shown(finding: Finding) -> bool:
        own = report.thresholds.get(finding.location.path)
        mildest = own.severity if own and own.severity else Severity(severity.value)
        least_sure = own.confidence if own and own.confidence else confidence
        return finding.severity.rank >= mildest.rank and finding.confidence.rank >= least_sure.rank

    return _show(report, [finding for finding in report.findings if is_shown(finding)])


def limit_to_changes(report: Report, changes: Changes) -> Report:
    """The report without findings of which no line changed; they are counted as hidden.

    Remarks on lines that did not change go, too, but for those on settings that are not heeded.
    """
    shown = _show(report, [finding for finding in report.findings if _is_touched(finding, changes)])
    notices = (each for each in report.notices if each.code == UNTRUSTED or _touches(changes, each.location))
    return replace(shown, notices=tuple(notices))


def limit_to_files(report: Report, paths: Collection[str]) -> Report:
    """The report without what stands in other files of the project; findings of any fate there count as hidden."""

    def within(findings: Sequence[Finding]) -> tuple[Finding, ...]:
        return tuple(finding for finding in findings if finding.location.path in paths)

    every = (*report.findings, *report.suppressed, *report.dormant)
    hidden_of = counted(report, [finding for finding in every if finding.location.path not in paths])
    hidden_of.update(report.hidden_of)
    shown = within(report.findings)
    elsewhere = len(report.findings) - len(shown)
    limited = replace(
        report,
        findings=shown,
        suppressed=within(report.suppressed),
        dormant=within(report.dormant),
        notices=tuple(notice for notice in report.notices if notice.location.path in paths),
        hidden=report.hidden + elsewhere,
        elsewhere=report.elsewhere + elsewhere,
        hidden_of=dict(hidden_of),
    )
    return with_statuses(limited)


def _show(report: Report, shown: Sequence[Finding]) -> Report:
    """The report with only some of its findings."""
    hidden_of = counted(report, report.findings)
    hidden_of.subtract(counted(report, shown))
    hidden_of.update(report.hidden_of)
    hidden = report.hidden + len(report.findings) - len(shown)
    return with_statuses(replace(report, findings=tuple(shown), hidden=hidden, hidden_of=dict(+hidden_of)))


def _is_touched(finding: Finding, changes: Changes) -> bool:
    """A change at the root, in the evidence or where the cause shows may have brought the finding about."""
    places = (
        finding.location,
        *(hop.location for hop in finding.evidence),
        *(other.location for other in finding.related),
    )
    return any(_touches(changes, place) for place in places)


def _touches(changes: Changes, place: Location) -> bool:
    return changes.touch(place.path, place.line, place.end_line)
