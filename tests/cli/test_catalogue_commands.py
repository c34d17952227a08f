"""`announcements`, `rules` and `baseline` where no audit is needed, or none finds anything."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from auditor.cli.main import run


def test_announcements_as_records(capsys: pytest.CaptureFixture[str]) -> None:
    code = run(["announcements", "--format", "json", "--as-of", "2026-11-23"])

    rows = {row["id"]: row for row in json.loads(capsys.readouterr().out)}
    assert code == 0
    assert rows["company-id-header-2023"]["rules"] == ["PCR201"]
    assert rows["company-id-header-2022"]["rules"] == ["PCR201"]
    assert all(row["rules"] or row["no_effect"] for row in rows.values())


def test_rules_as_a_table_and_as_records(capsys: pytest.CaptureFixture[str]) -> None:
    run(["rules", "list", "--as-of", "2026-11-23"])
    table = capsys.readouterr().out
    run(["rules", "list", "--as-of", "2026-11-23", "--format", "json"])
    rows = json.loads(capsys.readouterr().out)

    assert all(row["code"] in table for row in rows)
    assert "(only on request)" in table
    assert {row["code"]: row["severity"] for row in rows}["PCR201"] == "error"


@pytest.fixture
def clean(tmp_path: Path) -> Path:
    (tmp_path / "a.py").write_text("x = 1\n")
    return tmp_path


def test_baseline_of_a_clean_project_is_empty(clean: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code = run(["baseline", "write", str(clean), "--no-cache"])

    assert code == 0
    assert (clean / ".procore-auditor-baseline.jsonl").read_text() == ""
    assert "0 accepted" in capsys.readouterr().err


def test_baseline_forgets_what_is_gone(clean: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = clean / "accepted.jsonl"
    entry = {"rule": "PCR201", "path": "a.py", "severity": "error", "message": "", "fingerprint": "00:1"}
    file.write_text(json.dumps(entry) + "\n")

    run(["check", str(clean), "--no-cache", "--baseline", str(file)])
    noticed = capsys.readouterr().out
    code = run(["baseline", "prune", str(clean), "--no-cache", "--baseline", str(file)])

    assert code == 0
    assert "PCR201 in a.py no longer occurs." in noticed
    assert file.read_text() == ""
    assert "1 dropped, 0 kept" in capsys.readouterr().err


@pytest.mark.parametrize("command", ["write", "prune"])
def test_baseline_of_nothing_is_refused(command: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code = run(["baseline", command, str(tmp_path)])

    assert code == 3
    assert "nothing was analysed" in capsys.readouterr().err


def test_nothing_to_prune(clean: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code = run(["baseline", "prune", str(clean), "--no-cache"])

    assert code == 0
    assert "there is no baseline to prune" in capsys.readouterr().err
