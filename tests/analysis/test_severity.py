"""Dates become severities."""

from __future__ import annotations

from datetime import date, timedelta

from msgspec.structs import replace

from auditor.analysis.severity import cut_off, refer, severity_on
from auditor.model import Severity
from tests.analysis.project import ANNOUNCED, ANNOUNCEMENT, OTHER, REQUIRED, RULE, judge

DAY = timedelta(days=1)
CALL = {"a.py": "bad(1)\n"}


def test_severity_follows_the_phases() -> None:
    days = [ANNOUNCED - DAY, ANNOUNCED, REQUIRED - DAY, REQUIRED]

    severities = [severity_on(RULE, ANNOUNCEMENT, day) for day in days]

    assert severities == [Severity.NONE, Severity.WARNING, Severity.WARNING, Severity.ERROR]


def test_cut_off_is_the_first_day_of_errors() -> None:
    assert cut_off(RULE, ANNOUNCEMENT) == REQUIRED


def test_advice_has_no_cut_off() -> None:
    advice = replace(RULE, severity={"announced": Severity.NOTE, "required": Severity.WARNING})

    assert cut_off(advice, ANNOUNCEMENT) is None


def test_phase_unknown_to_the_rule_speaks_as_loud_as_the_rule_can() -> None:
    assert severity_on(OTHER, ANNOUNCEMENT, REQUIRED) is Severity.NOTE


def test_days_count_down_to_the_last_phase_and_go_below_zero() -> None:
    before, after = refer(ANNOUNCEMENT, REQUIRED - DAY), refer(ANNOUNCEMENT, REQUIRED + DAY)

    assert (before.phase, before.days, before.effective) == ("announced", 1, REQUIRED)
    assert (after.phase, after.days) == ("required", -1)


def test_finding_sleeps_before_the_first_phase() -> None:
    verdict = judge(CALL, date(2025, 12, 31))

    assert not verdict.findings
    assert [finding.announcement.phase for finding in verdict.dormant] == ["not yet announced"]
