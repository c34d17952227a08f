"""Texts that stand in place of what the disk holds: the unsaved buffers of an editor."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from pathlib import Path

from msgspec.structs import replace

from auditor.sources.files import SourceFile, kind_of
from auditor.sources.paths import relative_to, shown_path
from auditor.sources.walk import Found

# The absolute place of a file, its folder real (see `place_of`), and the bytes that it is taken to hold.
Overlays = Mapping[str, bytes]


def place_of(file: Path) -> Path:
    """The file's place with a real folder; a link keeps its own name, for it was named."""
    # `Path.resolve` fails on a loop of links before Python 3.13.
    return Path(os.path.realpath(file.parent)) / file.name


def lay_over(found: Found, overlays: Overlays, root: Path, *, belongs: Callable[[Path], bool]) -> None:
    """Give the files that were found their overlays, and add those that are not on the disk yet.

    `belongs` tells whether a walk would have taken a new file; what the walk has left out stays out.
    """
    if not overlays:
        return
    for path, file in found.files.items():
        if (content := overlays.get(file.location)) is not None:
            found.files[path] = replace(file, content=content, size=len(content))
    for path, settings in found.settings.items():
        if (content := overlays.get(settings.location)) is not None:
            found.settings[path] = replace(settings, content=content)
    for location, content in overlays.items():
        kind = kind_of(Path(location).name)
        if kind is None or os.path.lexists(location) or not belongs(Path(location)):
            continue
        path = shown_path(relative_to(root, Path(location)))
        found.files[path] = SourceFile(path=path, location=location, kind=kind, size=len(content), content=content)
