"""Places as an editor counts them: lines and columns from 0, columns in the units that were agreed on."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from hashlib import sha256

from lsprotocol import types

from auditor.fixes.ignoring import split_lines
from auditor.lsp.drift import STILL, Drift, compare
from auditor.model import Location
from auditor.sources.decoding import decode
from auditor.sources.files import SIZE_LIMIT
from auditor.sources.reading import UnreadableError, read_regular

_CODECS = {"utf-8": ("utf-8", 1), "utf-16": ("utf-16-le", 2)}
START = types.Range(start=types.Position(line=0, character=0), end=types.Position(line=0, character=0))


def units(text: str, encoding: str) -> int:
    """The length of a piece of a line in the units of a position encoding."""
    if text.isascii() or encoding not in _CODECS:
        return len(text)
    codec, size = _CODECS[encoding]
    return len(text.encode(codec, "surrogatepass")) // size


class Rulers:
    """Measures places in the texts that were audited; files that no editor has open are read when needed."""

    def __init__(self, buffers: Mapping[str, str], audited: Mapping[str, str], encoding: str) -> None:
        """`audited` holds what was audited in place of a buffer, where that is an older text."""
        self._buffers = buffers
        self._audited = audited
        self._encoding = encoding
        self._lines: dict[str, list[str]] = {}
        self._drifts: dict[str, Drift] = {}

    def measure(self, file: str, location: Location) -> types.Range | None:
        """The range of a place in what the editor shows; None if its line is no longer there."""
        if location.cell is not None:
            return START  # Lines of a notebook count within a cell, which an editor does not address by the file.
        drift = self._drift(file)
        first, last = drift.follow(location.line - 1), drift.follow(location.end_line - 1)
        if first is None or last is None:
            return None
        return types.Range(
            start=types.Position(line=first, character=self._column(file, location.line, location.column)),
            end=types.Position(line=last, character=self._column(file, location.end_line, location.end_column)),
        )

    def whole_line(self, file: str, line: int) -> types.Range:
        """A line of the buffer (from 1) without its indent."""
        lines = split_lines(self._buffers.get(file, ""))
        number = min(max(line, 1), len(lines)) - 1
        text = lines[number]
        return types.Range(
            start=types.Position(line=number, character=len(text) - len(text.lstrip())),
            end=types.Position(line=number, character=units(text, self._encoding)),
        )

    def digest(self, file: str) -> str:
        """Tells whether a text is the one that places were measured in."""
        return digest_of(self._text(file))

    def _column(self, file: str, line: int, column: int) -> int:
        lines = self._text(file)
        before = lines[line - 1][: column - 1] if line <= len(lines) else ""
        return units(before, self._encoding) + column - 1 - len(before)

    def _text(self, file: str) -> list[str]:
        if file not in self._lines:
            text = self._audited.get(file, self._buffers.get(file))
            self._lines[file] = split_lines(text_on_disk(file) if text is None else text)
        return self._lines[file]

    def _drift(self, file: str) -> Drift:
        if file not in self._audited:
            return STILL
        if file not in self._drifts:
            self._drifts[file] = compare(self._text(file), split_lines(self._buffers[file]))
        return self._drifts[file]


def digest_of(lines: Sequence[str]) -> str:
    """The digest of a text, whatever ends its lines."""
    return sha256("\n".join(lines).encode("utf-8", "surrogatepass")).hexdigest()


def text_on_disk(file: str) -> str:
    """A file as editors show it; nothing of what is no text."""
    try:
        text = decode(read_regular(file, limit=SIZE_LIMIT), file)
    except UnreadableError:
        return ""
    return text if isinstance(text, str) else ""
