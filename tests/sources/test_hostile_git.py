"""A repository's own configuration runs nothing when its changes are asked for."""

from __future__ import annotations

import os
import shutil
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from auditor.model import AuditorError
from auditor.sources.repository.changes import changed_since


@pytest.fixture
def marker(tmp_path: Path) -> Path:
    """The file that exists once something of the repository was run."""
    return tmp_path / "was-run"


@pytest.fixture
def trap(tmp_path: Path, marker: Path) -> str:
    """A program that leaves the marker."""
    program = tmp_path / "trap.sh"
    program.write_text(f'#!/bin/sh\necho "$0 $*" >>"{marker}"\ncat\n')
    program.chmod(program.stat().st_mode | stat.S_IXUSR)
    return program.as_posix()


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """A repository with one commit, and one file changed since."""
    folder = tmp_path / "checkout"
    folder.mkdir()
    git(folder, "init", "--quiet")
    (folder / "a.py").write_text("one\n")
    (folder / ".gitattributes").write_text("*.py filter=trap diff=trap\n* text=auto\n")
    git(folder, "add", "--all")
    git(folder, "-c", "user.name=x", "-c", "user.email=x@example.com", "commit", "--quiet", "--message", "first")
    (folder / "a.py").write_text("ONE\n")
    (folder / "new.py").write_text("x\n")
    return folder


def git(folder: Path, *arguments: str) -> None:
    subprocess.run(["git", *arguments], cwd=folder, check=True, capture_output=True)


@pytest.mark.parametrize(
    "key",
    [
        "core.fsmonitor",
        "core.pager",
        "core.sshCommand",
        "core.gitProxy",
        "core.editor",
        "core.askPass",
        "credential.helper",
        "diff.external",
        "diff.trap.command",
        "diff.trap.textconv",
        "filter.trap.clean",
        "filter.trap.smudge",
        "filter.trap.process",
        "gpg.program",
        "interactive.diffFilter",
        "pager.diff",
        "pager.ls-tree",
        "uploadpack.packObjectsHook",
    ],
)
def test_program_of_the_configuration_is_not_run(key: str, repository: Path, trap: str, marker: Path) -> None:
    git(repository, "config", key, trap)
    git(repository, "config", "filter.trap.required", "true")

    changes = changed_since(repository, "HEAD")

    assert changes.touch("a.py", 1, 1)
    assert changes.touch("new.py", 1, 1)
    assert not marker.exists()


def test_hook_is_not_run(repository: Path, trap: str, marker: Path) -> None:
    for name in ("post-index-change", "reference-transaction", "fsmonitor-watchman", "post-checkout"):
        shutil.copy(trap, repository / ".git" / "hooks" / name)

    assert changed_since(repository, "HEAD").touch("a.py", 1, 1)
    assert not marker.exists()


def test_missing_object_is_not_fetched(repository: Path, trap: str, marker: Path) -> None:
    for key, value in (
        ("extensions.partialClone", "origin"),
        ("remote.origin.promisor", "true"),
        ("remote.origin.url", f"ext::{trap}"),
        ("protocol.ext.allow", "always"),
        ("remote.origin.uploadpack", trap),
    ):
        git(repository, "config", key, value)
    blob = subprocess.run(
        ["git", "rev-parse", "HEAD:a.py"], cwd=repository, check=True, capture_output=True, text=True
    ).stdout.strip()
    (repository / ".git" / "objects" / blob[:2] / blob[2:]).unlink()

    changes = changed_since(repository, "HEAD")

    assert changes.touch("a.py", 7, 7)  # Nobody knows how it was, so all of it may have changed.
    assert not marker.exists()


def test_bare_repository_among_the_files_is_not_asked(repository: Path, trap: str, marker: Path) -> None:
    inner = repository / "src"
    inner.mkdir()
    git(inner, "init", "--quiet", "--bare")
    git(inner, "config", "core.fsmonitor", trap)
    git(inner, "config", "core.bare", "false")
    git(inner, "config", "core.worktree", str(inner))
    (inner / "a.py").write_text("x\n")

    assert changed_since(inner, "HEAD").touch("a.py", 1, 1)
    assert not marker.exists()


def test_bare_repository_alone_is_refused(tmp_path: Path, trap: str, marker: Path) -> None:
    folder = tmp_path / "bare"
    folder.mkdir()
    git(folder, "init", "--quiet", "--bare")
    git(folder, "config", "core.fsmonitor", trap)

    with pytest.raises(AuditorError, match="git cannot read a repository around bare"):
        changed_since(folder, "HEAD")
    assert not marker.exists()


def test_worktree_elsewhere_is_not_read(repository: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (elsewhere / "a.py").write_text("one\n")
    git(repository, "config", "core.worktree", str(elsewhere))

    assert changed_since(repository, "HEAD").touch("a.py", 1, 1)


@pytest.mark.skipif(sys.platform == "win32", reason="Finding programs by extension is another matter there.")
def test_git_of_the_audited_folder_is_not_run(
    repository: Path, trap: str, marker: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copy(trap, repository / "git")
    monkeypatch.chdir(repository)
    monkeypatch.setenv("PATH", os.pathsep.join(["", ".", os.environ["PATH"]]))

    assert changed_since(repository, "HEAD").touch("a.py", 1, 1)
    assert not marker.exists()


def test_line_ends_that_git_converts_are_no_change(repository: Path) -> None:
    (repository / "a.py").write_bytes(b"one\r\n")

    assert not changed_since(repository, "HEAD").touch("a.py", 1, 1)
