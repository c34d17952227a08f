"""Source lines with their numbers and a range marked below, for a screen of fixed-width characters."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping

from msgspec import Struct

from auditor.disclosure import HIDDEN
from auditor.model import Location
from auditor.reporters.shared.paint import Paint

Excerpts = Mapping[tuple[str, int | None, int], str]

TAB = 4
# Columns of source shown; longer lines are cut around the marked range.
WIDTH = 110
# Lines of a range that covers several.
ROWS = 6
CONTEXT = 2


class Marking(Struct, frozen=True, kw_only=True):
    """How a range is marked: the sign below it, its style, and a few words behind."""

    sign: str
    style: str
    label: str = ""


class _Cell(Struct, frozen=True):
    """One character as shown, and the columns it takes."""

    text: str
    width: int


def gutter_width(numbers: list[int]) -> int:
    return len(str(max(numbers, default=1)))


def render_excerpt(
    excerpts: Excerpts, location: Location, marking: Marking, *, context: int, gutter: int, paint: Paint
) -> list[str]:
    """The lines of a place, marked; empty if its text is not known."""
    first, last = _range(excerpts, location, context)
    rows: list[str] = []
    for number in range(first, last + 1):
        text = excerpts.get((location.path, location.cell, number))
        if text is None:
            continue
        cells = _cells(text)
        start, end = _marked(location, number, len(text))
        window = _window(cells, start, end)
        rows.append(_row(str(number), _text(cells, window), gutter, paint))
        if number == location.line:
            rows.append(_row("", _marker(cells, window, (start, end), marking, paint), gutter, paint))
    if rows and location.end_line > last:
        rows.append(_row("...", "", gutter, paint))
    return rows


def bar(gutter: int, paint: Paint) -> str:
    """An empty line of the margin."""
    return _row("", "", gutter, paint)


def _range(excerpts: Excerpts, location: Location, context: int) -> tuple[int, int]:
    """The lines to show: without blank ones at the edges."""
    tall = location.end_line > location.line and context > 0
    first = location.line - context
    last = min(location.end_line, location.line + ROWS - 1) if tall else location.line + context
    while first < location.line and not excerpts.get((location.path, location.cell, first), "").strip():
        first += 1
    while last > location.line and not excerpts.get((location.path, location.cell, last), "").strip():
        last -= 1
    return first, last


def _row(number: str, text: str, gutter: int, paint: Paint) -> str:
    margin = paint(f"{number:>{gutter}} |", "blue")
    return f"{margin} {text}".rstrip() if text else margin


def _cells(text: str) -> list[_Cell]:
    """What is not shown takes one column, however long it is."""
    cells: list[_Cell] = []
    column, before = 0, ""
    for character in text:
        if character == HIDDEN and before == HIDDEN:
            cells.append(_Cell("", 0))
            continue
        width = TAB - column % TAB if character == "\t" else _width(character)
        cells.append(_Cell(" " * width if character == "\t" else character, width))
        column, before = column + width, character
    return cells


def _width(character: str) -> int:
    if unicodedata.combining(character) or character in "\u200c\u200d\ufe0e\ufe0f":
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def _marked(location: Location, number: int, length: int) -> tuple[int, int]:
    """The marked range of a line as indices; at least one character, which may be just past the end."""
    start = min(max(location.column - 1, 0), length) if number == location.line else 0
    end = location.end_column - 1 if number == location.end_line else length
    return start, max(min(end, max(length, start + 1)), start + 1)


def _window(cells: list[_Cell], start: int, end: int) -> slice:
    """The part of a long line that shows the beginning of the range, and as much of it as fits."""
    if sum(cell.width for cell in cells) <= WIDTH:
        return slice(0, len(cells))
    first = 0
    while first < start and sum(cell.width for cell in cells[first : min(end, start + WIDTH // 2)]) > WIDTH - 20:
        first += 1
    last = first
    used = 0
    while last < len(cells) and used + cells[last].width <= WIDTH:
        used += cells[last].width
        last += 1
    return slice(first, last)


def _text(cells: list[_Cell], window: slice) -> str:
    """The characters of a window; a cut edge shows as an ellipsis."""
    texts = [cell.text for cell in cells[window]]
    if window.start > 0:
        texts[0] = "…"
    if window.stop < len(cells):
        texts[-1] = "…"
    return "".join(texts)


def _marker(cells: list[_Cell], window: slice, marked: tuple[int, int], marking: Marking, paint: Paint) -> str:
    start, end = marked
    offset = sum(cell.width for cell in cells[window.start : start])
    inside = cells[start : min(end, window.stop)]
    length = max(sum(cell.width for cell in inside), 1)
    label = f" {marking.label}" if marking.label else ""
    return " " * offset + paint(marking.sign * length + label, marking.style)
