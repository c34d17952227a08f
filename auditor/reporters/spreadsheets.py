"""Cells that are safe to open in a spreadsheet."""

from __future__ import annotations

# A spreadsheet would take a cell that begins so for a formula: https://owasp.org/www-community/attacks/CSV_Injection.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def spreadsheet_cell(value: object) -> str:
    """The value as text that no spreadsheet computes."""
    text = str(value)
    return f"'{text}" if text.startswith(_FORMULA) else text
