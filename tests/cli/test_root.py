"""`--root`: the folder that paths in reports are relative to."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from auditor.cli.main import run

CALL = 'import requests\nrequests.get("https://app.procore.com/rest/v1.0/me", headers={"Authorization": "Bearer x"})\n'
DAY = ["--as-of", "2026-11-23", "--no-cache", "--quiet", "--exit-zero", "--format", "json"]


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """A project with a call in `src/app` and one in `tests`."""
    for folder in ("src/app", "tests"):
        (tmp_path / folder).mkdir(parents=True)
        (tmp_path / folder / "calls.py").write_text(CALL)
    return tmp_path


# Any: the findings as JSON.
def found(capsys: pytest.CaptureFixture[str], *arguments: str | Path) -> list[dict[str, Any]]:
    assert run(["check", *map(str, arguments), *DAY]) == 0
    report: dict[str, Any] = json.loads(capsys.readouterr().out)
    return list(report["findings"])


def test_paths_are_seen_from_the_root(repository: Path, capsys: pytest.CaptureFixture[str]) -> None:
    findings = found(capsys, repository / "src" / "app", "--root", repository)

    assert {finding["path"] for finding in findings} == {"src/app/calls.py"}


def test_the_findings_are_those_without_it(repository: Path, capsys: pytest.CaptureFixture[str]) -> None:
    without = found(capsys, repository / "src" / "app")
    with_root = found(capsys, repository / "src" / "app", "--root", repository)

    assert without
    assert [finding["fingerprint"] for finding in without] == [finding["fingerprint"] for finding in with_root]


def test_configuration_names_the_root_from_its_own_place(
    repository: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    (repository / "procore-auditor.toml").write_text('root = "."\n')
    monkeypatch.chdir(repository / "src" / "app")

    assert {finding["path"] for finding in found(capsys, ".")} == {"src/app/calls.py"}


@pytest.mark.parametrize(("root", "complaint"), [("tests", "app is outside"), ("nowhere", "nowhere is not a folder.")])
def test_wrong_root_is_named(root: str, complaint: str, repository: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code = run(["check", str(repository / "src" / "app"), "--root", str(repository / root), *DAY])

    assert code == 2
    assert complaint in capsys.readouterr().err
