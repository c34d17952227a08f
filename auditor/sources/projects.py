"""The project around a file that is named alone: where it begins, and what else is in it."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from auditor.model import Problem

# What stands at the top of a project; the file of our own configuration does, too.
_MARKS = (".git", "pyproject.toml", "procore-auditor.toml", "setup.py", "setup.cfg")
# A hook must not read a whole company for one file: around it, this many files are looked at, or none.
PROJECT_FILES_LIMIT = 20_000

_NO_PROJECT = "no folder above it has a .git, a pyproject.toml, a setup.py or a configuration"
_TOO_LARGE = f"its project has more than {PROJECT_FILES_LIMIT:,} files"


def project_of(file: Path) -> Path | None:
    """The nearest folder above a file (absolute) that is the top of a project."""
    return next((folder for folder in file.parents if any((folder / mark).exists() for mark in _MARKS)), None)


def outermost(folders: Iterable[Path]) -> tuple[Path, ...]:
    """The folders that lie in none of the others."""
    distinct = sorted(set(folders))
    return tuple(each for each in distinct if not any(other in each.parents for other in distinct))


def judged_alone(path: str, *, too_large: bool) -> Problem:
    """The complaint about a file around which there is nothing to look at."""
    why = _TOO_LARGE if too_large else _NO_PROJECT
    message = f"Judged without its project: {why}. Whatever needs other files was not found; name the folder instead."
    return Problem(path=path, message=message)
