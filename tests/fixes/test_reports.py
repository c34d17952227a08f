"""Proven fixes in the formats that carry edits, and the count of what can be fixed everywhere else."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from auditor import api
from auditor.cli.main import run
from tests.fixes.projects import write

CODE = """\
import requests

NAME = "é"; HOST = "https://app.procore.com"
HEADERS = {"Authorization": "Bearer x", "Procore-Company-Id": "1"}


def rfis():
    return requests.get(f"{HOST}/rest/v1.0/projects/1/rfis", headers=HEADERS)
"""
OPTIONS = ["--no-cache", "--jobs", "1", "--as-of", "2026-11-23", "--select", "PCR202", "--exit-zero"]


@pytest.fixture(scope="module")
def reports(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:  # Any: JSON.
    """Each format's document, of one audit with --fixes."""
    folder = tmp_path_factory.mktemp("fixes")
    write(folder / "tree", {"a.py": CODE})
    forms = ("json", "sarif", "rdjson", "gitlab")
    outputs = [word for form in forms for word in ("--output", f"{form}={folder / form}")]
    assert run(["check", str(folder / "tree"), *OPTIONS, "--fixes", *outputs, "--quiet"]) == 0
    return {form: json.loads((folder / form).read_text(encoding="utf-8")) for form in forms}


def test_json_has_the_edit_with_its_range(reports: dict[str, Any]) -> None:
    finding = reports["json"]["findings"][0]

    assert finding["fix"] == "safe"
    assert finding["fixes"] == [
        {
            "title": "Use `api.procore.com` instead of `app.procore.com`",
            "applicability": "safe",
            "edits": [
                {
                    "path": "a.py",
                    "cell": None,
                    "line": 3,
                    "column": 29,
                    "end_line": 3,
                    "end_column": 44,
                    "text": "api.procore.com",
                }
            ],
        }
    ]


def test_sarif_and_rdjson_count_columns_in_their_units(reports: dict[str, Any]) -> None:
    change = reports["sarif"]["runs"][0]["results"][0]["fixes"][0]["artifactChanges"][0]["replacements"][0]
    suggestion = reports["rdjson"]["diagnostics"][0]["suggestions"][0]

    assert (change["deletedRegion"]["startColumn"], change["insertedContent"]["text"]) == (29, "api.procore.com")
    assert (suggestion["range"]["start"]["column"], suggestion["text"]) == (30, "api.procore.com")


def test_gitlab_names_the_fix(reports: dict[str, Any]) -> None:
    assert "Use `api.procore.com`" in reports["gitlab"][0]["content"]["body"]


def test_without_the_option_nothing_is_proven_and_fixable_findings_are_counted(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write(tmp_path, {"a.py": CODE})

    run(["check", str(tmp_path), *OPTIONS])

    shown = capsys.readouterr().out
    assert "Fixable: 1 safe." in shown
    assert "[fixable]" in shown


def test_an_edit_that_would_show_a_text_of_the_code_is_in_no_report(tmp_path: Path) -> None:
    secret = (
        CODE.replace("https://app", "https://hunter2@app")
        + '\n\ndef link(company):\n    return f"{HOST}/{company}/home"\n'
    )
    write(tmp_path, {"a.py": secret})
    out = tmp_path / "out.json"

    run(["check", str(tmp_path), *OPTIONS, "--fixes", "--output", f"json={out}", "--quiet"])

    assert json.loads(out.read_text(encoding="utf-8"))["findings"][0]["fix"] == "safe"
    assert "hunter2" not in out.read_text(encoding="utf-8")
    assert b"https://hunter2@api.procore.com/rest" in api.fix(tmp_path, select=["PCR202"], no_cache=True)["a.py"]


def test_the_python_interface_gives_the_new_bytes_and_writes_them_if_told(tmp_path: Path) -> None:
    write(tmp_path, {"a.py": CODE})
    fixed = CODE.replace("app.procore", "api.procore").encode()

    assert api.fix(tmp_path, select=["PCR202"], no_cache=True) == {"a.py": fixed}
    assert (tmp_path / "a.py").read_bytes() == CODE.encode()

    api.fix(tmp_path, select=["PCR202"], no_cache=True, write=True)
    assert (tmp_path / "a.py").read_bytes() == fixed
