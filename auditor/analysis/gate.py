"""What an audit, or the step from one to the next, means for a build: the exit code."""

from __future__ import annotations

from datetime import date, timedelta
from enum import IntEnum

from auditor.config import FailOn, Gate
from auditor.model import Finding, Report, Severity
from auditor.model.comparison import Comparison


class ExitCode(IntEnum):
    """The codes that the command line promises."""

    CLEAN = 0
    FINDINGS = 1
    ERROR = 2
    NOT_ANALYSED = 3


def decide(report: Report, gate: Gate) -> ExitCode:
    """The code for a report with all its findings, also those that are not shown."""
    if report.coverage.is_empty:
        return ExitCode.NOT_ANALYSED
    if _fails(report, gate) and not gate.exit_zero:
        return ExitCode.FINDINGS
    return ExitCode.NOT_ANALYSED if gate.strict and report.problems else ExitCode.CLEAN


def worsens(comparison: Comparison, fail_on: FailOn) -> bool:
    """Whether something at or above the limit is new, resurfaced, or louder than it was."""
    louder = [change.pair.new.severity for change in comparison.changed if change.pair.is_worse]
    back = [crossing.pair.new.severity for crossing in comparison.resurfaced]
    new = [each.severity for each in comparison.added] + [each.severity for each in comparison.new_notices]
    return any(fail_on.includes(severity) for severity in (*new, *back, *louder))


def _fails(report: Report, gate: Gate) -> bool:
    if gate.fail_on is FailOn.NEVER:
        return False
    if any(gate.fail_on.includes(finding.severity) for finding in report.findings):
        return True
    if any(gate.fail_on.includes(notice.severity) for notice in report.notices):
        return True
    if gate.fail_within is None:
        return False
    limit = report.as_of + timedelta(days=gate.fail_within)
    return any(_is_error_by(report, finding, limit) for finding in (*report.findings, *report.dormant))


def _is_error_by(report: Report, finding: Finding, limit: date) -> bool:
    """Whether a finding becomes an error after the audit date and not after the limit; settings outlive the date."""
    if finding.announced is not None:
        return False
    rule = next(each for each in report.rules if each.code == finding.rule)
    announcement = next(each for each in report.announcements if each.id == finding.announcement.id)
    return any(
        rule.severity.get(phase.name) is Severity.ERROR
        for phase in announcement.phases
        if report.as_of < phase.start <= limit
    )
