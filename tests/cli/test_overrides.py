"""Settings that hold for some files or some rules only, from the file to the exit code."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from auditor.cli.main import run

# PCR401, a warning: the endpoint is deprecated without an end.
DEPRECATED = """import os

import requests

HEADERS = {"Authorization": f"Bearer {os.environ['PROCORE_TOKEN']}", "Procore-Company-Id": os.environ["COMPANY"]}


def drop_sub_job(number):
    url = f"https://api.procore.com/rest/v1.0/sub_jobs/{number}"
    requests.delete(url, headers=HEADERS, timeout=10).raise_for_status()
"""
# PCR201, an error, and PCR204, a note.
CARELESS = """import os

import requests


def vendors():
    headers = {"Authorization": f"Bearer {os.environ['PROCORE_TOKEN']}"}
    url = "https://api.procore.com/rest/v1.0/vendors"
    return requests.get(url, headers=headers, params={"per_page": 9000}, timeout=10).json()
"""


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    for name in ("src/new/jobs.py", "src/legacy/jobs.py"):
        file = tmp_path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(DEPRECATED)
    (tmp_path / "src/legacy/vendors.py").write_text(CARELESS)
    return tmp_path


def check(capsys: pytest.CaptureFixture[str], tree: Path, *arguments: str, settings: str = "") -> Any:
    """The JSON result; Any: its schema has tests of its own."""
    (tree / "procore-auditor.toml").write_text(settings)
    code = run(["check", *arguments, "--as-of", "2026-11-23", "--no-cache", "--jobs", "1", "--format", "json", "-q"])
    result = json.loads(capsys.readouterr().out)
    return {**result, "code": code}


def found(result: Any) -> list[tuple[str, str, str]]:  # Any: see above.
    return [(each["path"], each["rule"], each["severity"]) for each in result["findings"]]


def suppressed(result: Any) -> list[tuple[str, str, str, str]]:  # Any: see above.
    return [
        (each["path"], each["rule"], each["suppression"]["kind"], each["suppression"]["reason"])
        for each in result["suppressed"]
    ]


def test_without_settings(tree: Path, capsys: pytest.CaptureFixture[str]) -> None:
    result = check(capsys, tree, str(tree))

    assert found(result) == [
        ("src/legacy/jobs.py", "PCR401", "warning"),
        ("src/legacy/vendors.py", "PCR201", "error"),
        ("src/legacy/vendors.py", "PCR204", "note"),
        ("src/new/jobs.py", "PCR401", "warning"),
    ]


def test_ignore_in_some_files_suppresses_and_counts(tree: Path, capsys: pytest.CaptureFixture[str]) -> None:
    settings = '[[overrides]]\npaths = ["src/legacy/"]\nextend-ignore = ["PCR4"]\n'

    result = check(capsys, tree, str(tree), settings=settings)

    assert ("src/legacy/jobs.py", "PCR401", "warning") not in found(result)
    assert ("src/new/jobs.py", "PCR401", "warning") in found(result)
    assert suppressed(result) == [("src/legacy/jobs.py", "PCR401", "per-file", "src/legacy/")]


def test_patterns_hold_from_the_folder_of_the_file_as_well(tree: Path, capsys: pytest.CaptureFixture[str]) -> None:
    settings = '[[overrides]]\npaths = ["src/legacy/**"]\nextend-ignore = ["ALL"]\n'

    result = check(capsys, tree, str(tree / "src"), settings=settings)

    assert found(result) == [("new/jobs.py", "PCR401", "warning")]
    assert result["summary"]["suppressed"]["per-file"] == 3


def test_per_file_ignores_hold_from_the_folder_of_the_file_as_well(
    tree: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    result = check(
        capsys,
        tree,
        str(tree / "src"),
        settings='select = ["PCR4"]\nper-file-ignores = { "src/legacy/*" = ["PCR4"] }\n',
    )

    assert found(result) == [("new/jobs.py", "PCR401", "warning")]


def test_a_rule_may_count_in_some_files_only(tree: Path, capsys: pytest.CaptureFixture[str]) -> None:
    settings = 'select = ["PCR2"]\n[[overrides]]\npaths = ["new"]\nextend-select = ["PCR401"]\n'

    result = check(capsys, tree, str(tree), settings=settings)

    assert [each[:2] for each in found(result)] == [
        ("src/legacy/vendors.py", "PCR201"),
        ("src/legacy/vendors.py", "PCR204"),
        ("src/new/jobs.py", "PCR401"),
    ]
    assert result["suppressed"] == []


def test_the_last_override_that_speaks_of_a_matter_decides(tree: Path, capsys: pytest.CaptureFixture[str]) -> None:
    settings = """
[[overrides]]
paths = ["src/**"]
severity = { PCR4 = "note" }
select = ["PCR4"]
[[overrides]]
paths = ["new"]
severity = { PCR401 = "error" }
"""

    result = check(capsys, tree, str(tree), settings=settings)

    assert found(result) == [("src/legacy/jobs.py", "PCR401", "note"), ("src/new/jobs.py", "PCR401", "error")]


def test_what_is_shown_may_differ_by_file_and_the_gate_still_sees_all(
    tree: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    settings = 'min-severity = "error"\n[[overrides]]\npaths = ["jobs.py"]\nmin-severity = "note"\n'

    result = check(capsys, tree, str(tree), "--fail-on", "note", "--select", "PCR204,PCR401", settings=settings)

    assert [each[0] for each in found(result)] == ["src/legacy/jobs.py", "src/new/jobs.py"]
    assert (result["summary"]["hidden"], result["code"]) == (1, 1)


def test_flag_beats_an_override(tree: Path, capsys: pytest.CaptureFixture[str]) -> None:
    settings = '[[overrides]]\npaths = ["src"]\nmin-severity = "error"\nselect = ["PCR2"]\n'

    result = check(capsys, tree, str(tree), "--select", "PCR401", "--min-severity", "note", settings=settings)

    assert [each[:2] for each in found(result)] == [("src/legacy/jobs.py", "PCR401"), ("src/new/jobs.py", "PCR401")]


def test_environment_beats_an_override(
    tree: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PROCORE_AUDITOR_SEVERITY", "PCR401=error")
    settings = 'select = ["PCR401"]\n[[overrides]]\npaths = ["src"]\nseverity = { PCR401 = "note" }\n'

    result = check(capsys, tree, str(tree), settings=settings)

    assert [each[2] for each in found(result)] == ["error", "error"]


def test_announced_severity_stays_visible(tree: Path, capsys: pytest.CaptureFixture[str]) -> None:
    settings = 'select = ["PCR201", "PCR401"]\nseverity = { PCR201 = "note", legacy-cost-endpoint = "error" }\n'

    result = check(capsys, tree, str(tree), settings=settings)

    finding = next(each for each in result["findings"] if each["rule"] == "PCR201")
    assert (finding["severity"], finding["announced_severity"]) == ("note", "error")
    assert finding["remarks"] == ["Announced as an error; set to a note in the settings."]
    assert all("announced_severity" not in each for each in result["findings"] if each["rule"] != "PCR201")
    assert (result["summary"]["milder"], result["code"]) == (1, 0)


def test_most_exact_selector_decides(tree: Path, capsys: pytest.CaptureFixture[str]) -> None:
    settings = 'severity = { PCR2 = "warning", PCR20 = "note", PCR201 = "error", ALL = "off" }\n'

    result = check(capsys, tree, str(tree), settings=settings)

    assert found(result) == [("src/legacy/vendors.py", "PCR201", "error"), ("src/legacy/vendors.py", "PCR204", "note")]


def test_what_is_switched_off_is_counted(tree: Path, capsys: pytest.CaptureFixture[str]) -> None:
    result = check(capsys, tree, str(tree), "--select", "PCR201", settings='severity = { PCR201 = "off" }\n')

    assert found(result) == []
    assert suppressed(result) == [("src/legacy/vendors.py", "PCR201", "severity", "PCR201")]
    assert result["summary"]["suppressed"]["severity"] == 1


def test_summary_tells_what_is_milder_than_announced(tree: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(["check", str(tree), "--select", "PCR201", "--severity", "PCR201=warning", "--no-cache", "--format", "concise"])

    assert "Found 1 warning (1 below the announced severity)." in capsys.readouterr().err


@pytest.mark.parametrize("name", ["report.md", "report.html"])
def test_report_tells_what_is_milder_than_announced(name: str, tree: Path) -> None:
    file = tree / name

    run(
        ["report", str(tree), "--select", "PCR201", "--severity", "PCR201=warning", "--no-cache", "-q", "-o", str(file)]
    )

    assert "Settings show 1 of the findings below the announced severity." in file.read_text(encoding="utf-8")


def test_settled_severity_outlives_the_date(tree: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Before the header was announced, a build that looks ahead fails, unless the settings say `note`."""
    (tree / "procore-auditor.toml").write_text("")
    ahead = ["--select", "PCR201", "--as-of", "2021-11-01", "--fail-within", "1000d", "--no-cache", "-q"]

    codes = [run(["check", str(tree), *ahead, *more]) for more in ([], ["--severity", "PCR201=note"])]

    capsys.readouterr()
    assert codes == [1, 0]


@pytest.mark.parametrize(
    ("settings", "message"),
    [
        ('[[overrides]]\nselect = ["PCR2"]\n', "`overrides[0].paths`: this key is missing."),
        ('[[overrides]]\npaths = ["a"]\nslect = ["PCR2"]\n', "unknown key. Did you mean `select`?"),
        ("[[overrides]]\npaths = []\n", "`overrides[0].paths`: name at least one pattern."),
        ('[[overrides]]\npaths = ["a"]\nmin-severity = "loud"\n', "`loud` is none of error, warning, note."),
        ('[[overrides]]\npaths = ["a"]\nignore = ["PCR2O1"]\n', "Unknown rule `PCR2O1`. Did you mean `PCR201`?"),
        ('overrides = { paths = ["a"] }\n', "`overrides`: expected a list, found a table."),
        (
            'severity = { PCR201 = "of" }\n',
            "`severity`: `of` is none of error, warning, note, off. Did you mean `off`?",
        ),
        ('severity = { PCR2O1 = "off" }\n', "Unknown rule `PCR2O1`. Did you mean `PCR201`?"),
    ],
)
def test_mistakes_are_named(settings: str, message: str, tree: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tree / "procore-auditor.toml").write_text(settings)

    code = run(["check", str(tree), "--no-cache"])

    assert code == 2
    assert message in capsys.readouterr().err


def test_excludes_hold_from_the_folder_of_the_file_as_well(tree: Path, capsys: pytest.CaptureFixture[str]) -> None:
    settings = 'extend-exclude = ["src/legacy/*.py", "!src/legacy/vendors.py"]\n'

    result = check(capsys, tree, str(tree / "src"), settings=settings)

    assert sorted({each[0] for each in found(result)}) == ["legacy/vendors.py", "new/jobs.py"]


def test_a_folder_that_is_named_is_audited_in_spite_of_excludes(tree: Path, capsys: pytest.CaptureFixture[str]) -> None:
    result = check(capsys, tree, str(tree / "src" / "legacy"), settings='extend-exclude = ["src/legacy"]\n')

    assert [each[0] for each in found(result)] == ["jobs.py", "vendors.py", "vendors.py"]
