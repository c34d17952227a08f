"""The configuration file of a project: where it lies, what it says, and which file it extends."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from auditor.config.config import Refusal
from auditor.model import AuditorError
from auditor.sources.reading import UnreadableError, read_head, read_regular
from auditor.tables import parse_table

OWN_FILE = "procore-auditor.toml"
SHARED_FILE = "pyproject.toml"
SECTION = "procore-auditor"
EXTEND = "extend"
MODELS, WRAPPERS = "models", "wrappers"
# Nobody writes a larger one by hand, or extends files that deep.
SIZE_LIMIT = 1_000_000
DEPTH_LIMIT = 20


class ConfigFile(Struct, frozen=True):
    """The settings of one file, as read; `shown` is its name in complaints. `base` is the file it extends.

    A file that nobody named is the audited tree's own, and not trusted: it is held to the folder `boundary`.
    """

    path: Path
    shown: str
    values: Mapping[str, object]
    base: ConfigFile | None = None
    boundary: Path | None = None
    refused: tuple[Refusal, ...] = ()
    text: str = ""

    @property
    def folder(self) -> Path:
        return self.path.parent

    @property
    def is_trusted(self) -> bool:
        return self.boundary is None

    @property
    def layers(self) -> tuple[ConfigFile, ...]:
        """This file and all that it extends, the one that counts most last."""
        return (*(self.base.layers if self.base is not None else ()), self)

    def holds(self, place: Path) -> bool:
        """Whether a place lies where this file may point to, links followed."""
        return self.boundary is None or place.resolve().is_relative_to(self.boundary)

    def line_of(self, key: str) -> int:
        """The line in which a setting stands, as far as a look at the beginnings of lines can tell."""
        named = rf"""["']?{re.escape(key)}["']?"""
        begins = re.compile(
            rf"[ \t]*(?:{named}[ \t]*[=.]|\[+[ \t]*(?:tool[ \t]*\.[ \t]*{SECTION}[ \t]*\.[ \t]*)?{named}\b)"
        )
        return next((n for n, line in enumerate(self.text.split("\n"), start=1) if begins.match(line)), 1)


def find_config(start: Path, *, is_trusted: bool = False) -> ConfigFile | None:
    """The nearest configuration file in a folder or above; a `pyproject.toml` counts if it has our section.

    Unless it is trusted, it is held to the repository around it, or where there is none to its own folder.
    """
    folder = start if start.is_dir() else start.parent
    for place in (folder, *folder.parents):
        own = place / OWN_FILE
        if own.is_file():
            return _load_found(own, is_trusted=is_trusted)
        shared = place / SHARED_FILE
        # Most pyproject.toml files are not about us; a broken one of those is not our business.
        if shared.is_file() and _mentions_us(shared):
            found = _load_found(shared, is_trusted=is_trusted)
            if found.values:
                return found
        if (place / ".git").exists():
            return None
    return None


def load_config(path: Path) -> ConfigFile:
    """The settings of a file that was named, with what it extends; only our section of a `pyproject.toml`."""
    if not path.is_file():
        raise AuditorError(f"{path}: there is no such configuration file.")
    return _load(path.resolve(), (), path.resolve().parent, None)


def _load_found(path: Path, *, is_trusted: bool) -> ConfigFile:
    if is_trusted:
        return load_config(path)
    folder = path.parent.resolve()
    boundary = next((each for each in (folder, *folder.parents) if (each / ".git").exists()), folder)
    if not path.resolve().is_relative_to(boundary):
        raise AuditorError(
            f"{path.name}: is a link that leads outside {boundary.name}. Name the file with --config if you trust it."
        )
    return _load(path.resolve(), (), path.resolve().parent, boundary)


def _load(path: Path, before: tuple[Path, ...], folder: Path, boundary: Path | None) -> ConfigFile:
    """`before` are the files that led here; names are shown as seen from `folder`, where the first of them lies."""
    shown = _shown(path, folder)
    if path in before:
        chain = " extends ".join(_shown(each, folder) for each in (*before, path))
        raise AuditorError(f"{shown}: `{EXTEND}`: the files extend each other in a circle ({chain}).")
    if len(before) > DEPTH_LIMIT:
        raise AuditorError(f"{shown}: `{EXTEND}`: more than {DEPTH_LIMIT} files extend each other.")
    text = _read(path, shown)
    table = parse_table(text, file=shown)
    if path.name == SHARED_FILE:
        table = table.optional_table("tool").optional_table(SECTION)
    file = ConfigFile(path=path, shown=shown, values={}, boundary=boundary, text=text)
    refused: tuple[Refusal, ...] = ()
    if EXTEND in table:
        named = path.parent / Path(table.text(EXTEND)).expanduser()
        if not file.holds(named):
            reason = outside(boundary)
            refused = (Refusal(setting=EXTEND, file=path, shown=shown, line=file.line_of(EXTEND), reason=reason),)
        elif not named.is_file():
            raise AuditorError(f"{shown}: `{EXTEND}`: there is no file `{table.text(EXTEND)}` as seen from here.")
        else:
            base = _load(named.resolve(), (*before, path), folder, boundary)
            if named.name == SHARED_FILE and not base.values:
                raise AuditorError(f"{shown}: `{EXTEND}`: {base.shown} has no section [tool.{SECTION}].")
            file = replace(file, base=base)
    return replace(file, values=dict(table.items()), refused=refused)


def outside(boundary: Path | None) -> str:
    """Why a tree's own file may not point to a place."""
    name = boundary.name if boundary is not None else ""
    return f"it points outside {name or 'the tree'}. Pass --trust-config if you trust the file"


def _read(path: Path, shown: str) -> str:
    try:
        return read_regular(path, limit=SIZE_LIMIT).decode("utf-8")
    except UnicodeDecodeError as error:
        raise AuditorError(f"{shown}: not UTF-8 (byte {error.start}). Save the file as UTF-8.") from error
    except UnreadableError as error:
        raise AuditorError(f"{shown}: {error}") from error


def _shown(path: Path, folder: Path) -> str:
    try:
        return Path(os.path.relpath(path, folder)).as_posix()
    except ValueError:  # On another drive.
        return path.as_posix()


def _mentions_us(path: Path) -> bool:
    try:
        return SECTION.encode() in read_head(path, count=SIZE_LIMIT)
    except UnreadableError:
        return False
