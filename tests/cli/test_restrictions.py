"""What the configuration of a tree switches off stands in every summary and in every format."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from auditor.cli.main import run

OFFENCE = 'import requests\n\nrequests.get("https://app.procore.com/rest/v1.0/me", timeout=3)\n'
FORMATS = ("concise", "csv", "full", "github", "gitlab", "json", "jsonl", "junit", "markdown", "rdjson", "sarif")
DAY = ("--as-of", "2026-11-23")


@pytest.fixture
def tree(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    tree = tmp_path / "tree"
    tree.mkdir()
    (tree / "a.py").write_text(OFFENCE)
    monkeypatch.chdir(tree)
    monkeypatch.setenv("PROCORE_AUDITOR_NO_CACHE", "1")
    monkeypatch.setenv("PROCORE_AUDITOR_JOBS", "1")
    return tree


# Each hides the offence, or lets it pass, and what is to be said of it.
HIDING = {
    'ignore = ["ALL"]': "rules do not run: PCR101",
    'extend-ignore = ["PCR2"]': "rules do not run: PCR201",
    'select = ["PCR101"]': "rules do not run: PCR102",
    'per-file-ignores = { "*.py" = ["PCR202"] }': "are accepted in some files (1 now): PCR202 in *.py.",
    'severity = { PCR202 = "off" }': "other than announced (findings off now: 1): PCR202 = off.",
    '[[overrides]]\npaths = ["*.py"]\nextend-ignore = ["PCR202"]': "Less is reported of the files that fit *.py.",
    'exclude = ["a.py"]': "Files that fit are left out (1 excluded now): a.py.",
    'extend-exclude = ["a.py"]': "Files that fit are left out (1 excluded now): a.py.",
    'fail-on = "never"': "No finding makes the run fail.",
    "exit-zero = true": "No finding makes the run fail.",
}


@pytest.mark.parametrize("text", HIDING)
def test_summary_names_what_is_switched_off(text: str, tree: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tree / "b.py").write_text("x = 1\n")
    (tree / "procore-auditor.toml").write_text(f"strict = false\n{text}\n")

    code = run(["check", *DAY])

    summary = capsys.readouterr().out
    assert code == 0
    assert "Configuration: `" in summary
    assert "(procore-auditor.toml:2:1): " in summary
    assert HIDING[text] in summary


def test_summary_names_functions_that_are_taken_as_declared(tree: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tree / "procore-auditor.toml").write_text('[[wrappers]]\nfunction = "requests.get"\npath = "/x"\n')

    run(["check", *DAY])

    assert (
        "What these functions and classes do is as declared, not as written: requests.get." in capsys.readouterr().out
    )


@pytest.mark.parametrize("form", FORMATS)
def test_every_format_names_it(form: str, tree: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tree / "procore-auditor.toml").write_text('ignore = ["ALL"]\n')

    run(["check", *DAY, "-q", "--output-format", form])

    assert "rules do not run: PCR101" in capsys.readouterr().out


@pytest.mark.parametrize("form", ["html", "markdown"])
def test_report_names_it(form: str, tree: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tree / "procore-auditor.toml").write_text('ignore = ["ALL"]\n')

    run(["report", *DAY, "-q", "--format", form])

    assert "rules do not run: PCR101" in capsys.readouterr().out


@pytest.mark.parametrize("form", ["table", "json"])
def test_forecast_names_it(form: str, tree: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tree / "procore-auditor.toml").write_text('ignore = ["ALL"]\n')

    run(["forecast", *DAY, "-q", "--format", form])

    assert "rules do not run: PCR101" in capsys.readouterr().out


@pytest.mark.parametrize("form", ["table", "json", "markdown"])
def test_inventory_names_what_bears_on_calls(form: str, tree: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tree / "procore-auditor.toml").write_text('ignore = ["ALL"]\nextend-exclude = ["generated"]\n')

    run(["inventory", *DAY, "-q", "--format", form])

    said = capsys.readouterr().out
    assert "Files that fit are left out (0 excluded now): generated." in said
    assert "rules do not run" not in said


def test_pyproject_is_named_with_its_line(tree: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tree / "pyproject.toml").write_text('[project]\nname = "x"\n\n[tool.procore-auditor]\nignore = ["PCR202"]\n')

    run(["check", *DAY, "--output-format", "json"])

    (told,) = json.loads(capsys.readouterr().out)["restrictions"]
    assert (told["setting"], told["path"], told["line"]) == ("ignore", "pyproject.toml", 5)


def test_what_hides_nothing_is_not_named(tree: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tree / "procore-auditor.toml").write_text('strict = true\nfail-on = "warning"\nignore = []\n')

    run(["check", *DAY])

    assert "Configuration:" not in capsys.readouterr().out


def test_option_of_this_run_is_not_the_tree_s(tree: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tree / "procore-auditor.toml").write_text('ignore = ["ALL"]\n')

    run(["check", *DAY, "--ignore", "PCR101"])

    assert "Configuration:" not in capsys.readouterr().out


def test_comparison_warns_of_what_the_new_result_switches_off(tree: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(["check", *DAY, "-o", "old.json", "--format", "json"])
    (tree / "procore-auditor.toml").write_text('ignore = ["PCR202"]\n')
    run(["check", *DAY, "-o", "new.json", "--format", "json"])

    run(["diff", "old.json", "new.json"])

    said = capsys.readouterr().out
    assert "The new result is of another configuration (procore-auditor.toml): `ignore`: 1 of " in said
