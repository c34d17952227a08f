"""What was named to be audited: folders, files, standard input, and the options that go with it."""

from __future__ import annotations

import stat
from pathlib import Path

from msgspec import Struct, field

from auditor.sources.overlays import Overlays, place_of
from auditor.sources.reading import reason_of


class StandardInput(Struct, frozen=True):
    """What `-` stands for: the bytes, and the name under which they are audited."""

    content: bytes
    filename: str = "stdin.py"


class DiscoveryOptions(Struct, frozen=True, kw_only=True):
    """`exclude` takes the place of the default excludes, `extend_exclude` is added to what counts.

    Patterns are written as in a `.gitignore` at the root, or in `project` above it. `root` overrules the audited
    root: without it a single folder is its own root, several paths have their common folder, and a file counts by
    the folder it lies in. `overlays` are audited in place of what lies on the disk.
    """

    exclude: tuple[str, ...] | None = None
    extend_exclude: tuple[str, ...] = ()
    force_exclude: bool = False
    respect_gitignore: bool = True
    root: str | None = None
    project: str | None = None
    standard_input: StandardInput | None = None
    overlays: Overlays = field(default_factory=dict)


class Folder(Struct, frozen=True):
    location: Path

    @property
    def folder(self) -> Path:
        return self.location


class File(Struct, frozen=True):
    """`content` is None for everything but standard input."""

    location: Path
    size: int
    content: bytes | None = None

    @property
    def folder(self) -> Path:
        return self.location.parent


class Missing(Struct, frozen=True):
    """A path that cannot be audited; `reason` is a sentence."""

    path: str
    reason: str


def target_of(path: str, options: DiscoveryOptions) -> Folder | File | Missing:
    """What lies at a path, with the bytes of what does not lie on the disk."""
    if path == "-":
        given = options.standard_input or StandardInput(b"")
        return File(place_of(Path(given.filename)), len(given.content), given.content)
    if (overlay := options.overlays.get(path)) is not None:
        return File(Path(path), len(overlay), overlay)
    try:
        status = Path(path).stat()
        if stat.S_ISDIR(status.st_mode):
            return Folder(Path(path).resolve())
        if stat.S_ISREG(status.st_mode):
            return File(place_of(Path(path)), status.st_size)
    except FileNotFoundError:
        return Missing(path, "No such file or folder.")
    except (OSError, ValueError) as error:  # ValueError: a null byte in the path.
        return Missing(path, reason_of(error))
    return Missing(path, "Not a regular file.")
