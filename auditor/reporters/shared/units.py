"""Columns in the units that other tools count in; our own count code points."""

from __future__ import annotations

from auditor.model import Location, Report


def utf16_columns(report: Report, location: Location) -> tuple[int, int]:
    """First and last column as SARIF and most editors count them."""
    return _more(report, location, location.line, location.column, utf16=True), _more(
        report, location, location.end_line, location.end_column, utf16=True
    )


def utf8_columns(report: Report, location: Location) -> tuple[int, int]:
    """First and last column in bytes."""
    return _more(report, location, location.line, location.column, utf16=False), _more(
        report, location, location.end_line, location.end_column, utf16=False
    )


def _more(report: Report, location: Location, line: int, column: int, *, utf16: bool) -> int:
    wide = report.wide.get((location.path, location.cell, line), ())
    before = (each for each in wide if each.index < column - 1)
    return column + sum((each.utf16 if utf16 else each.utf8) - 1 for each in before)
