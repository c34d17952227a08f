"""`inventory` from end to end."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from auditor.cli.main import run

DAY = ["--as-of", "2026-11-23", "--no-cache"]
CODE = """\
# Procore
import requests


def fetch(address):
    requests.get("https://api.procore.com/rest/v1.0/companies")
    requests.get("https://api.procore.com/vapid/projects")
    return requests.get(address)
"""


@pytest.fixture
def project(tmp_path: Path) -> str:
    folder = tmp_path / "service"
    folder.mkdir()
    (folder / "client.py").write_text(CODE)
    return str(folder)


def test_table_is_the_default(project: str, capsys: pytest.CaptureFixture[str]) -> None:
    code = run(["inventory", project, *DAY])

    out, err = capsys.readouterr()
    assert code == 0
    assert "/rest/v1.0/companies\n    client.py:6:5: fetch\n" in out
    assert "2 endpoints of Procore (1 sunset and 1 active) in 2 calls; 1 call with an unknown target." in out
    assert "What does `address` hold" not in out
    assert err == ""


def test_verbose_lists_unknown_calls_with_their_questions(project: str, capsys: pytest.CaptureFixture[str]) -> None:
    run(["inventory", project, *DAY, "-v"])

    assert "? What does `address` hold when `fetch` (client.py, line 8) sends it" in capsys.readouterr().out


def test_data_go_to_standard_output_and_the_sums_to_people(project: str, capsys: pytest.CaptureFixture[str]) -> None:
    code = run(["inventory", project, *DAY, "--format", "json"])

    out, err = capsys.readouterr()
    assert code == 0
    assert [each["status"] for each in json.loads(out)["endpoints"]] == ["sunset", "active"]
    assert err.startswith("2 endpoints of Procore")


def test_status_filters_and_site_gives_a_line_to_each_call(project: str, capsys: pytest.CaptureFixture[str]) -> None:
    run(["inventory", project, *DAY, "--status", "sunset", "--group-by", "site"])

    lines = capsys.readouterr().out.splitlines()
    assert lines[0].split() == ["status", "method", "environment", "header", "auth", "quality", "place", "path"]
    assert lines[1].split()[-2:] == ["client.py:7:5", "/vapid/projects"]
    assert "1 endpoint not shown" in lines[3]


def test_inventory_is_written_to_a_file(project: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    target = tmp_path / "out" / "bom.json"

    code = run(["inventory", project, *DAY, "--format", "cyclonedx", "-o", str(target), "-q"])

    assert code == 0
    assert json.loads(target.read_text())["specVersion"] == "1.6"
    assert capsys.readouterr() == ("", "")


def test_day_decides(project: str, capsys: pytest.CaptureFixture[str]) -> None:
    run(["inventory", project, "--no-cache", "--as-of", "2021-06-01", "--format", "json", "-q"])

    endpoints = json.loads(capsys.readouterr().out)["endpoints"]
    assert [each["status"] for each in endpoints] == ["deprecated", "active"]


def test_nothing_to_look_at_exits_with_three(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code = run(["inventory", str(tmp_path / "nowhere"), *DAY])

    assert code == 3
    assert "nothing was analysed" in capsys.readouterr().err


def test_wrong_usage_exits_with_two(project: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["inventory", project, "--status", "retired"]) == 2
    assert "'retired' is not one of" in capsys.readouterr().err


def test_same_bytes_from_anywhere_and_in_any_number_of_jobs(
    project: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    run(["inventory", project, *DAY, "--format", "cyclonedx", "-q"])
    first = capsys.readouterr().out
    monkeypatch.chdir(project)
    run(["inventory", ".", *DAY, "--format", "cyclonedx", "-q", "--jobs", "2"])

    assert capsys.readouterr().out == first
