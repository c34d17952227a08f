"""What git ignores: `.gitignore` files from the top of the repository downwards, and its exclude file."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TypeAlias

from msgspec import Struct

from auditor.sources.patterns import Patterns, compile_patterns
from auditor.sources.reading import UnreadableError, read_regular

# No ignore file of real life comes near; a larger one is not read.
IGNORE_FILE_LIMIT = 1_000_000


class Layer(Struct, frozen=True):
    """The patterns of one ignore file, which count for everything below `base` (absolute, ends with a separator)."""

    base: str
    patterns: Patterns


# From the top of the repository to the folder in question: the last layer with an opinion decides.
Layers: TypeAlias = tuple[Layer, ...]


def layers_above(folder: Path) -> Layers:
    """The layers that the folders above an audited folder (absolute, real) bring along.

    A folder that git ignores is audited nevertheless if somebody names it, and what is said above it
    (`build/`, `*.egg-info`) was not meant for the code in it then.
    """
    top = next((each for each in (folder, *folder.parents) if _is_repository(each)), None)
    if top is None:
        return ()
    layers = exclude_file(top)
    current = top
    for part in folder.relative_to(top).parts:
        layers += ignore_file(current)
        current /= part
        if is_ignored(layers, str(current), is_folder=True):
            return ()
    return layers


def ignore_file(folder: Path) -> Layers:
    """The layer of a folder's own `.gitignore`; none if there is no such file."""
    return _read_layer(folder / ".gitignore", folder)


def exclude_file(top: Path) -> Layers:
    """The layer of a repository's `info/exclude`, also for worktrees and submodules."""
    git = top / ".git"
    if git.is_file():
        git = _pointed_folder(git, prefix="gitdir:") or git
        git = _pointed_folder(git / "commondir", prefix="") or git
    return _read_layer(git / "info" / "exclude", top)


def is_ignored(layers: Layers, location: str, *, is_folder: bool) -> bool:
    """Whether git ignores this entry, given that it does not ignore the folder that holds it."""
    for layer in reversed(layers):
        relative = location[len(layer.base) :].replace(os.sep, "/")
        decided = layer.patterns.hides(relative, is_folder=is_folder)
        if decided is not None:
            return decided
    return False


def _is_repository(folder: Path) -> bool:
    return os.path.lexists(folder / ".git")


def _read_layer(location: Path, folder: Path) -> Layers:
    try:
        data = read_regular(location, limit=IGNORE_FILE_LIMIT)
    except UnreadableError:
        return ()
    lines = data.removeprefix(b"\xef\xbb\xbf").decode("utf-8", "surrogateescape").split("\n")
    patterns = compile_patterns(line.removesuffix("\r") for line in lines)
    base = str(folder)
    return (Layer(base if base.endswith(os.sep) else base + os.sep, patterns),) if patterns.patterns else ()


def _pointed_folder(location: Path, *, prefix: str) -> Path | None:
    try:
        text = os.fsdecode(read_regular(location, limit=IGNORE_FILE_LIMIT))
    except UnreadableError:
        return None
    return location.parent / text.removeprefix(prefix).strip("\r\n ")
