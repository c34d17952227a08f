"""Changed lines, as git tells them."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from auditor.model import AuditorError
from auditor.sources.repository.changes import changed_since


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """A repository with one commit and changes since."""
    folder = tmp_path / "service"
    folder.mkdir()
    (folder / "a.py").write_text("one\ntwo\nthree\nfour\n")
    (folder / "é b.py").write_text("one\n")
    (folder / "n.ipynb").write_text("{\n}\n")
    for command in ("init -q", "add -A", "-c user.name=x -c user.email=x@example.com commit -q -m first"):
        subprocess.run(["git", *command.split()], cwd=tmp_path, check=True, capture_output=True)
    (folder / "a.py").write_text("one\nTWO\nthree\n")
    (folder / "é b.py").write_text("one\ntwo\nthree\n")
    (folder / "n.ipynb").write_text("{\n\n}\n")
    (folder / "new.py").write_text("x\n")
    return folder


def test_lines_on_the_new_side_have_changed(repository: Path) -> None:
    changes = changed_since(repository, "HEAD")

    assert [changes.touch("a.py", line, line) for line in (1, 2, 3)] == [False, True, True]
    assert changes.touch("é b.py", 2, 9)
    assert not changes.touch("é b.py", 1, 1)


def test_new_files_and_notebooks_have_changed_as_a_whole(repository: Path) -> None:
    changes = changed_since(repository, "HEAD")

    assert changes.touch("new.py", 1, 1)
    assert changes.touch("n.ipynb", 77, 77)


def test_unknown_revision_is_named(repository: Path) -> None:
    with pytest.raises(AuditorError, match="`--upload-pack=x` is not a revision"):
        changed_since(repository, "--upload-pack=x")


def test_folder_outside_git_is_named(tmp_path: Path) -> None:
    with pytest.raises(AuditorError, match=r"git cannot read a repository around .*: not a git"):
        changed_since(tmp_path, "HEAD")


@pytest.fixture
def upstream(tmp_path: Path) -> Path:
    """A repository whose branch `topic` left `main` three commits ago; `main` has gone on since."""
    folder = tmp_path / "upstream"
    folder.mkdir()
    git(folder, "init", "--quiet", "--initial-branch", "main")
    commit(folder, "a.py", "one\ntwo\n")
    git(folder, "switch", "--quiet", "--create", "topic")
    commit(folder, "b.py", "one\n")
    commit(folder, "b.py", "one\ntwo\n")
    commit(folder, "a.py", "one\nTWO\n")
    git(folder, "switch", "--quiet", "main")
    commit(folder, "a.py", "ONE\ntwo\n")
    git(folder, "switch", "--quiet", "topic")
    return folder


def clone(upstream: Path, *options: str) -> Path:
    """What a build server has of the branch `topic`."""
    folder = upstream.parent / "clone"
    git(upstream, "clone", "--quiet", "--branch", "topic", *options, upstream.as_uri(), str(folder))
    return folder


def commit(folder: Path, path: str, text: str) -> None:
    (folder / path).write_text(text)
    git(folder, "add", "--all")
    git(folder, "-c", "user.name=x", "-c", "user.email=x@example.com", "commit", "--quiet", "--message", "more")


def git(folder: Path, *arguments: str) -> None:
    subprocess.run(["git", *arguments], cwd=folder, check=True, capture_output=True)


def test_branch_is_compared_with_the_commit_at_which_it_left(upstream: Path) -> None:
    changes = changed_since(clone(upstream), "origin/main")

    assert [changes.touch("a.py", line, line) for line in (1, 2)] == [False, True]
    assert changes.touch("b.py", 1, 1)


def test_shallow_clone_that_reaches_back_far_enough_will_do(upstream: Path) -> None:
    changes = changed_since(clone(upstream, "--depth", "4", "--no-single-branch"), "origin/main")

    assert [changes.touch("a.py", line, line) for line in (1, 2)] == [False, True]


def test_revision_that_a_shallow_clone_lacks_is_named(upstream: Path) -> None:
    folder = clone(upstream, "--depth", "1")

    with pytest.raises(
        AuditorError, match=r"`origin/main` is not in this shallow clone\. Fetch more of its history: `git"
    ):
        changed_since(folder, "origin/main")


def test_base_that_a_shallow_clone_lacks_is_named(upstream: Path) -> None:
    folder = clone(upstream, "--depth", "1", "--no-single-branch")

    with pytest.raises(AuditorError, match="the commit at which HEAD left `origin/main` is not in this shallow clone"):
        changed_since(folder, "origin/main")


def test_deepened_clone_will_do(upstream: Path) -> None:
    folder = clone(upstream, "--depth", "1", "--no-single-branch")
    git(folder, "fetch", "--quiet", "--unshallow")

    assert changed_since(folder, "origin/main").touch("a.py", 2, 2)
