"""`fix`: a diff by default, files with --write, and never what a person could not get back."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest

from auditor.cli.main import run
from auditor.cli.shared.fix_dialogue import Dialogue
from auditor.fixes.subjects import Proposal, Snapshot, Subject
from auditor.model import Location
from auditor.model.fix import Applicability, Edit, Fix
from tests.fixes.projects import DAY, write

OLD = b'\xef\xbb\xbfAPI = "https://app.procore.com/rest/v1.0"\r\n\r\n\r\ndef rfis(session):\r\n'
OLD += b'\treturn session.get(f"{API}/projects/1/rfis")  # caf\xc3\xa9'
HEAD = "import requests\n\nSESSION = requests.Session()\n"
HEAD += 'SESSION.headers = {"Procore-Company-Id": "1", "Authorization": "Bearer x"}\n'
CALLER = "import old\nimport shared\n\n\nold.rfis(shared.SESSION)\n"
OPTIONS = ["--no-cache", "--jobs", "1", "--as-of", "2026-11-23", "--select", "PCR202"]


@pytest.fixture
def tree(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return write(tmp_path, {"old.py": OLD, "shared.py": HEAD, "main.py": CALLER})


def git(folder: Path, *words: str) -> None:
    who = {"GIT_AUTHOR_NAME": "x", "GIT_AUTHOR_EMAIL": "x@x", "GIT_COMMITTER_NAME": "x", "GIT_COMMITTER_EMAIL": "x@x"}
    subprocess.run(["git", *words], cwd=folder, check=True, capture_output=True, env={**os.environ, **who})


def test_a_diff_is_shown_and_nothing_written(tree: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    assert run(["fix", ".", *OPTIONS]) == 1

    shown = capfdbinary.readouterr()
    assert b'-\xef\xbb\xbfAPI = "https://app.procore.com/rest/v1.0"\r\n' in shown.out
    assert b'+\xef\xbb\xbfAPI = "https://api.procore.com/rest/v1.0"\r\n' in shown.out
    assert b"Would fix 1 finding (1 safe) in 1 file." in shown.err
    assert (tree / "old.py").read_bytes() == OLD


def test_a_patch_applies_and_then_there_is_nothing_to_fix(tree: Path, capsys: pytest.CaptureFixture[str]) -> None:
    git(tree, "init", "-q")
    assert run(["fix", ".", *OPTIONS, "--output-file", "x.patch"]) == 1

    git(tree, "apply", "x.patch")

    assert (tree / "old.py").read_bytes() == OLD.replace(b"app.procore", b"api.procore")
    assert run(["fix", ".", *OPTIONS]) == 0
    assert "Nothing to fix." in capsys.readouterr().err


def test_only_committed_files_are_written(tree: Path, capsys: pytest.CaptureFixture[str]) -> None:
    git(tree, "init", "-q")
    git(tree, "add", "shared.py")
    git(tree, "commit", "-q", "-m", "x")

    assert run(["fix", ".", *OPTIONS, "--write"]) == 2
    assert "old.py would lose the way back" in capsys.readouterr().err
    assert (tree / "old.py").read_bytes() == OLD

    assert run(["fix", ".", *OPTIONS, "--write", "--allow-dirty"]) == 0
    assert (tree / "old.py").read_bytes() == OLD.replace(b"app.procore", b"api.procore")


def test_each_change_can_be_refused_or_ignored(
    tree: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    answers = iter(["i", "a proxy rewrites it", "2027-01-01"])
    monkeypatch.setattr("click.prompt", lambda *_, **__: next(answers))

    assert run(["fix", ".", *OPTIONS, "--interactive"]) == 0

    comment = b"  # procore-auditor: ignore[PCR202] until=2027-01-01 -- a proxy rewrites it"
    assert (tree / "old.py").read_bytes() == OLD.replace(b'v1.0"', b'v1.0"' + comment)
    shown = capsys.readouterr().err
    assert 'API = "https://app.procore.com/rest/v1.0"\n  +' in shown
    assert "Ignored 1 finding." in shown


def test_a_day_that_is_none_is_asked_for_again(
    tree: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    answers = iter(["i", "later", "soon", "2027-01-01"])
    monkeypatch.setattr("click.prompt", lambda *_, **__: next(answers))

    assert run(["fix", ".", *OPTIONS, "--interactive"]) == 0

    assert "`soon` is not a day. Write it as 2027-06-30." in capsys.readouterr().err
    assert b"until=2027-01-01 -- later" in (tree / "old.py").read_bytes()


def test_two_findings_of_one_line_are_both_ignored(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    code = (
        'import requests\n\nrequests.get("http://app.procore.com/rest/v1.0/me", headers={"Authorization": "Bearer x"})'
    )
    write(tmp_path, {"a.py": code + "\n"})
    answers = iter(["i", "a proxy", "", "i", "a tunnel", ""])
    monkeypatch.setattr("click.prompt", lambda *_, **__: next(answers))

    assert run(["fix", str(tmp_path), *OPTIONS, "--extend-select", "PCR206", "--unsafe", "--interactive"]) == 0

    made = (tmp_path / "a.py").read_text(encoding="utf-8")
    assert "ignore[PCR202,PCR206]" in made or "ignore[PCR206,PCR202]" in made
    assert made.replace(made.splitlines()[2] + "\n", "") == code + "\n"


def test_nothing_is_asked_about_files_that_cannot_be_written(
    tree: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    git(tree, "init", "-q")
    git(tree, "add", "shared.py")
    git(tree, "commit", "-q", "-m", "x")
    asked: list[object] = []
    monkeypatch.setattr("click.prompt", lambda *words, **__: asked.append(words))

    assert run(["fix", ".", *OPTIONS, "--interactive"]) == 2
    assert asked == []
    assert "old.py would lose the way back" in capsys.readouterr().err


def test_what_code_says_reaches_the_terminal_without_control_characters(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    at = Location(path="a\x1b[2J.py", line=1, column=1, end_line=1, end_column=2)
    subject = Subject(code="PCR403", root=at, fingerprint="x", message="\x1b[31m", spec=None)
    edits = (Edit(location=at, text="\x1b[1m"),)
    fix = Fix(title="Use `\x1b]0;x\x07`", applicability=Applicability.SAFE, edits=edits)
    monkeypatch.setattr("click.prompt", lambda *_, **__: "s")

    snapshot = Snapshot(subjects=(subject,), contents={at.path: b"ab\n"}, desks={}, requests=(), problems=frozenset())

    assert not Dialogue(day=DAY).asking(lambda: None)(Proposal(subject, fix, frozenset()), snapshot)

    shown = capsys.readouterr().err
    assert "\x1b" not in shown
    assert "\x07" not in shown
