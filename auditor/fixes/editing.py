"""Edits put into the bytes of a file; all others stay: its encoding, its line ends, the JSON of a notebook."""

from __future__ import annotations

import codecs
import json
import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence

from msgspec import Struct

from auditor.model import Location
from auditor.model.fix import Edit
from auditor.sources.decoding import declared_encoding, decode
from auditor.sources.notebook_places import NotebookPlaces, notebook_places

_LINE_END = re.compile(r"\r\n|\r|\n")


class CannotEditError(Exception):
    """Why the bytes of a file cannot hold an edit."""


class _Change(Struct, frozen=True, order=True):
    """Replace a stretch of the decoded file."""

    start: int
    end: int
    text: str


def apply_edits(data: bytes, path: str, edits: Iterable[Edit]) -> bytes:
    """The bytes with the edits; equal edits count once. Raises `CannotEditError`, also where edits overlap."""
    wanted = tuple(dict.fromkeys(edits))
    mark, text, encoding = _decoded(data, path)
    if path.endswith(".ipynb"):
        changes = _changes_of_cells(text, wanted)
    else:
        changes = _changes_of_lines(text, wanted)
    changed = _with(text, sorted(changes))
    try:
        return mark + changed.encode(encoding)
    except UnicodeError as error:
        raise CannotEditError(f"its encoding, {encoding}, cannot hold the new text") from error


def overlap(one: Edit, other: Edit) -> bool:
    """Whether two edits cannot be made together; equal ones can. Insertions at one place are in each other's way."""
    if one == other or (one.location.path, one.location.cell) != (other.location.path, other.location.cell):
        return False
    first, second = sorted((_ends(one.location), _ends(other.location)))
    return second[0] < first[1] or first[0] == second[0]


def _ends(location: Location) -> tuple[tuple[int, int], tuple[int, int]]:
    return (location.line, location.column), (location.end_line, location.end_column)


def _decoded(data: bytes, path: str) -> tuple[bytes, str, str]:
    """The byte order mark, the text with its own line ends, and the encoding."""
    if not isinstance(decode(data, path), str):
        raise CannotEditError("it cannot be decoded")
    mark = codecs.BOM_UTF8 if data.startswith(codecs.BOM_UTF8) else b""
    body = data.removeprefix(codecs.BOM_UTF8)
    encoding = "utf-8" if path.endswith(".ipynb") else declared_encoding(body)
    text = body.decode(encoding)
    if text.encode(encoding) != body:
        raise CannotEditError(f"its encoding, {encoding}, does not give back the same bytes")
    return mark, text, encoding


def _changes_of_lines(text: str, edits: Sequence[Edit]) -> list[_Change]:
    ends = list(_LINE_END.finditer(text))
    starts = [0, *(end.end() for end in ends)]
    newline = _usual(end[0] for end in ends)

    def offset(line: int, column: int) -> int:
        if not 1 <= line <= len(starts):
            raise CannotEditError("it has changed since it was analysed")
        stop = ends[line - 1].start() if line <= len(ends) else len(text)
        return min(starts[line - 1] + column - 1, stop)

    return [
        _Change(
            offset(at.line, at.column),
            offset(at.end_line, at.end_column),
            edit.text.replace("\n", _near(ends, at.line, newline)),
        )
        for edit in edits
        for at in (edit.location,)
    ]


def _usual(found: Iterable[str]) -> str:
    """The line end that most lines have."""
    counts: dict[str, int] = {}
    for each in found:
        counts[each] = counts.get(each, 0) + 1
    return max(counts, key=lambda each: counts[each], default="\n")


def _near(ends: Sequence[re.Match[str]], line: int, usual: str) -> str:
    """The end of this line, or of the one above where this is the last and has none."""
    near = ends[line - 1 : line] or ends[line - 2 : line - 1]
    return near[0][0] if near else usual


def _changes_of_cells(text: str, edits: Sequence[Edit]) -> list[_Change]:
    places = notebook_places(text)
    is_plain = text.isascii()
    return [
        _Change(
            _in_file(places, edit.location.cell, edit.location.line, edit.location.column),
            _in_file(places, edit.location.cell, edit.location.end_line, edit.location.end_column),
            json.dumps(edit.text, ensure_ascii=is_plain)[1:-1],
        )
        for edit in edits
    ]


def _in_file(places: NotebookPlaces, cell: int | None, line: int, column: int) -> int:
    found = places.find(cell or 0, line, column)
    if found is None:
        raise CannotEditError("a notebook of this format cannot be edited")
    row, at = found
    return places.starts[row - 1] + at - 1


def _with(text: str, changes: Sequence[_Change]) -> str:
    pieces: list[str] = []
    end = 0
    for change in changes:
        if change.start < end or change.end < change.start:
            raise CannotEditError("two edits overlap")
        pieces += (text[end : change.start], change.text)
        end = change.end
    return "".join((*pieces, text[end:]))


class Shift(Struct, frozen=True):
    """How lines of one file or cell moved: below each line of the first list, by as many as the second one says."""

    after: tuple[int, ...]
    moved: tuple[int, ...]

    def before(self, line: int) -> int:
        """The line, before the edits, of a line after them."""
        at = bisect_right(self.after, line) - 1
        return line - (self.moved[at] if at >= 0 else 0)


def shift(edits: Iterable[Edit], path: str, cell: int | None) -> Shift:
    """The shift that edits make in one file or cell."""
    mine = {edit for edit in edits if (edit.location.path, edit.location.cell) == (path, cell)}
    after: list[int] = []
    moved: list[int] = []
    total = 0
    for edit in sorted(mine, key=lambda each: _ends(each.location)):
        at = edit.location
        grown = edit.text.count("\n") - (at.end_line - at.line)
        if grown:
            total += grown  # What stood behind the edit stands in the last of its new lines.
            after.append(at.end_line + total)
            moved.append(total)
    return Shift(tuple(after), tuple(moved))
