"""Read the collections in brackets of YAML, `{a: [b, c]}`, on one line or several."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

from auditor.sources.settings.entry import DEPTH_LIMIT, Entry
from auditor.sources.settings.scalars import SCALAR, is_null, unquoted

_BLANK = re.compile(r"\s*")
_QUOTED = re.compile(SCALAR)
# A colon ends a key only before a blank or a bracket: addresses have some of their own.
_PLAIN = re.compile(r"(?:[^,\[\]{}:\n]|:(?=[^\s,\[\]{}]))+")
_CLOSING = {"{": "}", "[": "]"}


class _Flow(Struct):
    """`offset` is what is read next; `line` is that of `counted`."""

    text: str
    line: int
    offset: int = 0
    counted: int = 0

    def collection(self, key: tuple[str, ...]) -> Iterator[Entry]:
        """The entries from the bracket at the offset to the one that closes it; the rest is left if it is odd."""
        closing = _CLOSING[self.text[self.offset]]
        self.offset += 1
        position = 0
        while self._next() not in ("", closing):
            if self._next() == ",":
                self.offset += 1
                continue
            before = self.offset
            name, line = str(position), self._line()
            value = self._scalar()
            if value is not None and self._next() == ":":
                self.offset += 1
                name, line = value, self._line()
                value = self._scalar() if self._next() not in (",", closing) else ""
            below = (*key, name)
            if value is not None:
                yield Entry(below, "" if is_null(value) else value, line)
            elif self._next() in _CLOSING and len(below) < DEPTH_LIMIT:
                yield from self.collection(below)
            position += 1
            if self.offset == before:
                self.offset = len(self.text)
        self.offset += 1

    def _next(self) -> str:
        found = _BLANK.match(self.text, self.offset)
        self.offset = found.end() if found is not None else self.offset
        return self.text[self.offset : self.offset + 1]

    def _line(self) -> int:
        self._next()
        self.line += self.text.count("\n", self.counted, self.offset)
        self.counted = self.offset
        return self.line

    def _scalar(self) -> str | None:
        """A quoted or plain text; None in front of a bracket."""
        self._next()
        quoted = _QUOTED.match(self.text, self.offset)
        found = quoted or _PLAIN.match(self.text, self.offset)
        if found is None:
            return None
        self.offset = found.end()
        return unquoted(found[0]) if quoted is not None else found[0].strip()


def flow_entries(key: tuple[str, ...], text: str, line: int) -> Iterator[Entry]:
    """The entries of a collection that begins the text, without its comments; nothing behind an odd place."""
    if text[:1] in _CLOSING:
        yield from _Flow(text, line).collection(key)
