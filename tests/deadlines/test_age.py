"""Every result says how old what it knows is."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from auditor.cli.main import run
from auditor.model.freshness import Freshness
from tests.deadlines.projects import write_call

FRESH, OLD, OLDER = "2026-11-23", "2027-02-01", "2027-05-23"


@pytest.fixture
def program(tmp_path: Path) -> str:
    write_call(tmp_path, "GET", "/rest/v1.0/me")
    return str(tmp_path)


def out_of(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    run([*arguments, "--no-cache"])
    out, err = capsys.readouterr()
    return out + err


@pytest.mark.parametrize(
    ("day", "told"),
    [
        (FRESH, "catalogue 2026-11-23 (0 days old), API description 2026-08-04 (111 days old);"),
        (OLD, "The catalogue is outdated: the API description 181 days old (limit: 180 days)."),
        (OLDER, "outdated: the announcements 181 days old and the API description 292 days old (limit: 180 days)."),
    ],
)
def test_check_tells_both_ages(program: str, capsys: pytest.CaptureFixture[str], day: str, told: str) -> None:
    assert told in out_of(capsys, "check", program, "--as-of", day)


def test_nothing_is_outdated_within_the_limit(program: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert "outdated" not in out_of(capsys, "check", program, "--as-of", "2027-01-31")
    assert "outdated" not in out_of(capsys, "check", program, "--as-of", OLDER, "--max-catalogue-age", "300d")
    assert "outdated" in out_of(capsys, "check", program, "--as-of", FRESH, "--max-catalogue-age", "100")


@pytest.mark.parametrize("form", ["concise", "full", "json", "jsonl", "sarif", "github", "markdown"])
def test_every_format_for_readers_says_it(program: str, capsys: pytest.CaptureFixture[str], form: str) -> None:
    assert "outdated" in out_of(capsys, "check", program, "--as-of", OLDER, "--format", form)


def test_an_old_catalogue_fails_nothing(program: str) -> None:
    assert run(["check", program, "--as-of", OLDER, "--no-cache", "--strict", "--fail-on", "note"]) == 0


def test_json_tells_days_and_ages(program: str, capsys: pytest.CaptureFixture[str]) -> None:
    run(["check", program, "--as-of", OLD, "--no-cache", "--format", "json", "-q"])

    known = json.loads(capsys.readouterr().out)["catalogue"]

    assert known["announcements"] == {"date": "2026-11-23", "age_days": 70, "outdated": False}
    assert known["description"] == {"date": "2026-08-04", "age_days": 181, "outdated": True}
    assert known["max_age_days"] == 180


@pytest.mark.parametrize("command", ["inventory", "forecast", "report"])
def test_other_results_say_it_too(program: str, capsys: pytest.CaptureFixture[str], command: str) -> None:
    assert "outdated" in out_of(capsys, command, program, "--as-of", OLDER)


def test_report_of_an_earlier_result_keeps_its_ages(program: str, tmp_path: Path) -> None:
    result, page = tmp_path / "result.json", tmp_path / "page.md"
    run(["check", program, "--as-of", OLDER, "--no-cache", "--format", "json", "-o", str(result), "-q"])

    run(["report", str(result), "-o", str(page), "-q"])

    assert "the API description 292 days old" in page.read_text(encoding="utf-8")


def test_ages_before_the_day_are_negative() -> None:
    known = Freshness(announcements=date(2026, 11, 23), description=None, limit=180)

    assert known.ages(date(2026, 11, 20)) == {"announcements": -3}
    assert known.outdated(date(2026, 11, 20)) == {}
