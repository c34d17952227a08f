"""What of a report its reader wants to see."""

from __future__ import annotations

from dataclasses import replace

from auditor.config import Shown
from auditor.model import Confidence, Finding, Report
from auditor.sources.changes import Changes


def limit_to(report: Report, *, severity: Shown, confidence: Confidence) -> Report:
    """The report without milder and less sure findings; they are counted as hidden."""
    shown = tuple(
        finding
        for finding in report.findings
        if severity.includes(finding.severity) and finding.confidence.rank >= confidence.rank
    )
    return replace(report, findings=shown, hidden=report.hidden + len(report.findings) - len(shown))


def limit_to_changes(report: Report, changes: Changes) -> Report:
    """The report without findings of which no line changed; they are counted as hidden."""
    shown = tuple(finding for finding in report.findings if _is_touched(finding, changes))
    return replace(report, findings=shown, hidden=report.hidden + len(report.findings) - len(shown))


def _is_touched(finding: Finding, changes: Changes) -> bool:
    """A change at the root, in the evidence or where the cause shows may have brought the finding about."""
    places = (
        finding.location,
        *(hop.location for hop in finding.evidence),
        *(other.location for other in finding.related),
    )
    return any(changes.touch(place.path, place.line, place.end_line) for place in places)
