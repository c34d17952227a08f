"""Where the text of a notebook's cells stands in the file itself, which is JSON."""

from __future__ import annotations

import json
import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping

from msgspec import Struct

_TOKEN = re.compile(r'"(?:[^"\\]|\\.)*"|[{}\[\],]|[^\s{}\[\],:"]+', re.DOTALL)
# One character of a JSON text: a surrogate pair, an escape, or the character itself.
_CHARACTER = re.compile(r"\\u[dD][89abAB]\w\w\\u[dD][c-fC-F]\w\w|\\u\w{4}|\\.|.", re.DOTALL)
_NEWLINE = re.compile(r"\r\n|\r|\n")


class NotebookPlaces(Struct, frozen=True):
    """`text` is the file as it lies on the disk; `strings` are the offsets of the texts that make up each cell."""

    text: str
    strings: Mapping[int, tuple[tuple[int, int], ...]]
    starts: tuple[int, ...]

    def find(self, cell: int, line: int, column: int) -> tuple[int, int] | None:
        """Line and column in the file of a place in a cell, columns in code points; None if the cell has no such line.

        A column behind the end of its line is that end.
        """
        offset = self._offset(cell, line, column)
        if offset is None:
            return None
        row = bisect_right(self.starts, offset)
        return row, offset - self.starts[row - 1] + 1

    def line(self, number: int) -> str:
        """A line of the file without its end, for counting columns in other units."""
        end = self.starts[number] if number < len(self.starts) else len(self.text)
        return self.text[self.starts[number - 1] : end].rstrip("\r\n")

    def _offset(self, cell: int, line: int, column: int) -> int | None:
        row, at, end = 1, 1, None
        for offset, character, after in self._characters(cell):
            if (row, at) == (line, column) or (row == line and character in {"\n", "\r"}):
                return offset
            row, at = (row + 1, 1) if character == "\n" else (row, at + 1)
            end = after
        return end if row == line else None

    def _characters(self, cell: int) -> Iterator[tuple[int, str, int]]:
        """Each character of a cell's text, between the offsets at which it begins and ends."""
        for first, last in self.strings.get(cell, ()):
            for found in _CHARACTER.finditer(self.text, first, last):
                yield found.start(), {r"\n": "\n", r"\r": "\r"}.get(found[0], found[0]), found.end()


def notebook_places(text: str) -> NotebookPlaces:
    """The places of a notebook in format 4; of older ones none are known."""
    strings: dict[int, list[tuple[int, int]]] = {}
    path: list[str | int] = []
    for token in _TOKEN.finditer(text):
        word = token[0]
        if word in {"{", "["}:
            path.append("" if word == "{" else 0)
        elif word in {"}", "]"}:
            del path[-1:]
        elif word == "," and path:
            last = path[-1]
            path[-1] = last + 1 if isinstance(last, int) else ""
        elif word.startswith('"') and path and path[-1] == "":
            path[-1] = _key(word)
        elif word.startswith('"') and _is_source(path) and isinstance(path[1], int):
            strings.setdefault(path[1] + 1, []).append((token.start() + 1, token.end() - 1))
    starts = (0, *(end.end() for end in _NEWLINE.finditer(text)))
    return NotebookPlaces(text, {cell: tuple(found) for cell, found in strings.items()}, starts)


def _is_source(path: list[str | int]) -> bool:
    """The text of a cell, or one of the texts that it is made of."""
    return len(path) in {3, 4} and path[0] == "cells" and path[2] == "source"


def _key(word: str) -> str:
    try:
        return str(json.loads(word, strict=False))
    except ValueError:
        return word
