"""Triggers of v1.0 hooks: one finding for each root cause, also where two rules mean one line."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from auditor.config import resolve
from auditor.model import Report
from auditor.pipeline import audit
from tests.deadlines.projects import shipped

HEAD = """\
import requests

H = {"Authorization": "Bearer x", "Procore-Company-Id": "7"}
URL = "https://api.procore.com/rest/v1.0/webhooks/hooks/1/triggers"


"""
ON_ONE_LINE = """\
import requests

H = {"Authorization": "Bearer x", "Procore-Company-Id": "7"}


def watch():
    requests.post("https://api.procore.com/rest/v1.0/webhooks/hooks/1/triggers", headers=H, \
json={"trigger": {"resource_name": "Project Users", "event_type": "update"}})
"""


def report_on(folder: Path, day: str, source: str, **options: object) -> Report:
    (folder / "job.py").write_text(source, encoding="utf-8")
    config = resolve({"jobs": 1, "no-cache": True, **options}, {}, None, today=date.fromisoformat(day)).config
    return audit([str(folder)], config, catalogues=[shipped()])


def told(report: Report) -> list[tuple[str, int, str]]:
    return [(each.rule, each.location.line, each.severity.value) for each in report.findings]


def test_path_and_body_on_lines_of_their_own_are_two_causes(tmp_path: Path) -> None:
    trigger = 'TRIGGER = {"resource_name": "Project Users", "event_type": "update"}\n'
    body = trigger + "requests.post(URL, headers=H, json=TRIGGER)\n"

    report = report_on(tmp_path, "2026-11-30", HEAD + body)

    assert told(report) == [("PCR406", 4, "error"), ("PCR405", 7, "error")]


def test_path_and_body_on_one_line_are_one_finding_that_tells_both(tmp_path: Path) -> None:
    report = report_on(tmp_path, "2026-11-30", ON_ONE_LINE)

    assert told(report) == [("PCR405", 7, "error")]
    (remark,) = report.findings[0].remarks
    assert remark.startswith(
        "PCR406 on the same line: POST /rest/v1.0/webhooks/hooks/1/triggers: deprecated 2025-09-15,"
    )


def test_the_louder_one_stays_as_long_as_the_other_sleeps(tmp_path: Path) -> None:
    report = report_on(tmp_path, "2026-01-01", ON_ONE_LINE)

    assert told(report) == [("PCR406", 7, "warning")]
    assert report.findings[0].remarks == ()


def test_a_rule_that_was_not_asked_for_absorbs_nothing(tmp_path: Path) -> None:
    report = report_on(tmp_path, "2026-11-30", ON_ONE_LINE, select=("PCR406",))

    assert told(report) == [("PCR406", 7, "error")]


def test_reading_and_deleting_with_one_constant_is_one_finding(tmp_path: Path) -> None:
    body = "for row in requests.get(URL, headers=H).json():\n    requests.delete(f\"{URL}/{row['id']}\", headers=H)\n"

    report = report_on(tmp_path, "2026-11-30", HEAD + body)

    assert told(report) == [("PCR406", 4, "error")]
    assert [each.location.line for each in report.findings[0].related] == [7, 8]
