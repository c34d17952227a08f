"""The version of this installation."""

from __future__ import annotations

from functools import cache
from importlib.metadata import PackageNotFoundError, version


@cache
def tool_version() -> str:
    """As the package's metadata tell it."""
    try:
        return version("procore-auditor")
    except PackageNotFoundError:
        return "0+unknown"
