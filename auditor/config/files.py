"""The configuration file of a project: where it lies and what it says."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from auditor.model import AuditorError
from auditor.tables import Table, read_table

OWN_FILE = "procore-auditor.toml"
SHARED_FILE = "pyproject.toml"
SECTION = "procore-auditor"


@dataclass(frozen=True, slots=True)
class ConfigFile:
    """The settings of one file, as read; `shown` is its name in complaints."""

    path: Path
    shown: str
    values: Mapping[str, object]

    @property
    def folder(self) -> Path:
        return self.path.parent


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
    """The settings of a file that was named; only our section of a `pyproject.toml`."""
    shown = path.name
    if not path.is_file():
        raise AuditorError(f"{path}: there is no such configuration file.")
    table = read_table(path, shown=shown)
    if path.name == SHARED_FILE:
        table = table.optional_table("tool").optional_table(SECTION)
    return ConfigFile(path=path.resolve(), shown=shown, values=_plain(table))


def _plain(table: Table) -> Mapping[str, object]:
    return dict(table.items())


def _mentions_us(path: Path) -> bool:
    try:
        return SECTION in path.read_text(encoding="utf-8", errors="replace")
    except OSError:
        return False
