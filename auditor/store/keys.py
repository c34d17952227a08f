"""Under which key facts are kept: all that they depend on, and nothing that changes from place to place."""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Iterable
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from importlib.resources import files
from importlib.resources.abc import Traversable

# Bump when the layout of a kept file changes.
_LAYOUT = "2"


def key_of(text: str, *, made_by: str, options: Iterable[str] = ()) -> str:
    """The key of the facts of one text. `made_by` is `maker_version()`; `options` is what else lowering was told.

    A path is no part of it: equal texts share their facts, wherever they lie.
    """
    digest = hashlib.sha256()
    for part in (_LAYOUT, made_by, *options, text):
        data = part.encode("utf-8", "surrogatepass")
        digest.update(f"{len(data)}:".encode())
        digest.update(data)
    return digest.hexdigest()


@cache
def maker_version(*rooms: str, libraries: tuple[str, ...] = ()) -> str:
    """A version that changes with the code of these rooms (or modules) of the auditor and the libraries they use.

    Nobody has to remember to raise a number, and facts of another version are never read.
    """
    digest = hashlib.sha256()
    for room in sorted(rooms):
        folder, module = files("auditor").joinpath(room), files("auditor").joinpath(f"{room}.py")
        found = _modules_of(folder, room) if folder.is_dir() else [(module.name, module.read_bytes())]
        for name, data in sorted(found):
            digest.update(f"{name}:{len(data)}:".encode())
            digest.update(data)
    for library in sorted(libraries):
        digest.update(f"{library}={_version_of(library)};".encode())
    return digest.hexdigest()[:16]


@cache
def program_version() -> str:
    """A version that changes with any code of the auditor, with the libraries that read code, and with Python."""
    digest = hashlib.sha256()
    for name, data in sorted(_modules_of(files("auditor"), "auditor")):
        digest.update(f"{name}:{len(data)}:".encode())
        digest.update(data)
    digest.update(f"libcst={_version_of('libcst')};python={sys.version};{_LAYOUT}".encode())
    return digest.hexdigest()


def _modules_of(folder: Traversable, prefix: str) -> Iterable[tuple[str, bytes]]:
    for entry in folder.iterdir():
        if entry.name.endswith(".py"):
            yield f"{prefix}/{entry.name}", entry.read_bytes()
        elif entry.is_dir() and entry.name != "__pycache__":
            yield from _modules_of(entry, f"{prefix}/{entry.name}")


def _version_of(library: str) -> str:
    try:
        return version(library)
    except PackageNotFoundError:
        return "unknown"
