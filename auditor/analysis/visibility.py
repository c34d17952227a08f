"""What of a report its reader wants to see."""

from __future__ import annotations

from dataclasses import replace

from auditor.config import Shown
from auditor.model import Confidence, Report


def limit_to(report: Report, *, severity: Shown, confidence: Confidence) -> Report:
    """The report without milder and less sure findings; they are counted as hidden."""
    shown = tuple(
        finding
        for finding in report.findings
        if severity.includes(finding.severity) and finding.confidence.rank >= confidence.rank
    )
    return replace(report, findings=shown, hidden=report.hidden + len(report.findings) - len(shown))
