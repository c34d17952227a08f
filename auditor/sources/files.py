"""What discovery finds: files that may be audited, files that hold settings, and what was left out."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum
from pathlib import Path

from msgspec import Struct

from auditor.model import Problem

# Code written by hand stays far below; what is larger is generated and would take minutes to parse.
SIZE_LIMIT = 5_000_000
# Notebooks carry their outputs (pictures in base64) along with the code.
NOTEBOOK_SIZE_LIMIT = 20_000_000
# Settings are short; large YAML and JSON files are data.
SETTINGS_SIZE_LIMIT = 256_000


class Kind(Enum):
    """How the bytes of a file become the text of a module."""

    MODULE = "module"
    STUB = "stub"
    NOTEBOOK = "notebook"

    @property
    def size_limit(self) -> int:
        return NOTEBOOK_SIZE_LIMIT if self is Kind.NOTEBOOK else SIZE_LIMIT


class SourceFile(Struct, frozen=True, kw_only=True):
    """`path` is for people and reports, `location` (absolute) for the operating system.

    `content` holds the bytes of what came through standard input or from an editor; all other files are read when
    needed.
    """

    path: str
    location: str
    kind: Kind
    size: int
    explicit: bool = False
    content: bytes | None = None


class SettingsFile(Struct, frozen=True):
    """A file beside the code that may hold settings (`.env`, YAML, TOML, JSON, INI) or make tables (SQL).

    `content` as in `SourceFile`.
    """

    path: str
    location: str
    content: bytes | None = None


class Link(Struct, frozen=True):
    """A symbolic link from one place of the tree to another; code may import through it."""

    path: str
    target: str


class Discovery(Struct, frozen=True, kw_only=True):
    """Everything is sorted by path. `root` is absolute and real: it never belongs in an output, `root_name` does.

    `root_package` is the dotted name that the root itself has as a package ("" if it is none).
    `skipped` maps a reason to a number of files, or of folders where the reason says so.
    `focus` are the paths that findings are wanted of, where others are only looked at to understand them; None: all.
    """

    root: str
    root_name: str
    root_package: str
    files: tuple[SourceFile, ...]
    settings_files: tuple[SettingsFile, ...]
    links: tuple[Link, ...]
    problems: tuple[Problem, ...]
    skipped: Mapping[str, int]
    focus: frozenset[str] | None = None

    def is_wanted(self, path: str) -> bool:
        return self.focus is None or path in self.focus


_SQL_SUFFIX = ".sql"
_SETTINGS_SUFFIXES = (_SQL_SUFFIX, ".env", ".yaml", ".yml", ".toml", ".json", ".ini", ".cfg", ".conf", ".properties")
# Written by or for tools: large, many, or our own configuration, and no code looks a host up in them.
_NO_SETTINGS = frozenset({
    "package-lock.json", "package.json", "tsconfig.json", ".pre-commit-config.yaml", "procore-auditor.toml",
})  # fmt: skip


def kind_of(name: str) -> Kind | None:
    """The kind that a file's name promises; None for everything that is not Python by its name."""
    if name.startswith("._"):  # What macOS leaves beside a file on foreign disks.
        return None
    if name.endswith((".py", ".pyw")):
        return Kind.MODULE
    if name.endswith(".pyi"):
        return Kind.STUB
    return Kind.NOTEBOOK if name.endswith(".ipynb") else None


def is_settings_name(name: str) -> bool:
    """Whether a file of this name usually holds settings."""
    lowered = name.lower()
    if lowered in _NO_SETTINGS or lowered.startswith("._"):
        return False
    return lowered.endswith(_SETTINGS_SUFFIXES) or lowered == ".envrc" or lowered.startswith(".env.")


def is_sql(path: str) -> bool:
    """Whether a file of this name holds statements of SQL."""
    return path.lower().endswith(_SQL_SUFFIX)


def package_of_folder(folder: Path) -> str:
    """The dotted name of a folder that is a package, reckoned from the topmost one with an `__init__.py`."""
    parts: list[str] = []
    for each in (folder, *folder.parents):
        if not each.name or not (each / "__init__.py").is_file():
            break
        parts.insert(0, each.name)
    return ".".join(parts)
