"""Options as people write them: help in groups, codes in any case, formats by extension, settings on the spot."""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path

import pytest

from auditor.cli.main import run

DAY = ("--as-of", "2026-11-23", "--no-cache", "--jobs", "1")
CODE = """\
import requests


def projects(token):
    return requests.get("https://api.procore.com/rest/v1.0/projects", headers={"Authorization": f"Bearer {token}"})
"""


@pytest.fixture
def tree(tmp_path: Path) -> str:
    (tmp_path / "tree").mkdir()
    (tmp_path / "tree" / "client.py").write_text(CODE)
    return str(tmp_path / "tree")


def test_help_stands_in_groups_with_examples_at_the_end(capsys: pytest.CaptureFixture[str]) -> None:
    run(["check", "--help"])

    out = capsys.readouterr().out
    heads = [line.rstrip(":") for line in out.splitlines() if line.endswith(":") and not line.startswith(" ")]
    assert heads[-6:] == ["Selection", "Output", "Gate", "Files", "Advanced", "Examples"]
    gate = out[out.index("\nGate:") : out.index("\nFiles:")]
    assert "--fail-on " in gate
    assert "--select" not in gate


@pytest.mark.parametrize(
    "selector", ["pcr201", "Pcr2", "all", "missing_company_id_header", "MISSING-COMPANY-ID-HEADER"]
)
def test_codes_and_names_in_any_case(tree: str, selector: str) -> None:
    assert run(["check", tree, *DAY, "-q", "--select", selector]) == 1
    assert run(["check", tree, *DAY, "-q", "--ignore", selector]) == 0


def test_codes_of_ignores_in_any_case(tree: str) -> None:
    text = CODE.replace('token}"})', 'token}"})  # procore-auditor: ignore[pcr201] until=2027-06-30 -- soon')
    (Path(tree) / "client.py").write_text(text)

    assert run(["check", tree, *DAY, "-q"]) == 0


@pytest.mark.parametrize(
    ("name", "beginning"),
    [
        ("a.json", "{"),
        ("a.JSON", "{"),
        ("a.sarif", '{\n  "$schema"'),
        ("a.md", "## API audit"),
        ("a.xml", "<?xml"),
        ("a.csv", "severity,rule"),
        ("a.jsonl", '{"type": "head"'),
        ("a.txt", "error[PCR201]"),
    ],
)
def test_file_gets_the_format_of_its_extension(tree: str, tmp_path: Path, name: str, beginning: str) -> None:
    run(["check", tree, *DAY, "-q", "-o", str(tmp_path / name)])

    assert (tmp_path / name).read_text().startswith(beginning)


def test_named_format_wins_over_the_extension(tree: str, tmp_path: Path) -> None:
    run(["check", tree, *DAY, "-q", "-o", str(tmp_path / "a.txt"), "--format", "json"])

    assert json.loads((tmp_path / "a.txt").read_text())["findings"]


@pytest.mark.parametrize("command", ["check", "report", "inventory", "forecast"])
def test_extension_that_nobody_knows_is_an_error(
    tree: str, tmp_path: Path, command: str, capsys: pytest.CaptureFixture[str]
) -> None:
    code = run([command, tree, *DAY, "-q", "-o", str(tmp_path / "a.docx")])

    assert code == 2
    assert "a.docx: the extension tells no format" in capsys.readouterr().err
    assert not (tmp_path / "a.docx").exists()


@pytest.mark.parametrize("command", ["check", "report", "inventory", "forecast"])
def test_a_device_takes_any_format(tree: str, command: str) -> None:
    assert run([command, tree, *DAY, "-q", "-o", os.devnull]) in (0, 1)


def test_report_does_not_flood_a_terminal(
    tree: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)

    assert run(["report", tree, *DAY]) == 2
    assert "-o report.html" in capsys.readouterr().err


@pytest.mark.parametrize(
    "setting", ['ignore=["PCR201"]', "ignore=PCR201", 'fail-on = "never"', "fail_on=never", "fail-confidence='high'"]
)
def test_settings_on_the_spot(tree: str, setting: str) -> None:
    expected = 1 if "confidence" in setting else 0

    assert run(["check", tree, *DAY, "-q", "--config", setting]) == expected


def test_option_wins_over_a_setting_on_the_spot_and_this_over_the_file(tree: str, tmp_path: Path) -> None:
    file = tmp_path / "own.toml"
    file.write_text('fail-on = "never"\n')
    spot = ("--config", str(file), "--config", "fail-on=error")

    assert run(["check", tree, *DAY, "-q", "--config", str(file)]) == 0
    assert run(["check", tree, *DAY, "-q", *spot]) == 1
    assert run(["check", tree, *DAY, "-q", *spot, "--fail-on", "never"]) == 0


def test_unknown_setting_on_the_spot_is_an_error(tree: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["check", tree, *DAY, "--config", "fail-one=error"]) == 2
    assert "`fail-one`: unknown setting. Did you mean `fail-on`?" in capsys.readouterr().err


def test_folder_without_python_fails_only_if_it_should(tmp_path: Path) -> None:
    (tmp_path / "readme.md").write_text("Nothing here.\n")

    assert run(["check", str(tmp_path), *DAY, "-q"]) == 3
    assert run(["check", str(tmp_path), *DAY, "-q", "--allow-empty"]) == 0
    assert run(["check", str(tmp_path / "nowhere"), *DAY, "-q", "--allow-empty"]) == 3


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_prints_a_script(shell: str, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    assert run(["completion", shell]) == 0
    assert b"_PROCORE_AUDITOR_COMPLETE" in capfdbinary.readouterr().out


def test_bash_takes_the_script(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    run(["completion", "bash"])

    script = capfdbinary.readouterr().out
    assert subprocess.run(["bash", "-n"], input=script, check=False).returncode == 0


def test_syntax_error_is_told_with_its_line(tree: str, capsys: pytest.CaptureFixture[str]) -> None:
    (Path(tree) / "broken.py").write_text('import requests\nKEY = "a-secret-of-nine" procore (\n')

    run(["check", tree, *DAY])

    out = capsys.readouterr().out
    problem = out[out.index("problem: ") :].splitlines()
    assert problem[1].endswith("broken.py:2")
    assert problem[2].startswith("2 | KEY = ")
    assert "a-secret-of-nine" not in out
    assert set(problem[3].split("|")[1].strip()) == {"^"}
