"""Dotted names of modules."""

from __future__ import annotations

from contextlib import suppress
from importlib.util import resolve_name


def loaded_module(name: str, package: str) -> tuple[int, str]:
    """The level and the module that `import_module(name, package)` means; relative to the file without a package."""
    if package:
        with suppress(ImportError):
            name = resolve_name(name, package)
    dotted = name.lstrip(".")
    return len(name) - len(dotted), dotted
