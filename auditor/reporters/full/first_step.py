"""What to do first, of all that was found."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from auditor.model import Effort, Finding, Report, Rule
from auditor.reporters.shared import phrases
from auditor.reporters.shared.paint import Paint
from auditor.reporters.shared.steps import further_places


def first_step(report: Report, paint: Paint) -> Iterator[str]:
    """One line, or none: the most urgent finding, the surest and cheapest of these, and what it settles."""
    rules = {rule.code: rule for rule in report.rules}
    if len(report.findings) > 1:
        first = min(report.findings, key=lambda finding: _order(finding, rules))
        rule = rules.get(first.rule)
        effort = f", {rule.effort.value}" if rule is not None else ""
        places = len(further_places(first)) + 1
        settles = f"; settles {phrases.count(places, 'place')}" if places > 1 else ""
        where = f"{phrases.place(first.location)} ({first.rule}{effort}{settles})"
        yield f"{paint('Start here', 'bold')}: {where}: {phrases.first_sentence(first.remediation)}"


def _order(finding: Finding, rules: Mapping[str, Rule]) -> tuple[object, ...]:
    efforts = list(Effort)
    rule = rules.get(finding.rule)
    return (
        finding.in_test,
        -finding.severity.rank,
        -finding.confidence.rank,
        efforts.index(rule.effort) if rule is not None else len(efforts),
        -len(finding.related),
        str(finding.announcement.effective or ""),
        finding.rule,
        finding.fingerprint,
    )
