"""Tables that are safe to open in a spreadsheet."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence

# A spreadsheet would take a cell that begins so for a formula: https://owasp.org/www-community/attacks/CSV_Injection.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def spreadsheet_cell(value: object) -> str:
    """The value as text that no spreadsheet computes."""
    text = str(value)
    return f"'{text}" if text.startswith(_FORMULA) else text


def csv_text(heading: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """Comma-separated rows in which no cell is a formula; numbers stay what they are."""
    stream = io.StringIO()
    writer = csv.writer(stream, lineterminator="\n")
    writer.writerow(heading)
    for row in rows:
        writer.writerow([each if isinstance(each, int) else spreadsheet_cell(each) for each in row])
    return stream.getvalue()
