"""Exit codes."""

from __future__ import annotations

from datetime import date

import pytest
from msgspec.structs import replace

from auditor.analysis.gate import ExitCode, decide, mark_failing
from auditor.config import FailOn
from auditor.model import Confidence, Report, Severity
from tests.reporters.sample import DAY, GATE, empty_report, sample_report


def only(severity: Severity, day: date = DAY) -> Report:
    """The sample with the findings of one severity, and no problems."""
    report = sample_report(day)
    findings = tuple(finding for finding in report.findings if finding.severity is severity)
    return replace(report, findings=findings, notices=(), problems=())


@pytest.mark.parametrize(
    ("severity", "fail_on", "code"),
    [
        (Severity.ERROR, FailOn.ERROR, ExitCode.FINDINGS),
        (Severity.ERROR, FailOn.NEVER, ExitCode.CLEAN),
        (Severity.WARNING, FailOn.ERROR, ExitCode.CLEAN),
        (Severity.WARNING, FailOn.WARNING, ExitCode.FINDINGS),
        (Severity.WARNING, FailOn.NOTE, ExitCode.FINDINGS),
    ],
)
def test_findings_at_or_above_the_limit_fail(severity: Severity, fail_on: FailOn, code: ExitCode) -> None:
    assert decide(only(severity), replace(GATE, fail_on=fail_on)) is code


def test_exit_zero_forgives_findings() -> None:
    assert decide(sample_report(), replace(GATE, exit_zero=True)) is ExitCode.CLEAN


@pytest.mark.parametrize(("days", "code"), [(52, ExitCode.CLEAN), (53, ExitCode.FINDINGS)])
def test_what_becomes_an_error_in_time_fails(days: int, code: ExitCode) -> None:
    assert decide(only(Severity.WARNING), replace(GATE, fail_within=days)) is code


def test_sleeping_finding_that_becomes_an_error_in_time_fails() -> None:
    report = replace(sample_report(date(2022, 12, 1)), notices=(), problems=())

    assert report.findings == ()
    assert decide(report, GATE) is ExitCode.CLEAN
    assert decide(report, replace(GATE, fail_within=365)) is ExitCode.FINDINGS


def test_blanket_ignore_fails() -> None:
    report = replace(sample_report(), findings=(), problems=())

    assert decide(report, GATE) is ExitCode.FINDINGS


def test_nothing_seen_is_no_clean_audit() -> None:
    report = replace(empty_report(), coverage=replace(empty_report().coverage, files_seen=0))

    assert decide(report, GATE) is ExitCode.NOT_ANALYSED


def test_problem_fails_only_a_strict_audit() -> None:
    report = replace(empty_report(), problems=sample_report().problems)

    assert decide(report, GATE) is ExitCode.CLEAN
    assert decide(report, replace(GATE, strict=True)) is ExitCode.NOT_ANALYSED


def of(confidence: Confidence, *, in_test: bool = False) -> Report:
    """A report with one error, and nothing else that could fail."""
    report = only(Severity.ERROR)
    return replace(report, findings=(replace(report.findings[0], confidence=confidence, in_test=in_test),))


def test_guess_fails_only_if_guesses_are_to_count() -> None:
    assert decide(of(Confidence.LOW), GATE) is ExitCode.CLEAN
    assert decide(of(Confidence.LOW), replace(GATE, fail_confidence=Confidence.LOW)) is ExitCode.FINDINGS
    assert decide(of(Confidence.MEDIUM), GATE) is ExitCode.FINDINGS
    assert decide(of(Confidence.MEDIUM), replace(GATE, fail_confidence=Confidence.HIGH)) is ExitCode.CLEAN


def test_finding_in_test_code_fails_only_if_tests_are_to_count() -> None:
    assert decide(of(Confidence.HIGH, in_test=True), GATE) is ExitCode.CLEAN
    assert decide(of(Confidence.HIGH, in_test=True), replace(GATE, fail_on_tests=True)) is ExitCode.FINDINGS


def test_what_fails_is_marked() -> None:
    marked = mark_failing(of(Confidence.HIGH), GATE).findings + mark_failing(of(Confidence.LOW), GATE).findings

    assert [finding.fails for finding in marked] == [True, False]
