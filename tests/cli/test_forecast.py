"""`forecast` from end to end, and against `check --as-of`."""

from __future__ import annotations

import json
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from auditor.cli.main import run

DAY = "2026-05-01"
HOOKS = '''\
"""Subscribes to what happens in a project."""

import requests

AUTH = {"Authorization": "Bearer " + open("token").read(), "Procore-Company-Id": "1"}


def subscribe(h: int) -> None:
    body = {"trigger": {"resource_name": "Project Users", "event_type": "update"}}
    requests.post(f"https://api.procore.com/rest/v2.0/companies/1/webhooks/hooks/{h}/triggers", json=body, headers=AUTH)
    # procore-auditor: ignore[PCR405] until=2027-03-01 -- the receiver is being rewritten
    rest = {"trigger": {"resource_name": "Project Vendors", "event_type": "update"}}
    requests.post(f"https://api.procore.com/rest/v2.0/companies/1/webhooks/hooks/{h}/triggers", json=rest, headers=AUTH)
'''


@pytest.fixture
def project(tmp_path: Path) -> str:
    """A finding with a deadline ahead, and one that is ignored across it."""
    folder = tmp_path / "service"
    folder.mkdir()
    (folder / "hooks.py").write_text(HOOKS)
    return str(folder)


def document(capsys: pytest.CaptureFixture[str], *arguments: str) -> Any:  # Any: a JSON document.
    run([*arguments, "--format", "json", "--no-cache", "-q"])
    return json.loads(capsys.readouterr().out)


def test_dates_are_told_with_what_happens_on_them(project: str, capsys: pytest.CaptureFixture[str]) -> None:
    code = run(["forecast", project, "--as-of", DAY, "--no-cache"])

    out, err = capsys.readouterr()
    assert code == 0
    assert out.startswith("service as of 2026-05-01: 1 warning, 1 suppressed; the gate (--fail-on error) passes.\n")
    assert "\n2026-06-30, in 60 days: 2 errors; the gate begins to fail.\n" in out
    assert out.endswith("The gate fails from 2026-06-30. 4 dates ahead.\n")
    assert err.startswith("1 file seen, 1 relevant")


def test_forecast_agrees_with_check_on_its_dates_and_the_days_before(
    project: str, capsys: pytest.CaptureFixture[str]
) -> None:
    foreseen = document(capsys, "forecast", project, "--as-of", DAY)

    told = document(capsys, "check", project, "--as-of", DAY)
    expected = {each["fingerprint"]: each["severity"] for each in told["findings"]}
    for milestone in foreseen["dates"]:
        before = date.fromisoformat(milestone["date"]) - timedelta(days=1)
        assert severities(document(capsys, "check", project, "--as-of", str(before))) == expected
        for change in milestone["changes"]:
            expected.pop(change["finding"]["fingerprint"], None)
            if change["after"]["fate"] == "reported":
                expected[change["finding"]["fingerprint"]] = change["after"]["severity"]
        code = run(["check", project, "--as-of", milestone["date"], "--format", "json", "--no-cache", "-q"])
        assert severities(json.loads(capsys.readouterr().out)) == expected
        assert code == milestone["exit_code"]


def severities(result: Any) -> dict[str, str]:  # Any: a JSON document.
    return {each["fingerprint"]: each["severity"] for each in result["findings"]}


@pytest.mark.parametrize(
    ("name", "begin"), [("f.ics", "BEGIN:VCALENDAR\r\n"), ("f.json", "{\n"), ("f.txt", "service as of ")]
)
def test_format_is_taken_from_the_file(
    name: str, begin: str, project: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code = run(["forecast", project, "--as-of", DAY, "--no-cache", "-o", str(tmp_path / name)])

    assert code == 0
    assert (tmp_path / name).read_bytes().startswith(begin.encode())
    assert capsys.readouterr().out == ""


def test_calendar_takes_a_name_and_a_reminder(project: str, capsys: pytest.CaptureFixture[str]) -> None:
    run(["forecast", project, "--as-of", DAY, "--no-cache", "--format", "ics", "--name", "Billing", "--alarm", "14d"])

    out = capsys.readouterr().out
    assert "SUMMARY:Billing: the gate begins to fail (2 findings become errors" in out
    assert out.count("TRIGGER:-P14D") == out.count("BEGIN:VEVENT") == 4


@pytest.mark.parametrize("end", [["--until", "2026-06-29"], ["--within", "59d"]])
def test_forecast_ends_where_it_is_asked_to(end: list[str], project: str, capsys: pytest.CaptureFixture[str]) -> None:
    foreseen = document(capsys, "forecast", project, "--as-of", DAY, *end)

    assert [each["date"] for each in foreseen["dates"]] == ["2026-05-31"]
    assert foreseen["until"] == "2026-06-29"
    assert foreseen["gate"]["fails_from"] is None


def test_gate_is_that_of_check(project: str, capsys: pytest.CaptureFixture[str]) -> None:
    foreseen = document(capsys, "forecast", project, "--as-of", DAY, "--fail-within", "10d")

    assert foreseen["gate"] == {"fail_on": "error", "fail_within": 10, "fails_from": "2026-06-20"}


def test_baseline_is_heeded(project: str, capsys: pytest.CaptureFixture[str]) -> None:
    run(["baseline", "write", project, "--as-of", DAY, "--no-cache", "-q"])

    foreseen = document(capsys, "forecast", project, "--as-of", DAY)

    changes = foreseen["dates"][0]["changes"]
    assert [change["before"]["fate"] for change in changes] == ["suppressed", "suppressed"]
    assert "The baseline's acceptance has ended: the cut-off is in 30 days, on 2026-06-30." in [
        change["why"] for change in changes
    ]


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--until", "2026-04-30"], "--until: 2026-04-30 is before 2026-05-01"),
        (["--until", "soon"], "--until: expected a day such as 2026-11-23."),
        (["--within", "soon"], "--within: expected a number of days such as 30d."),
        (["--alarm", "soon"], "--alarm: expected a number of days such as 30d."),
        (["--until", "2027-01-01", "--within", "30d"], "Give one."),
    ],
)
def test_wrong_usage_says_the_way_out(
    arguments: list[str], message: str, project: str, capsys: pytest.CaptureFixture[str]
) -> None:
    code = run(["forecast", project, "--as-of", DAY, "--no-cache", *arguments])

    assert code == 2
    assert message in capsys.readouterr().err


def test_nothing_to_analyse(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code = run(["forecast", str(tmp_path), "--no-cache"])

    assert code == 3
    assert "nothing was analysed" in capsys.readouterr().err
