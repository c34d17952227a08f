"""Changed lines, as git tells them."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from auditor.model import AuditorError
from auditor.sources.changes import changed_since


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
    with pytest.raises(AuditorError, match="`--upload-pack=x` is no revision"):
        changed_since(repository, "--upload-pack=x")


def test_folder_outside_git_is_named(tmp_path: Path) -> None:
    with pytest.raises(AuditorError, match="`HEAD` is no revision of a git repository"):
        changed_since(tmp_path, "HEAD")
