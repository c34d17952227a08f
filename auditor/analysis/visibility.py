"""What of a report its reader wants to see."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace

from auditor.analysis.selection import exactness
from auditor.config import Shown
from auditor.model import Confidence, Finding, Report, Rule, Suppression


def limit_to(report: Report, *, severity: Shown, confidence: Confidence) -> Report:
    """The report without milder and less sure findings; they are counted as hidden."""
    shown = tuple(
        finding
        for finding in report.findings
        if severity.includes(finding.severity) and finding.confidence.rank >= confidence.rank
    )
    return replace(report, findings=shown, hidden=report.hidden + len(report.findings) - len(shown))


def split_by_file(
    findings: Iterable[Finding],
    ignores: Mapping[str, tuple[str, ...]],
    *,
    rules: Mapping[str, Rule],
    matches: Callable[[str, str], bool],
) -> tuple[tuple[Finding, ...], tuple[Finding, ...]]:
    """Findings to keep, and those that `per-file-ignores` suppress; `matches` compares a pattern with a path."""
    kept: list[Finding] = []
    suppressed: list[Finding] = []
    for finding in findings:
        pattern = next(
            (
                pattern
                for pattern, selectors in ignores.items()
                if exactness(rules[finding.rule], selectors) and matches(pattern, finding.location.path)
            ),
            None,
        )
        if pattern is None:
            kept.append(finding)
        else:
            suppression = Suppression(kind="per-file", reason=pattern, until=None, location=None)
            suppressed.append(replace(finding, suppression=suppression))
    return tuple(kept), tuple(suppressed)
