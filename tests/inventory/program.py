"""Little programs, and the inventory of what they call."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from textwrap import dedent

from auditor.config.resolve import resolve
from auditor.model.inventory import Call, Endpoint, Inventory
from auditor.pipeline import take_inventory

DAY = date(2026, 11, 23)


def inventory_of(folder: Path, *, day: date = DAY) -> Inventory:
    """The inventory of a tree on a day."""
    config = resolve({"no-cache": True, "jobs": "1"}, {}, None, today=day).config
    return take_inventory([str(folder)], config)


def take(folder: Path, code: str, *, day: date = DAY) -> Inventory:
    """The inventory of one file."""
    (folder / "client.py").write_text(dedent(code))
    return inventory_of(folder, day=day)


def endpoint(folder: Path, code: str, *, day: date = DAY) -> Endpoint:
    """The only endpoint that one file calls."""
    (found,) = take(folder, code, day=day).endpoints
    return found


def call(folder: Path, code: str) -> Call:
    """The only call in one file."""
    (found,) = endpoint(folder, code).calls
    return found
