"""Walk one folder, top down and in order, and sort its entries into what matters and what does not."""

from __future__ import annotations

import os
import stat
from pathlib import Path

from msgspec import Struct, field

from auditor.model import Problem
from auditor.sources.excludes import Excludes
from auditor.sources.files import SETTINGS_SIZE_LIMIT, Kind, Link, SettingsFile, SourceFile, is_settings_name, kind_of
from auditor.sources.gitignore import Layers, exclude_file, ignore_file, is_ignored, layers_above
from auditor.sources.paths import relative_to, shown_path
from auditor.sources.reading import UnreadableError, read_head, reason_of

_IGNORED, _IGNORED_FOLDER = "ignored by git", "folder ignored by git"
GIT_REASONS = frozenset({_IGNORED, _IGNORED_FOLDER})


class Found(Struct):
    """What the walks have found so far: by shown path, `skipped` (location -> reason) by location."""

    files: dict[str, SourceFile] = field(default_factory=dict)
    settings: dict[str, SettingsFile] = field(default_factory=dict)
    links: dict[str, Link] = field(default_factory=dict)
    problems: set[Problem] = field(default_factory=set)
    skipped: dict[str, str] = field(default_factory=dict)


def walk_folder(
    folder: Path, root: Path, excludes: Excludes, *, respect_gitignore: bool, found: Found, limit: int | None = None
) -> bool:
    """Add everything below `folder` (absolute, real) to `found`; False if it is given up at `limit` files."""
    start = relative_to(root, folder)
    layers = layers_above(folder) if respect_gitignore else ()
    pending = [(str(folder), "" if start == "." else start + "/", layers)]
    while pending:
        if limit is not None and len(found.files) > limit:
            return False
        current, prefix, layers = pending.pop()
        try:
            with os.scandir(current) as scan:
                entries = sorted(scan, key=lambda entry: entry.name)
        except OSError as error:
            path = shown_path(prefix.rstrip("/")) or "."
            found.problems.add(Problem(path=path, message=f"The folder was skipped. {reason_of(error)}"))
            continue
        if respect_gitignore:
            layers = _layers_of(Path(current), entries, layers)
        step = _Step(prefix=prefix, root=root, excludes=excludes, layers=layers, found=found)
        below = [entry for entry in entries if step.descends_into(entry)]
        pending += [(entry.path, f"{prefix}{entry.name}/", layers) for entry in reversed(below)]
    return limit is None or len(found.files) <= limit


def list_settings_beside(folder: Path, root: Path, found: Found) -> None:
    """Add the settings files that lie in the folder of a file named by itself."""
    try:
        entries = sorted(each for each in folder.iterdir() if is_settings_name(each.name))
    except OSError:
        return  # The file itself is read all the same; there is only nothing beside it.
    for each in entries:
        _add_settings(str(each), relative_to(root, each), found)


def is_covered(location: Path, root: Path, excludes: Excludes, *, respect_gitignore: bool) -> bool:
    """Whether a walk from the root would leave this file out."""
    if not location.is_relative_to(root):
        return False
    layers = layers_above(root) if respect_gitignore else ()
    current = root
    for part in location.relative_to(root).parts[:-1]:
        layers += ignore_file(current) if respect_gitignore else ()
        current /= part
        if excludes.covers_folder(relative_to(root, current), part, _Holds(str(current))):
            return True
        if is_ignored(layers, str(current), is_folder=True):
            return True
    layers += ignore_file(current) if respect_gitignore else ()
    return excludes.covers_file(relative_to(root, location)) or is_ignored(layers, str(location), is_folder=False)


class _Holds(Struct, frozen=True):
    folder: str

    def __call__(self, name: str) -> bool:
        return os.path.lexists(f"{self.folder}/{name}")


class _Step(Struct, frozen=True, kw_only=True):
    """One folder of the walk, with what counts there; `prefix` spells the folder from the root."""

    prefix: str
    root: Path
    excludes: Excludes
    layers: Layers
    found: Found

    def descends_into(self, entry: os.DirEntry[str]) -> bool:
        """Whether the entry is a folder to walk next; everything else is dealt with here."""
        if entry.is_symlink():
            self._meet_link(entry)
            return False
        if entry.is_dir(follow_symlinks=False):
            return self._keeps_folder(entry)
        kind = kind_of(entry.name)
        if kind is not None or "." not in entry.name:
            self._meet_file(entry, kind)
        elif is_settings_name(entry.name) and not self.excludes.covers_file(self.prefix + entry.name):
            # Git is not asked: a `.env` is nearly always ignored, and nearly always read by the code.
            _add_settings(entry.path, self.prefix + entry.name, self.found)
        return False

    def _keeps_folder(self, entry: os.DirEntry[str]) -> bool:
        if self.excludes.is_leftover(entry.name):
            return False  # No part of the tree, and so nothing that was left out of it.
        if self.excludes.covers_folder(self.prefix + entry.name, entry.name, _Holds(entry.path)):
            self.found.skipped[entry.path] = "excluded folder"
            return False
        if is_ignored(self.layers, entry.path, is_folder=True):
            self.found.skipped[entry.path] = _IGNORED_FOLDER
            return False
        return True

    def _meet_file(self, entry: os.DirEntry[str], kind: Kind | None) -> None:
        try:
            status = entry.stat(follow_symlinks=False)
        except OSError:
            return  # Deleted while we look: it is no longer part of the tree.
        if kind is None and not _is_python_script(entry.path, status):
            return
        reason = self._reason_to_skip(entry, kind or Kind.MODULE, status)
        path = shown_path(self.prefix + entry.name)
        if reason:
            self.found.skipped[entry.path] = reason
        elif path not in self.found.files:  # It may have been named, too.
            self.found.files[path] = SourceFile(
                path=path, location=entry.path, kind=kind or Kind.MODULE, size=status.st_size
            )

    def _reason_to_skip(self, entry: os.DirEntry[str], kind: Kind, status: os.stat_result) -> str:
        if not stat.S_ISREG(status.st_mode):
            return "not a regular file"
        if self.excludes.covers_file(self.prefix + entry.name):
            return "excluded"
        if is_ignored(self.layers, entry.path, is_folder=False):
            return _IGNORED
        return "too large" if status.st_size > kind.size_limit else ""

    def _meet_link(self, entry: os.DirEntry[str]) -> None:
        is_python = kind_of(entry.name) is not None
        try:
            target = Path(entry.path).resolve(strict=True)
        except (OSError, RuntimeError):  # RuntimeError: a loop, before Python 3.13.
            if is_python:
                self.found.skipped[entry.path] = "broken link"
            return
        if not is_python and not target.is_dir():
            return
        if not target.is_relative_to(self.root):
            self.found.skipped[entry.path] = "link that leaves the tree"
        elif not Path(entry.path).is_relative_to(target):  # Else it leads back up: a loop.
            path = shown_path(self.prefix + entry.name)
            self.found.links[path] = Link(path, shown_path(relative_to(self.root, target)))


def _layers_of(folder: Path, entries: list[os.DirEntry[str]], layers: Layers) -> Layers:
    names = {entry.name for entry in entries}
    if ".git" in names:  # A repository of its own: the patterns from above end here.
        layers = exclude_file(folder)
    return layers + ignore_file(folder) if ".gitignore" in names else layers


def _add_settings(location: str, relative: str, found: Found) -> None:
    try:
        status = os.stat(location, follow_symlinks=False)  # noqa: PTH116  # One of many thousand, and no Path at hand.
    except OSError:
        return
    if stat.S_ISREG(status.st_mode) and status.st_size <= SETTINGS_SIZE_LIMIT:
        path = shown_path(relative)
        found.settings[path] = SettingsFile(path, location)


def _is_python_script(location: str, status: os.stat_result) -> bool:
    """Whether a file without a suffix is a program that names Python in its first line."""
    if not stat.S_ISREG(status.st_mode) or not status.st_mode & 0o111:
        return False
    try:
        first = read_head(location, count=128).split(b"\n", 1)[0]
    except UnreadableError:
        return False
    return first.startswith(b"#!") and b"python" in first
