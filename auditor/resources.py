"""Finds the rules and templates that come with the package, installed or in a checkout."""

from __future__ import annotations

from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

from auditor.model import AuditorError


def rules_folder() -> Traversable:
    """The folder with one folder per announcement."""
    return _folder("rules", "rules")


def templates_folder() -> Traversable:
    """The folder with the templates of reports."""
    return _folder("templates", "reports/templates")


def _folder(shipped: str, in_checkout: str) -> Traversable:
    package = files("auditor")
    inside = package / "_shipped" / shipped
    if inside.is_dir():
        return inside
    checkout = Path(__file__).resolve().parent.parent / in_checkout
    if checkout.is_dir():
        return checkout
    raise AuditorError(f"{inside}: the folder `{shipped}` is missing from the package. Reinstall procore-auditor.")
