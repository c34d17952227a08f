"""The days of 2027 stand in the forecast, in its calendar file, in the inventory, and in the summary of a check."""

from __future__ import annotations

import json
from pathlib import Path

import icalendar
import pytest

from auditor.cli.main import run

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = """\
import os

import requests

API = "https://api.procore.com/rest"
COMPANY = os.environ["PROCORE_COMPANY_ID"]
HEADERS = {"Authorization": f"Bearer {os.environ['PROCORE_ACCESS_TOKEN']}", "Procore-Company-Id": COMPANY}


def bid(project_id, package_id, bid_id, body):
    url = f"{API}/v1.0/projects/{project_id}/bid_packages/{package_id}/bids/{bid_id}"
    return requests.patch(url, json=body, headers=HEADERS, timeout=30)


def fields():
    return requests.get(f"{API}/v1.1/companies/{COMPANY}/custom_field_definitions", headers=HEADERS, timeout=30)


def calendars(project_id):
    url = f"{API}/v2.0/companies/{COMPANY}/projects/{project_id}/calendars"
    return requests.get(url, headers=HEADERS, timeout=30)


def me():
    return requests.get(f"{API}/v1.0/me", headers=HEADERS, timeout=30)
"""
DAY = ["--as-of", "2026-11-30", "--no-cache"]


@pytest.fixture
def program(tmp_path: Path) -> str:
    (tmp_path / "sync.py").write_text(PROGRAM, encoding="utf-8")
    return str(tmp_path)


def document(capsys: pytest.CaptureFixture[str], *arguments: str) -> dict[str, object]:
    run([*arguments, *DAY, "--format", "json", "--quiet"])
    found = json.loads(capsys.readouterr().out)
    assert isinstance(found, dict)
    return found


def test_forecast_shows_the_days_on_which_operations_end(program: str, capsys: pytest.CaptureFixture[str]) -> None:
    run(["forecast", program, *DAY])

    out = capsys.readouterr().out
    assert "2027-03-31, in 121 days: 1 error" in out
    assert "2027-05-02, in 153 days: 2 errors" in out
    assert "2027-07-28, in 240 days: 3 errors" in out
    assert "Operations on bids end in 2027: sunset from 2027-03-31." in out
    assert "The gate fails from 2027-03-31." in out


def test_calendar_file_holds_the_days(program: str, tmp_path: Path) -> None:
    file = tmp_path / "audit.ics"

    run(["forecast", program, *DAY, "-o", str(file)])

    events = icalendar.Calendar.from_ical(file.read_bytes()).walk("VEVENT")
    days = [event.decoded("DTSTART").isoformat() for event in events]
    assert days == ["2027-03-31", "2027-05-02", "2027-07-28"]


def test_forecast_of_the_sample_integration_shows_its_day(capsys: pytest.CaptureFixture[str]) -> None:
    run(["forecast", str(ROOT / "examples" / "legacy"), *DAY])

    out = capsys.readouterr().out
    assert "2027-01-22, in 53 days" in out
    assert "jobsite_sync/costs.py" in out


def test_check_names_the_next_deadline_of_what_was_found(program: str, capsys: pytest.CaptureFixture[str]) -> None:
    run(["check", program, *DAY])

    told = "next deadline 2027-03-31 (in 121 days): Operations on bids end in 2027, 1 finding here."
    assert told in capsys.readouterr().out


@pytest.mark.parametrize(("within", "code"), [("120d", 0), ("121d", 1)])
def test_gate_looks_ahead_to_the_day_of_the_operation(program: str, within: str, code: int) -> None:
    assert run(["check", program, *DAY, "--fail-within", within, "-q"]) == code


def test_inventory_begins_with_what_ends_first(program: str, capsys: pytest.CaptureFixture[str]) -> None:
    run(["inventory", program, *DAY])

    lines = [line.strip() for line in capsys.readouterr().out.splitlines()]
    ends = [line for line in lines if line.startswith("ends ")]
    assert ends == ["ends 2027-03-31 (121 days)", "ends 2027-05-02 (153 days)", "ends 2027-07-28 (240 days)"]
    assert lines.index(ends[-1]) < next(n for n, line in enumerate(lines) if line.endswith("/rest/v1.0/me"))


def test_inventory_tells_the_days_as_data(program: str, capsys: pytest.CaptureFixture[str]) -> None:
    endpoints = document(capsys, "inventory", program)["endpoints"]

    assert isinstance(endpoints, list)
    assert [(each["deprecated_at"], each["ends"], each["days_left"]) for each in endpoints] == [
        ("2026-03-30", "2027-03-31", 121),
        ("2026-05-01", "2027-05-02", 153),
        ("2026-07-27", "2027-07-28", 240),
        (None, None, None),
    ]


def test_bill_of_materials_carries_the_days(program: str, capsys: pytest.CaptureFixture[str]) -> None:
    run(["inventory", program, *DAY, "--format", "cyclonedx", "--quiet"])

    services = json.loads(capsys.readouterr().out)["services"]
    facts = {each["name"]: each["value"] for each in services[0]["properties"]}
    assert facts["procore-auditor:deprecated-at"] == "2026-03-30"
    assert facts["procore-auditor:ends"] == "2027-03-31"
    assert facts["procore-auditor:days-left"] == "121"


def test_announcements_show_what_comes(capsys: pytest.CaptureFixture[str]) -> None:
    run(["announcements", "--as-of", "2026-11-30"])

    out = capsys.readouterr().out
    assert "next: ending from 2027-01-22 (in 53 days)" in out
    assert "next: sunset from 2027-07-28 (in 240 days)" in out
