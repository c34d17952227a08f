"""Findings with one rule and one cause told together: a card with a table of places."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from msgspec import Struct

from auditor.disclosure.filling import parts_of
from auditor.model import Finding, Rule, Severity


class Cause(Struct, frozen=True, kw_only=True):
    """Findings of one announcement, rule, message and severity; those in test code are told apart."""

    findings: tuple[Finding, ...]

    @property
    def first(self) -> Finding:
        return self.findings[0]

    @property
    def severity(self) -> Severity:
        return self.first.severity

    @property
    def in_test(self) -> bool:
        return self.first.in_test


def causes_of(findings: Iterable[Finding], rules: Mapping[str, Rule]) -> tuple[Cause, ...]:
    """The causes in the order of their first findings, the loudest first, test code last."""
    found: dict[tuple[object, ...], list[Finding]] = {}
    for finding in findings:
        rule = rules.get(finding.rule)
        message = _message_key(finding.message, rule) if rule else finding.message
        key = (finding.announcement.id, finding.rule, finding.severity, finding.in_test, message)
        found.setdefault(key, []).append(finding)
    causes = [Cause(findings=tuple(each)) for each in found.values()]
    return tuple(sorted(causes, key=lambda each: (each.in_test, -each.severity.rank)))


def _message_key(message: str, rule: Rule) -> str:
    """Which of the rule's messages it is; the message itself if none fits."""
    return next((key for key, template in rule.messages.items() if parts_of(message, template)), message)
