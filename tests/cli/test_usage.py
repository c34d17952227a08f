"""What the command line promises before it audits anything."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from auditor.cli.main import COMMANDS, run


def test_help_lists_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    code = run(["--help"])

    out = capsys.readouterr().out
    assert code == 0
    assert all(name in out for name in COMMANDS)


@pytest.mark.parametrize("command", [*COMMANDS, "rules explain", "rules list", "rules check", "baseline write"])
def test_every_command_has_help(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    code = run([*command.split(), "--help"])

    assert code == 0
    assert "Usage: procore-auditor" in capsys.readouterr().out


@pytest.mark.parametrize("group", ["baseline", "catalogue", "models", "rules"])
def test_groups_say_what_they_are_for_in_the_words_of_the_main_help(
    group: str, capsys: pytest.CaptureFixture[str]
) -> None:
    run([group, "--help"])

    assert COMMANDS[group][1] in " ".join(capsys.readouterr().out.split())


def test_every_option_of_check_says_its_default(capsys: pytest.CaptureFixture[str]) -> None:
    run(["check", "--help"])

    options = capsys.readouterr().out.split("\n  -")[1:]
    silent = [option.split()[0] for option in options if "default:" not in " ".join(option.split())]
    assert silent == ["h,", "-show-files", "-show-settings"]


@pytest.mark.parametrize("arguments", ["--help", "check --help", "report --help", "--version"])
def test_help_waits_for_no_parser_and_no_templates(arguments: str) -> None:
    script = (
        "import sys; from auditor.cli.main import run; run(sys.argv[1:]); "
        "sys.exit(bool({'libcst', 'jinja2'} & set(sys.modules)))"
    )

    done = subprocess.run([sys.executable, "-c", script, *arguments.split()], capture_output=True, check=False)

    assert done.returncode == 0


def test_version(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["--version"]) == 0
    assert capsys.readouterr().out.startswith("procore-auditor ")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["chek"], "Unknown command `chek`. Did you mean `check`?"),
        (["check", "--slect", "PCR201"], "--select"),
        (["check", ".", "--select", "PCR2O1"], "error: select: Unknown rule `PCR2O1`. Did you mean `PCR201`?"),
        (["check", ".", "--as-of", "tomorrow"], "--as-of: expected a day such as 2026-11-23."),
        (["check", ".", "--fail-within", "soon"], "--fail-within: expected a number of days such as 30d."),
        (["check", ".", "--output", "sarif"], "--output: `sarif` is not of the form FORMAT=FILE."),
        (
            ["check", ".", "-o", "a.txt", "--output", "json=a.txt"],
            "--output: a.txt would hold both json and the output of --output-file. Name another file.",
        ),
        (["check", ".", "--output", "csv=a", "--output", "json=./a"], "and the output of --output csv."),
        (["check", ".", "--output", "sarfi=x"], "Did you mean `sarif`?"),
        (["check", ".", "--config", "nowhere.toml"], "nowhere.toml: there is no such configuration file."),
        (["check", ".", "--rules", "nowhere"], "nowhere: no such folder."),
        (["check", ".", "--per-file-ignores", "tests"], "is not of the form PATTERN:CODE,CODE"),
        (["check", ".", "--per-file-ignores", "tests:PCR9"], "error: per-file-ignores: Unknown rule `PCR9`."),
        (["check", ".", "--baseline", "nowhere.jsonl"], "nowhere.jsonl: there is no such baseline."),
        (["check", ".", "--select", "PCR999"], "Unknown rule `PCR999`. `procore-auditor rules list` shows all."),
        (["rules", "explain", "pcr999"], "Unknown rule `pcr999`. `procore-auditor rules list` shows all."),
        (["rules", "explain", "PCR210"], "Unknown rule `PCR210`. Did you mean"),
    ],
)
def test_wrong_usage_says_the_way_out(
    arguments: list[str], message: str, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    (tmp_path / "a.py").write_text("x = 1\n")
    arguments = [str(tmp_path) if each == "." else each for each in arguments]

    code = run(arguments)

    assert code == 2
    assert message in capsys.readouterr().err


def test_broken_rule_file_names_file_and_key(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    announcement = tmp_path / "rules" / "some-announcement" / "announcement.toml"
    announcement.parent.mkdir(parents=True)
    announcement.write_text('id = "some-announcement"\ntilte = "A slip"\n')

    code = run(["check", str(tmp_path), "--rules", str(tmp_path / "rules")])

    assert code == 2
    error = capsys.readouterr().err
    assert "announcement.toml" in error
    assert "tilte" in error


def test_nothing_to_analyse(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code = run(["check", str(tmp_path)])

    assert code == 3
    assert "nothing was analysed" in capsys.readouterr().err


def test_no_such_path(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code = run(["check", str(tmp_path / "nowhere")])

    assert code == 3
    assert "No such file or folder." in capsys.readouterr().err


def test_closed_pipe_is_quiet() -> None:
    command = f"{sys.executable} -m auditor rules explain PCR201 | head -n 1"

    done = subprocess.run(["bash", "-c", command], capture_output=True, text=True, check=False)

    assert done.stdout.startswith("PCR201")
    assert done.stderr == ""


def test_announcements_are_all_there(capsys: pytest.CaptureFixture[str]) -> None:
    code = run(["announcements", "--as-of", "2022-01-01"])

    out = capsys.readouterr().out
    assert code == 0
    assert "company-id-header-2023" in out
    assert "next: required from 2023-08-04" in out


def test_rule_is_explained_by_its_name(capsys: pytest.CaptureFixture[str]) -> None:
    code = run(["rules", "explain", "missing-company-id-header"])

    out = capsys.readouterr().out
    assert code == 0
    assert all(
        heading in out for heading in ("Why\n", "What to do\n", "What was announced\n", "Offends: ", "Complies: ")
    )


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_full_disk_behind_standard_output_is_told_in_one_line() -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "auditor", "rules", "list"], stdout=full, stderr=subprocess.PIPE, check=False
        )

    assert done.returncode == 2
    assert done.stderr.decode().startswith("error: Standard output cannot be written: ")
    assert done.stderr.count(b"\n") == 1


@pytest.mark.parametrize(
    ("files", "expected"),
    [
        ({"a.py": "# procore\ndef broken(:\n"}, 3),
        ({"a.py": "import requests\n# procore\ndef broken(:\n"}, 0),
        ({"a.py": "# procore\ndef broken(:\n", "b.py": "x = 1\n"}, 0),
        ({"a.py": "x = 1\n"}, 0),
    ],
)
def test_nothing_was_analysed_if_no_file_could_be(files: dict[str, str], expected: int, tmp_path: Path) -> None:
    for name, text in files.items():
        (tmp_path / name).write_text(text)

    assert run(["check", str(tmp_path), "--no-cache", "--jobs", "1", "--quiet"]) == expected


def test_nothing_is_imported_from_the_folder_that_is_audited(tmp_path: Path) -> None:
    for module in ("click", "json", "pathlib", "queue", "typing"):
        (tmp_path / f"{module}.py").write_text("raise SystemExit(7)\n")

    command = [sys.executable, "-m", "auditor", "check", ".", "--no-cache", "--exit-zero"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, check=False)

    assert done.returncode == 0
