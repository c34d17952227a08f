"""Which lines changed since a revision, as git tells it."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path
from typing import TypeAlias

from msgspec import Struct

from auditor.model import AuditorError
from auditor.sources.reading import UnreadableError, read_regular
from auditor.sources.repository.git import ask, difference, top_of

Ranges: TypeAlias = tuple[tuple[int, int], ...]

# Larger files are not compared line by line.
_SIZE_LIMIT = 16_000_000
_HUNK = re.compile(r"@@ -\S+ \+(\d+)(?:,(\d+))? @@")
_NOTHING: Ranges = ()
_EVERYTHING: Ranges = ((1, 1 << 31),)
_SUBMODULE = "commit"
_DEEPEN = "Fetch more of its history: `git fetch --unshallow`, `fetch-depth: 0` (GitHub) or `GIT_DEPTH: 0` (GitLab)."


class Changes(Struct, frozen=True):
    """`ranges_of` gives the changed lines (first, last) of a file by its path relative to the audited root."""

    ranges_of: Callable[[str], Ranges]

    def touch(self, path: str, first: int, last: int) -> bool:
        """Whether any of the lines changed."""
        return any(start <= last and first <= end for start, end in self.ranges_of(path))


class _Entry(Struct, frozen=True):
    """What a commit holds under a path: a "blob" (a file or a link) or a "commit" (a submodule)."""

    kind: str
    name: str


class _Base(Struct, frozen=True):
    """What is compared with: all files of a commit, by their paths from the top of the repository."""

    top: Path
    entries: Mapping[str, _Entry]


def changed_since(root: Path, revision: str) -> Changes:
    """Lines that differ from where the present state left the revision; new files have changed as a whole.

    Lines of a notebook's cells are not those of the file, so a changed notebook has changed as a whole; and so has a
    file that git converts when it is checked out, other than by its line ends. Files are compared when they are asked
    about.
    """
    folder = root.resolve()
    top = top_of(folder)
    base = _Base(top, _entries(top, folder, _base_commit(top, folder, revision), revision))
    return Changes(cache(lambda path: _ranges(base, folder / path)))


def _base_commit(top: Path, root: Path, revision: str) -> str:
    """The commit at which HEAD left the revision."""
    is_shallow = ask(top, "rev-parse", "--is-shallow-repository")
    if is_shallow.text is None:
        why = is_shallow.complaint or "git gave no reason"
        stop = "" if why.endswith(".") else "."
        raise AuditorError(f"--changed-since: git cannot read a repository around {root.name}: {why}{stop}")
    commit = ask(top, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}").text
    base = ask(top, "merge-base", commit.strip(), "HEAD").text if commit is not None else None
    if base is None and is_shallow.text.strip() == "true":
        what = f"`{revision}`" if commit is None else f"the commit at which HEAD left `{revision}`"
        raise AuditorError(f"--changed-since: {what} is not in this shallow clone. {_DEEPEN}")
    if commit is None:
        raise AuditorError(f"--changed-since: `{revision}` is not a revision of the git repository around {root.name}.")
    return (base or commit).strip()  # Histories without a common commit are compared as they stand.


def _entries(top: Path, root: Path, commit: str, revision: str) -> Mapping[str, _Entry]:
    """What the commit holds of the audited folder."""
    below = [] if root == top else ["--", f"{root.relative_to(top).as_posix()}/"]
    listed = ask(top, "ls-tree", "-r", "-z", "--full-tree", commit, *below).text
    if listed is None:
        raise AuditorError(f"--changed-since: git cannot compare {root.name} with `{revision}`.")
    entries = {}
    for row in listed.split("\0"):
        about, _, path = row.partition("\t")
        if path:
            _, kind, name = about.split()
            entries[path] = _Entry(kind, name)
    return entries


def _ranges(base: _Base, file: Path) -> Ranges:
    """The lines of one file that its commit did not have; a pure deletion counts as a change of the line before it."""
    place = file.resolve()
    if not place.is_relative_to(base.top):
        return _EVERYTHING
    path = place.relative_to(base.top).as_posix()
    entry = base.entries.get(path)
    try:
        new = read_regular(place, limit=_SIZE_LIMIT)
    except UnreadableError:
        return _EVERYTHING if place.is_file() else _NOTHING
    if entry is None:
        return _NOTHING if _is_in_submodule(base, path) else _EVERYTHING
    if _object_name(new, like=entry.name) == entry.name:
        return _NOTHING
    old = ask(base.top, "cat-file", "blob", entry.name)
    if old.code != 0:
        return _EVERYTHING
    return _compare(_with_plain_line_ends(old.output), _with_plain_line_ends(new), whole=path.endswith(".ipynb"))


def _compare(old: bytes, new: bytes, *, whole: bool) -> Ranges:
    if old == new:
        return _NOTHING
    told = None if whole or len(old) > _SIZE_LIMIT else difference(old, new)
    if told is None:
        return _EVERYTHING
    hunks = [hunk for line in told.split("\n") if (hunk := _HUNK.match(line))]
    return tuple((int(hunk[1]), int(hunk[1]) + max(int(hunk[2] or 1) - 1, 0)) for hunk in hunks)


def _is_in_submodule(base: _Base, path: str) -> bool:
    """Whether another repository answers for a file; what is new in it is not known here."""
    folders = [path[:at] for at, character in enumerate(path) if character == "/"]
    return any(folder in base.entries and base.entries[folder].kind == _SUBMODULE for folder in folders)


def _object_name(content: bytes, *, like: str) -> str:
    """The name under which git keeps a content, in the hash of another name."""
    algorithm = "sha256" if len(like) == 64 else "sha1"
    return hashlib.new(algorithm, b"blob %d\0" % len(content) + content, usedforsecurity=False).hexdigest()


def _with_plain_line_ends(content: bytes) -> bytes:
    return content.replace(b"\r\n", b"\n")
