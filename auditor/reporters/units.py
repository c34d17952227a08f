"""Columns in the units that other tools count in; our own count code points."""

from __future__ import annotations

from collections.abc import Mapping

from auditor.model import Location

Excerpts = Mapping[tuple[str, int | None, int], str]


def utf16_columns(excerpts: Excerpts, location: Location) -> tuple[int, int]:
    """First and last column as SARIF and most editors count them."""
    return _columns(excerpts, location, "utf-16-le", 2)


def utf8_columns(excerpts: Excerpts, location: Location) -> tuple[int, int]:
    """First and last column in bytes."""
    return _columns(excerpts, location, "utf-8", 1)


def _columns(excerpts: Excerpts, location: Location, encoding: str, size: int) -> tuple[int, int]:
    first = excerpts.get((location.path, location.cell, location.line), "")
    last = excerpts.get((location.path, location.cell, location.end_line), "")
    return _column(first, location.column, encoding, size), _column(last, location.end_column, encoding, size)


def _column(text: str, column: int, encoding: str, size: int) -> int:
    """Masking replaces characters one by one, so all but the rarest ones keep their size."""
    before = text[: column - 1]
    return len(before.encode(encoding, "surrogatepass")) // size + column - len(before)
