"""Patterns of settings mean the same whatever folder is audited."""

from __future__ import annotations

from pathlib import PurePosixPath

import pytest

from auditor.analysis.judging.viewpoint import Viewpoint
from auditor.sources.patterns import compile_patterns


@pytest.mark.parametrize(
    ("root", "project", "path"),
    [
        ("/repo", "/repo", "src/legacy/a.py"),
        ("/repo", None, "src/legacy/a.py"),
        ("/repo/src", "/repo", "legacy/a.py"),
        ("/repo/src/legacy", "/repo", "a.py"),
        ("/work", "/work/repo", "repo/src/legacy/a.py"),
    ],
)
def test_pattern_with_folders_fits_from_the_project_as_from_the_root(root: str, project: str | None, path: str) -> None:
    viewpoint = Viewpoint(PurePosixPath(root), None if project is None else PurePosixPath(project))

    assert viewpoint.fits("src/legacy/**", path)
    assert not viewpoint.fits("src/other/**", path)


def test_file_beside_the_project_is_seen_from_the_root_alone() -> None:
    viewpoint = Viewpoint(PurePosixPath("/work"), PurePosixPath("/work/one"))

    assert viewpoint.fits("/two", "two/a.py")
    assert not viewpoint.fits("/a.py", "two/a.py")


def test_later_pattern_brings_a_file_back() -> None:
    viewpoint = Viewpoint(PurePosixPath("/repo/src"), PurePosixPath("/repo"))
    patterns = compile_patterns(["src/legacy/*.py", "!src/legacy/b.py"])

    assert [viewpoint.covers(patterns, path) for path in ("legacy/a.py", "legacy/b.py")] == [True, False]
