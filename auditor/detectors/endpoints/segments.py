"""Where the word of a path is written that someone would edit."""

from __future__ import annotations

import re

from auditor.model.path_index import is_hole, split_path
from auditor.semantics.values import Piece, Place, Text

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


def segment_piece(text: Text, segment: str) -> Piece | None:
    """The literal that holds a word of the path; the last one if several do."""
    whole = re.compile(rf"(?<![\w-]){re.escape(segment)}(?![\w-])")
    written = [part for part in text.parts if isinstance(part, Piece)]
    found = [part for part in written if whole.search(part.text)] or [part for part in written if part.text.strip("/")]
    return found[-1] if found else None


def segment_place(text: Text, segment: str, fallback: Place) -> Place:
    """The place of that literal."""
    piece = segment_piece(text, segment)
    return piece.place if piece is not None and piece.place is not None else text.place or fallback
