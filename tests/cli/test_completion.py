"""What the tab key gives: commands, options, their values, paths, and rules."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.docs.manual import ROOT

# The program as a shell finds it, whatever environment the tests run in.
LAUNCHER = f'#!/bin/sh\nexec "{sys.executable}" -m auditor "$@"\n'


def complete(words: str, *, shell: str = "bash") -> list[str]:
    """The lines the program answers to the script of a shell; `words` end where the cursor stands."""
    split = words.split(" ")
    environ = {
        **os.environ,
        "PYTHONPATH": str(ROOT),
        "_PROCORE_AUDITOR_COMPLETE": f"{shell}_complete",
        "COMP_WORDS": words,
        "COMP_CWORD": split[-1] if shell == "fish" else str(len(split) - 1),
    }
    command = [sys.executable, "-m", "auditor"]
    done = subprocess.run(command, env=environ, capture_output=True, text=True, check=True)
    assert done.stderr == ""
    return done.stdout.splitlines()


def offered(words: str) -> list[str]:
    return [line.partition(",")[2] for line in complete(words) if line]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("procore-auditor re", ["report"]),
        ("procore-auditor rules ", ["check", "explain", "list"]),
        ("procore-auditor check --min-", ["--min-severity", "--min-confidence"]),
        ("procore-auditor check --fail-on ", ["error", "warning", "note", "never"]),
        ("procore-auditor check --format s", ["sarif"]),
        ("procore-auditor check --select PCR30", ["PCR301", "PCR302", "PCR303"]),
        ("procore-auditor check --ignore pcr30", ["PCR301", "PCR302", "PCR303"]),
        ("procore-auditor check --extend-select legacy-co", ["legacy-cost-endpoint"]),
        ("procore-auditor check --select PCR301,PCR30", ["PCR301,PCR302", "PCR301,PCR303"]),
        ("procore-auditor check --select NONE", []),
        ("procore-auditor report src --extend-ignore PCR50", ["PCR501"]),
        ("procore-auditor rules explain PCR50", ["PCR501"]),
    ],
)
def test_words_are_offered(words: str, expected: list[str]) -> None:
    assert offered(words) == expected


def test_every_rule_is_offered_by_its_code() -> None:
    codes = offered("procore-auditor check --select ")

    assert (len(codes), codes[0], codes[-1]) == (24, "PCR101", "PCR501")


def test_rules_of_another_folder_are_offered(tmp_path: Path) -> None:
    (tmp_path / "some-announcement").mkdir()
    (tmp_path / "some-announcement" / "ABC101-some-rule.toml").touch()
    (tmp_path / "some-announcement" / "announcement.toml").touch()

    assert offered(f"procore-auditor check --rules {tmp_path} --select A") == ["ABC101"]
    assert offered(f"procore-auditor check --rules {tmp_path / 'nowhere'} --select A") == []


@pytest.mark.parametrize(
    ("words", "kind"), [("procore-auditor check sr", "file,sr"), ("procore-auditor check -o ", "file,")]
)
def test_paths_are_left_to_the_shell(words: str, kind: str) -> None:
    assert complete(words) == [kind]


def test_folders_are_left_to_the_shell() -> None:
    assert complete("procore-auditor check --rules my") == ["dir,my"]


def test_other_shells_get_the_name_of_the_rule_as_well() -> None:
    assert complete("procore-auditor check --select PCR50", shell="zsh") == ["plain", "PCR501", "sandbox-schedule"]
    assert complete("procore-auditor check --select PCR50", shell="fish") == ["plain,PCR501\tsandbox-schedule"]


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_every_shell_has_its_script(shell: str, tmp_path: Path) -> None:
    environ = {**os.environ, "PYTHONPATH": str(ROOT), "_PROCORE_AUDITOR_COMPLETE": f"{shell}_source"}

    done = subprocess.run(
        [sys.executable, "-m", "auditor"], env=environ, cwd=tmp_path, capture_output=True, text=True, check=True
    )

    assert f"_PROCORE_AUDITOR_COMPLETE={shell}_complete" in done.stdout


def test_bash_itself_completes(tmp_path: Path) -> None:
    launcher = tmp_path / "procore-auditor"
    launcher.write_text(LAUNCHER)
    launcher.chmod(0o755)
    script = """
eval "$(_PROCORE_AUDITOR_COMPLETE=bash_source procore-auditor)"
COMP_WORDS=(procore-auditor check --select PCR10) COMP_CWORD=3
_procore_auditor_completion procore-auditor
printf '%s ' "${COMPREPLY[@]}"
complete -p procore-auditor
"""
    environ = {**os.environ, "PYTHONPATH": str(ROOT), "PATH": f"{tmp_path}:{os.environ['PATH']}"}

    done = subprocess.run(["bash", "-c", script], env=environ, capture_output=True, text=True, check=True)

    assert done.stdout.startswith("PCR101 PCR102 PCR103 PCR104 PCR105 PCR106 PCR107 complete ")


def test_completion_waits_for_no_parser_and_no_templates() -> None:
    script = (
        "import atexit, os, sys; "
        "atexit.register(lambda: os._exit(bool({'libcst', 'jinja2'} & set(sys.modules)))); "
        "from auditor.cli.main import run; run([])"
    )
    environ = {
        **os.environ,
        "PYTHONPATH": str(ROOT),
        "_PROCORE_AUDITOR_COMPLETE": "bash_complete",
        "COMP_WORDS": "procore-auditor check --select PCR",
        "COMP_CWORD": "3",
    }

    done = subprocess.run([sys.executable, "-c", script], env=environ, capture_output=True, check=False)

    assert done.returncode == 0
