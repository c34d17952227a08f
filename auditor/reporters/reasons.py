"""Why findings are not sure: what several have in common is said once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from auditor.model import Finding, Report
from auditor.reporters.shared.phrases import count


def common_reasons(report: Report) -> Mapping[str, int]:
    """Reasons that more than one finding has, with the number of those findings, most frequent first."""
    counts = Counter(reason for finding in report.findings for reason in finding.reasons)
    return {reason: number for reason, number in counts.most_common() if number > 1}


def own_reasons(finding: Finding, common: Mapping[str, int]) -> tuple[str, ...]:
    """What only this finding has."""
    return tuple(reason for reason in finding.reasons if reason not in common)


def told_once(common: Mapping[str, int]) -> tuple[str, ...]:
    """A line for each common reason."""
    return tuple(f"Less certain, {count(number, 'finding')}: {reason}" for reason, number in common.items())
