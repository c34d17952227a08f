"""The hash of a line and what follows it, exactly as GitHub's code scanning computes `primaryLocationLineHash`.

The algorithm is that of github/codeql-action, src/fingerprints.ts: a rolling hash over 100 UTF-16 units without
blanks, in 64-bit arithmetic. Any difference would let every alert appear twice when the action adds its own.
"""

from __future__ import annotations

import struct
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from auditor.analysis.texts import SourceTexts
from auditor.model import FilePlace, Finding, Location

_BLOCK = 100
_FACTOR = 37
_WRAP = 1 << 64
_FIRST = pow(_FACTOR, _BLOCK, _WRAP)
_END_OF_FILE = 0xFFFF
_TAB, _LINE_FEED, _RETURN, _SPACE = 9, 10, 13, 32


def hash_primary_lines(
    findings: Iterable[Finding], texts: SourceTexts, in_files: Mapping[Location, FilePlace]
) -> dict[tuple[str, int | None, int], str]:
    """The hash of each finding's line; for a notebook, of the line in the file, if it is known."""
    hashed: dict[tuple[str, int | None, int], str] = {}
    known: dict[str, tuple[str, ...]] = {}
    for place in (finding.location for finding in findings):
        if place.path not in known:
            known[place.path] = line_hashes(texts.stored(place.path) or "")
        lines = known[place.path]
        if place.cell is None:
            number = place.line
        else:
            number = in_files[place].line if place in in_files else 0
        if 1 <= number <= len(lines):
            hashed[place.path, place.cell, place.line] = lines[number - 1]
    return hashed


def line_hashes(text: str) -> tuple[str, ...]:
    """One hash for each line, in order; equal ones are told apart by a count."""
    units, starts = _significant(text)
    window = [0] * _BLOCK + units + [0] * _BLOCK
    rolling = 0
    at: dict[int, int] = {start + _BLOCK: number for number, start in enumerate(starts)}
    hashes = [0] * len(starts)
    for position, unit in enumerate(window[_BLOCK:]):
        rolling = (rolling * _FACTOR + unit - window[position] * _FIRST) % _WRAP
        if (number := at.get(position + 1)) is not None:
            hashes[number] = rolling
    return _counted(hashes)


def _significant(text: str) -> tuple[list[int], list[int]]:
    """The UTF-16 units that count, closed by an end mark, and the index at which each line starts."""
    data = text.encode("utf-16-le", "surrogatepass")
    units: list[int] = []
    starts: list[int] = []
    line_start, after_return = True, False
    for unit in (*struct.unpack(f"<{len(data) // 2}H", data), _END_OF_FILE):
        if unit in (_SPACE, _TAB) or (after_return and unit == _LINE_FEED):
            after_return = False
            continue
        after_return = unit == _RETURN
        if line_start:
            starts.append(len(units))
        units.append(_LINE_FEED if after_return else unit)
        line_start = units[-1] == _LINE_FEED
    return units, starts


def _counted(hashes: Sequence[int]) -> tuple[str, ...]:
    seen: Counter[int] = Counter()
    counted = []
    for value in hashes:
        seen[value] += 1
        counted.append(f"{value:x}:{seen[value]}")
    return tuple(counted)
