"""The version of this installation."""

from __future__ import annotations

from importlib.metadata import PackageNotFoundError, version


def tool_version() -> str:
    """As the package's metadata tell it."""
    try:
        return version("procore-auditor")
    except PackageNotFoundError:
        return "0+unknown"
