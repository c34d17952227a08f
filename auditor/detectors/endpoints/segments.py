"""The segments of paths: where one is written, which are known, and whether a path is one that a table names."""

from __future__ import annotations

import re
from collections.abc import Iterable

from auditor.model.path_index import is_hole, split_path
from auditor.semantics.domain.texts import pieces_in
from auditor.semantics.domain.values import Piece, Place, Text

# How an id that was not given reads inside a path.
_NOTHING = re.compile(r"(?<=/)None(?=/|$)")
_GLUED = re.compile(r"(?<=[A-Za-z0-9])\{[^{}]*\}$")


def fixed_segments(path: str) -> tuple[str, ...]:
    """The words of a path: its segments without those that are not fully known."""
    return tuple(segment for segment in split_path(path) if not is_hole(segment))


def without_query_hole(path: str) -> str:
    """A path whose last word has something unknown straight after it (`/users{query}`), without that."""
    return _GLUED.sub("", path)


def with_holes_for_none(path: str) -> str:
    """A path with a hole for each id that is None in this execution."""
    return _NOTHING.sub("{id}", path)


def _segment_piece(text: Text, segment: str) -> Piece | None:
    """The literal that holds a word of the path; the last one if several do."""
    whole = re.compile(rf"(?<![\w-]){re.escape(segment)}(?![\w-])")
    written = list(pieces_in((text,)))
    found = [part for part in written if whole.search(part.text)] or [part for part in written if part.text.strip("/")]
    return found[-1] if found else None


def segment_place(text: Text, segment: str, fallback: Place) -> Place:
    """The place of that literal."""
    piece = _segment_piece(text, segment)
    return piece.place if piece is not None and piece.place is not None else text.place or fallback


def fits(path: str, template: str) -> bool:
    """Whether all segments agree; a hole on either side agrees with anything, but the last words must be the same."""
    mine, wanted = split_path(path), split_path(template)
    if len(mine) != len(wanted):
        return False
    pairs = list(zip(mine, wanted, strict=True))
    if not all(is_hole(one) or is_hole(other) or one == other for one, other in pairs):
        return False
    words = [(one, other) for one, other in pairs if not is_hole(other)]
    return bool(words) and words[-1][0] == words[-1][1]


def tails(templates: Iterable[str]) -> frozenset[tuple[str, ...]]:
    """The fixed words after the last hole of each template."""
    found: set[tuple[str, ...]] = set()
    for template in templates:
        words: list[str] = []
        for segment in reversed(split_path(template)):
            if is_hole(segment):
                break
            words.insert(0, segment)
        found.add(tuple(words))
    return frozenset(found)


def ends_with(path: str, endings: Iterable[tuple[str, ...]]) -> bool:
    """Whether the path's last segments are one of `endings`."""
    segments = split_path(path)
    return any(ending and segments[-len(ending) :] == ending for ending in endings)
