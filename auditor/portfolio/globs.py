"""The folders that fit a pattern, without following links."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from fnmatch import fnmatchcase
from pathlib import Path, PurePath

_ANY_DEPTH = "**"
# Folders that are looked into: a pattern that begins too high up is a mistake, and would search a whole disk.
_VISITS_LIMIT = 2_000_000


class PatternError(Exception):
    """What is wrong with a pattern, in a sentence."""


def matching_folders(folder: Path, pattern: str, *, without: Sequence[str] = (), limit: int) -> list[tuple[str, Path]]:
    """The folders below `folder` that fit, sorted, each with the part of its path that the pattern left open.

    Hidden folders and links are left out, and so is what fits one of `without`, patterns for that part of the path.
    """
    written = Path(pattern).expanduser()
    parts = [part for part in written.parts if part != written.anchor]
    if ".." in parts or "\0" in pattern:
        raise PatternError(f"`{pattern}` must not hold `..`. Use an absolute path.")
    if parts.count(_ANY_DEPTH) > 1:
        raise PatternError(f"`{pattern}` may hold `**` once")
    fixed = next((n for n, part in enumerate(parts) if _is_open(part)), len(parts))
    if fixed == len(parts):
        raise PatternError(f"`{pattern}` holds no `*`. Write `path` in place of `glob`.")
    base = (Path(written.anchor) if written.anchor else folder).joinpath(*parts[:fixed])
    walk = _Walk()
    found = []
    for path in walk.folders(base, tuple(parts[fixed:])):
        name = path.relative_to(base).as_posix()
        if not any(fnmatchcase(name, each) for each in without):
            found.append((name, path))
        if len(found) > limit:
            raise PatternError(f"more than {limit:,} folders fit `{pattern}`")
    return sorted(set(found))


class _Walk:
    """Counts the folders that it looks into."""

    def __init__(self) -> None:
        self._visits = 0

    def folders(self, folder: Path, parts: tuple[str, ...]) -> Iterator[Path]:
        """The folders below one that fit the parts of a pattern."""
        if not parts:
            yield folder
            return
        if parts[0] == _ANY_DEPTH:
            yield from self.folders(folder, parts[1:] or ("*",))
            for inner in self._inner(folder):
                yield from self.folders(inner, parts)
            return
        for inner in self._inner(folder):
            if fnmatchcase(inner.name, parts[0]):
                yield from self.folders(inner, parts[1:])

    def _inner(self, folder: Path) -> list[Path]:
        self._visits += 1
        if self._visits > _VISITS_LIMIT:
            raise PatternError(f"more than {_VISITS_LIMIT:,} folders would have to be searched")
        try:
            with os.scandir(folder) as entries:
                names = [
                    entry.name
                    for entry in entries
                    if not entry.name.startswith(".") and entry.is_dir(follow_symlinks=False)
                ]
        except OSError:
            return []
        return [folder / name for name in sorted(names)]


def _is_open(part: str) -> bool:
    return any(sign in part for sign in "*?[") and PurePath(part).name == part
