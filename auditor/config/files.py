"""The configuration file of a project: where it lies, what it says, and which file it extends."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from auditor.model import AuditorError
from auditor.tables import read_table

OWN_FILE = "procore-auditor.toml"
SHARED_FILE = "pyproject.toml"
SECTION = "procore-auditor"
EXTEND = "extend"


@dataclass(frozen=True, slots=True)
class ConfigFile:
    """The settings of one file, as read; `shown` is its name in complaints. `base` is the file it extends."""

    path: Path
    shown: str
    values: Mapping[str, object]
    base: ConfigFile | None = None

    @property
    def folder(self) -> Path:
        return self.path.parent

    @property
    def layers(self) -> tuple[ConfigFile, ...]:
        """This file and all that it extends, the one that counts most last."""
        return (*(self.base.layers if self.base is not None else ()), self)


def find_config(start: Path) -> ConfigFile | None:
    """The nearest configuration file in a folder or above; a `pyproject.toml` counts if it has our section."""
    folder = start if start.is_dir() else start.parent
    for place in (folder, *folder.parents):
        own = place / OWN_FILE
        if own.is_file():
            return load_config(own)
        shared = place / SHARED_FILE
        # Most pyproject.toml files are not about us; a broken one of those is not our business.
        if shared.is_file() and _mentions_us(shared):
            found = load_config(shared)
            if found.values:
                return found
        if (place / ".git").exists():
            return None
    return None


def load_config(path: Path) -> ConfigFile:
    """The settings of a file that was named, with what it extends; only our section of a `pyproject.toml`."""
    if not path.is_file():
        raise AuditorError(f"{path}: there is no such configuration file.")
    return _load(path.resolve(), (), path.resolve().parent)


def _load(path: Path, before: tuple[Path, ...], folder: Path) -> ConfigFile:
    """`before` are the files that led here; names are shown as seen from `folder`, where the first of them lies."""
    shown = _shown(path, folder)
    if path in before:
        chain = " extends ".join(_shown(each, folder) for each in (*before, path))
        raise AuditorError(f"{shown}: `{EXTEND}`: the files extend each other in a circle ({chain}).")
    table = read_table(path, shown=shown)
    if path.name == SHARED_FILE:
        table = table.optional_table("tool").optional_table(SECTION)
    base = None
    if EXTEND in table:
        named = path.parent / Path(table.text(EXTEND)).expanduser()
        if not named.is_file():
            raise AuditorError(f"{shown}: `{EXTEND}`: there is no file `{table.text(EXTEND)}` as seen from here.")
        base = _load(named.resolve(), (*before, path), folder)
        if named.name == SHARED_FILE and not base.values:
            raise AuditorError(f"{shown}: `{EXTEND}`: {base.shown} has no section [tool.{SECTION}].")
    return ConfigFile(path=path, shown=shown, values=dict(table.items()), base=base)


def _shown(path: Path, folder: Path) -> str:
    try:
        return Path(os.path.relpath(path, folder)).as_posix()
    except ValueError:  # On another drive.
        return path.as_posix()


def _mentions_us(path: Path) -> bool:
    try:
        return SECTION in path.read_text(encoding="utf-8", errors="replace")
    except OSError:
        return False
