"""The hash of a line and what follows it, exactly as GitHub's code scanning computes `primaryLocationLineHash`.

The algorithm is that of github/codeql-action, src/fingerprints.ts: a rolling hash over 100 UTF-16 units without
blanks, in 64-bit arithmetic. Any difference would let every alert appear twice when the action adds its own.
"""

from __future__ import annotations

import struct
from collections import Counter
from collections.abc import Iterable, Mapping

from auditor.analysis.lines.texts import SourceTexts
from auditor.model import FilePlace, Finding, Location

_BLOCK = 100
_FACTOR = 37
_WRAP = 1 << 64
_ENCODING = "utf-16-le"
# Bytes of a unit.
_SIZE = 2
_END_OF_FILE = "\uffff"
_BLANKS = {ord(" "): None, ord("\t"): None}


def hash_primary_lines(
    findings: Iterable[Finding], texts: SourceTexts, in_files: Mapping[Location, FilePlace]
) -> dict[tuple[str, int | None, int], str]:
    """The hash of each finding's line; for a notebook, of the line in the file, if it is known."""
    hashed: dict[tuple[str, int | None, int], str] = {}
    known: dict[str, _Lines] = {}
    for place in (finding.location for finding in findings):
        if place.path not in known:
            known[place.path] = _Lines(texts.stored(place.path) or "")
        lines = known[place.path]
        if place.cell is None:
            number = place.line
        else:
            number = in_files[place].line if place in in_files else 0
        if 1 <= number <= len(lines.blocks):
            hashed[place.path, place.cell, place.line] = lines.hash_of(number - 1)
    return hashed


def line_hashes(text: str) -> tuple[str, ...]:
    """One hash for each line, in order; equal ones are told apart by a count."""
    lines = _Lines(text)
    return tuple(map(lines.hash_of, range(len(lines.blocks))))


class _Lines:
    """The lines of a text, each with what its hash is made of, and how many equal ones there are up to it."""

    def __init__(self, text: str) -> None:
        self.blocks: list[bytes] = []
        self._counts: list[int] = []
        seen: Counter[bytes] = Counter()
        units, starts = _significant(text)
        for start in starts:
            block = units[start : start + _BLOCK * _SIZE]
            seen[block] += 1
            self.blocks.append(block)
            self._counts.append(seen[block])

    def hash_of(self, number: int) -> str:
        """The hash of the line at this index."""
        block = self.blocks[number]
        value = 0
        for unit in struct.unpack(f"<{len(block) // _SIZE}H", block):
            value = (value * _FACTOR + unit) % _WRAP
        value = value * pow(_FACTOR, _BLOCK - len(block) // _SIZE, _WRAP) % _WRAP
        return f"{value:x}:{self._counts[number]}"


def _significant(text: str) -> tuple[bytes, list[int]]:
    """The UTF-16 units that count, closed by an end mark, and the byte at which each line starts.

    A line feed right behind a carriage return does not count, and blanks do not.
    """
    kept = text.replace("\r\n", "\n").replace("\r", "\n").translate(_BLANKS)
    starts, at = [0], 0
    for line in kept.split("\n")[:-1]:
        at += len((line + "\n").encode(_ENCODING, "surrogatepass"))
        starts.append(at)
    return (kept + _END_OF_FILE).encode(_ENCODING, "surrogatepass"), starts
