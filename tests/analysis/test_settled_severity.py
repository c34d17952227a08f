"""A severity that settings decide survives being written and read back, and outlives the calendar."""

from __future__ import annotations

from datetime import timedelta

from msgspec.structs import replace

from auditor.analysis.gate import ExitCode, decide
from auditor.analysis.reading.results import read_result
from auditor.config import FailOn, Gate
from auditor.model import Report, Severity
from auditor.reporters import format_report
from auditor.reporters.summary import milder, verdict
from tests.reporters.sample import sample_report
from tests.reporters.sample_rules import ANNOUNCEMENTS, RULES


def toned_down() -> Report:
    """The sample with all that is announced as an error settled as a note."""
    report = sample_report()
    findings = tuple(
        replace(each, severity=Severity.NOTE, announced=Severity.ERROR) if each.severity is Severity.ERROR else each
        for each in report.findings
    )
    return replace(report, findings=findings, notices=())


def test_it_comes_back_from_json() -> None:
    report = toned_down()

    back = read_result(format_report(report, "json"), file="result.json", announcements=ANNOUNCEMENTS, rules=RULES)

    assert [(each.severity, each.announced) for each in back.findings] == [
        (each.severity, each.announced) for each in report.findings
    ]
    assert milder(back) == milder(report) == 4


def test_summary_counts_it() -> None:
    assert "4 below the announced severity" in verdict(toned_down())


def test_louder_than_announced_is_not_milder() -> None:
    report = sample_report()
    louder = replace(report.findings[0], severity=Severity.ERROR, announced=Severity.NOTE)

    assert milder(replace(report, findings=(louder,))) == 0


def test_gate_that_looks_ahead_believes_the_settings() -> None:
    report = sample_report()
    gate = Gate(fail_on=FailOn.ERROR, fail_within=10_000, exit_zero=False, strict=False)
    early = replace(report, as_of=report.as_of - timedelta(days=9_000), dormant=(), notices=())
    mild = tuple(replace(each, severity=Severity.WARNING) for each in early.findings)
    settled = tuple(replace(each, announced=Severity.WARNING) for each in mild)

    assert decide(replace(early, findings=mild), gate) is ExitCode.FINDINGS
    assert decide(replace(early, findings=settled), gate) is ExitCode.CLEAN
