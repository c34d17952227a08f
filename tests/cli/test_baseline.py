"""`baseline` touches only what was looked at."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from auditor.cli.main import run

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
NAME = ".procore-auditor-baseline.jsonl"
LEFT_OUT = ("auth.py", "files.py", "models.py", "projects.py", "scheduler.py", "tenants.py")
DAY = ["--as-of", "2026-11-23", "--no-cache", "--jobs", "1"]


@pytest.fixture(scope="module")
def accepted(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Part of the sample integration in a repository, with all its findings accepted."""
    folder = tmp_path_factory.mktemp("accepted") / "legacy"
    left_out = shutil.ignore_patterns(
        "auth.py", "files.py", "models.py", "notebooks", "projects.py", "scheduler.py", "tenants.py"
    )
    shutil.copytree(EXAMPLES / "legacy", folder, ignore=left_out)
    (folder / ".git").mkdir()
    assert run(["baseline", "write", str(folder), *DAY, "--quiet"]) == 0
    return folder


@pytest.fixture
def project(accepted: Path, tmp_path: Path) -> Path:
    """A copy of it to change."""
    return Path(shutil.copytree(accepted, tmp_path / "legacy"))


def entries(project: Path) -> list[str]:
    return (project / NAME).read_text(encoding="utf-8").splitlines()


@pytest.mark.parametrize("command", ["prune", "write"])
@pytest.mark.parametrize("limit", [("--select", "PCR2"), ("--ignore", "PCR2")])
def test_entries_of_rules_that_do_not_run_stay(command: str, limit: tuple[str, str], project: Path) -> None:
    before = entries(project)

    assert run(["baseline", command, str(project), *DAY, *limit]) == 0

    assert entries(project) == before


@pytest.mark.parametrize("command", ["prune", "write"])
@pytest.mark.parametrize("part", ["jobsite_sync", "jobsite_sync/costs.py"])
def test_entries_of_files_that_are_not_audited_stay(command: str, part: str, project: Path) -> None:
    before = [entry for entry in entries(project) if f'"{part}' not in entry]

    assert run(["baseline", command, str(project / part), *DAY]) == 0

    assert set(before) <= set(entries(project))
    assert not (project / "jobsite_sync" / NAME).exists()


def test_entries_of_files_that_cannot_be_read_stay(project: Path) -> None:
    before = entries(project)
    (project / "jobsite_sync" / "webhooks.py").write_text("procore = (\n", encoding="utf-8")

    assert run(["baseline", "prune", str(project), *DAY]) == 0

    assert entries(project) == before


def test_entries_of_files_that_are_gone_go(project: Path) -> None:
    (project / "jobsite_sync" / "webhooks.py").unlink()

    assert run(["baseline", "prune", str(project), *DAY]) == 0

    assert [entry for entry in entries(project) if "webhooks.py" in entry] == []


def test_changed_lines_do_not_limit_a_baseline(project: Path) -> None:
    before = entries(project)

    assert run(["baseline", "write", str(project), *DAY, "--changed-since", "HEAD"]) == 0

    assert entries(project) == before


@pytest.mark.parametrize("limit", [("--select", "PCR2"), ("--ignore", "PCR2"), ("--select", "PCR405")])
def test_nothing_is_called_gone_that_was_not_looked_for(
    limit: tuple[str, str], project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["check", str(project), *DAY, *limit, "--format", "json", "--quiet"]) == 0

    assert json.loads(capsys.readouterr().out)["notices"] == []


def test_baseline_of_the_repository_counts_for_a_part_of_it(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["check", str(project / "jobsite_sync" / "webhooks.py"), *DAY, "--format", "json", "--quiet"]) == 0

    assert json.loads(capsys.readouterr().out)["notices"] == []


def test_file_that_the_settings_name_need_not_exist_yet(project: Path) -> None:
    (project / "procore-auditor.toml").write_text('baseline = "ci/accepted.jsonl"\n', encoding="utf-8")

    assert run(["baseline", "write", str(project), *DAY]) == 0

    assert (project / "ci" / "accepted.jsonl").is_file()


@pytest.mark.parametrize("way", [[], ["--min-severity", "error"], ["--baseline", "accepted.jsonl"]])
def test_deadline_counts_what_is_not_shown(
    way: list[str], project: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(project)
    spring = ["--select", "PCR405", "--as-of", "2026-05-01", "--no-cache", "--format", "json", "--quiet"]
    assert run(["baseline", "write", ".", *spring[:5], "--baseline", "accepted.jsonl"]) == 0
    (project / NAME).unlink()
    capsys.readouterr()

    run(["check", ".", *spring[:3], "2026-06-10", *spring[4:], *way])

    deadline = json.loads(capsys.readouterr().out)["summary"]["next_deadline"]
    assert (deadline["date"], deadline["findings"]) == ("2026-06-30", 1)


def test_what_the_cut_off_brings_back_is_said_at_once(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["baseline", "write", str(project), "--select", "PCR405", "--as-of", "2026-06-15", "--no-cache"]) == 0

    assert " of these are still reported" in capsys.readouterr().err
