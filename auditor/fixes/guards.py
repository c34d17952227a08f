"""Which files may be written, and how: never outside the root, through a link, or over what changed meanwhile."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path

from msgspec import Struct

from auditor.model import AuditorError
from auditor.resources import rules_folder
from auditor.sources.repository.changes import changed_since
from auditor.sources.repository.git import top_of
from auditor.tables import read_table
from auditor.writing import write_whole

# A generator's mark stands in the head of a file.
_HEAD = 2048


class _Untouched(Struct, frozen=True):
    folders: frozenset[str]
    marks: tuple[bytes, ...]


@cache
def _untouched() -> _Untouched:
    """What `rules/untouched.toml` says."""
    table = read_table(rules_folder() / "untouched.toml")
    found = _Untouched(
        folders=frozenset(table.texts("folders")),
        marks=tuple(mark.lower().encode() for mark in table.texts("marks")),
    )
    table.finish()
    return found


def refusal(root: Path, path: str) -> str:
    """Why this file must not be edited; empty where it may be."""
    file = root / path
    if any(part in _untouched().folders for part in Path(path).parts[:-1]):
        return f"{path} is vendored code"
    for each in (file, *file.parents):
        if each == root or not each.is_relative_to(root):
            break
        if each.is_symlink():
            return f"{path} is a link, or behind one"
    if not file.resolve().is_relative_to(root.resolve()):
        return f"{path} lies outside of the audited folder"
    try:
        with file.open("rb") as stream:
            head = stream.read(_HEAD)
    except OSError:
        return f"{path} cannot be read"
    return f"{path} is generated" if any(mark in head.lower() for mark in _untouched().marks) else ""


def uncommitted(root: Path, paths: Iterable[str]) -> tuple[str, ...]:
    """Those of the files that git would lose something of; none where the root lies in no repository.

    Files are compared with the last commit, so that nothing which a repository configures is run.
    """
    if not (top_of(root.resolve()) / ".git").exists():
        return ()
    try:
        changes = changed_since(root, "HEAD")
    except AuditorError as error:
        told = (
            f"Git cannot tell what was committed ({str(error).removesuffix('.')}). Pass --allow-dirty to write anyway."
        )
        raise AuditorError(told) from error
    return tuple(path for path in sorted(paths) if changes.ranges_of(path))


def write_all(root: Path, old: Mapping[str, bytes], new: Mapping[str, bytes]) -> None:
    """Write each file whole; nothing at all is written if one of them has changed since it was analysed."""
    for path in sorted(new):
        reason = refusal(root, path)
        if not reason and (root / path).read_bytes() != old[path]:
            reason = f"{path} has changed since it was analysed"
        if reason:
            raise AuditorError(f"Nothing was written: {reason}.")
    for path in sorted(new):
        write_whole(new[path], root / path)
