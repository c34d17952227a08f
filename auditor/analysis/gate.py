"""What an audit, or the step from one to the next, means for a build: the exit code."""

from __future__ import annotations

from datetime import date, timedelta
from enum import IntEnum

from msgspec.structs import replace

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
        return ExitCode.CLEAN if may_be_empty(report, gate) else ExitCode.NOT_ANALYSED
    marked = mark_failing(report, gate)
    fails = any(each.fails for each in (*marked.findings, *marked.dormant))
    if (fails or any(each.fails for each in marked.notices)) and not gate.exit_zero:
        return ExitCode.FINDINGS
    return ExitCode.NOT_ANALYSED if gate.strict and report.problems else ExitCode.CLEAN


def may_be_empty(report: Report, gate: Gate) -> bool:
    """Whether there was no Python, and nobody minds."""
    return gate.allow_empty and report.coverage.files_seen == 0 and not report.problems


def mark_failing(report: Report, gate: Gate) -> Report:
    """The report with every finding and remark that fails the gate marked as such."""
    limit = None if gate.fail_within is None else report.as_of + timedelta(days=gate.fail_within)

    def fails(finding: Finding) -> bool:
        if gate.fail_on is FailOn.NEVER or not _counts(finding, gate):
            return False
        return gate.fail_on.includes(finding.severity) or (limit is not None and _is_error_by(report, finding, limit))

    return replace(
        report,
        findings=tuple(replace(each, fails=fails(each)) for each in report.findings),
        dormant=tuple(replace(each, fails=fails(each)) for each in report.dormant),
        notices=tuple(replace(each, fails=gate.fail_on.includes(each.severity)) for each in report.notices),
    )


def worsens(comparison: Comparison, gate: Gate) -> bool:
    """Whether something at or above the limit is new, resurfaced, or louder than it was."""
    louder = [change.pair.new for change in comparison.changed if change.pair.is_worse]
    back = [crossing.pair.new for crossing in comparison.resurfaced]
    told = [each.severity for each in (*comparison.added, *back, *louder) if _counts(each, gate)]
    return any(gate.fail_on.includes(each) for each in (*told, *(notice.severity for notice in comparison.new_notices)))


def _counts(finding: Finding, gate: Gate) -> bool:
    """Whether the gate looks at a finding at all: a guess is for a person to check, and tests are not production."""
    return finding.confidence.rank >= gate.fail_confidence.rank and (gate.fail_on_tests or not finding.in_test)


def _is_error_by(report: Report, finding: Finding, limit: date) -> bool:
    """Whether a finding becomes an error after the audit date and not after the limit; settings outlive the date."""
    if finding.announced is not None:
        return False
    return any(stage.severity is Severity.ERROR for stage in finding.schedule if report.as_of < stage.start <= limit)
