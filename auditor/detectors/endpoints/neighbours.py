"""Known paths beside an unknown one: what may be meant by it, and whether it may be one of them after all."""

from __future__ import annotations

import re
from collections.abc import Iterable

from auditor.model.path_index import is_hole, looks_like_id, split_path

_HOLE = re.compile(r"\{[^{}]*\}")
_VERSION = re.compile(r"v\d+(?:\.\d+)*")


def may_be(path: str, templates: Iterable[str]) -> bool:
    """Whether a path is one of `templates` if holes that follow no word may hold several segments."""
    segments = split_path(path)
    pieces = [_piece(segment, segments[index - 1] if index else "") for index, segment in enumerate(segments)]
    if ".+" not in pieces:
        return False
    pattern = re.compile("/" + "/".join(pieces))
    return any(pattern.fullmatch(template) for template in templates)


def _piece(segment: str, before: str) -> str:
    """A segment as a pattern; `{scope}` straight after the version may be anything, `projects/{…}` is an id."""
    if not is_hole(segment):
        return re.escape(segment)
    follows_word = bool(before) and not is_hole(before) and not _VERSION.fullmatch(before)
    return ".+" if _HOLE.fullmatch(segment) and not follows_word else "[^/]*".join(map(re.escape, _HOLE.split(segment)))


def nearest(path: str, templates: Iterable[str], *, largest_slip: int, scopes: frozenset[str]) -> str | None:
    """The known path with one word spelled almost the same, or with the same words under another scope."""
    mine = split_path(path)
    found: list[tuple[int, str]] = []
    for template in templates:
        other = split_path(template)
        slip = _slip(mine, other, largest_slip)
        if slip is None and _words(mine, scopes) == _words(other, scopes):
            slip = largest_slip + abs(len(mine) - len(other))
        if slip is not None:
            found.append((slip, template))
    return min(found)[1] if found else None


def _slip(mine: tuple[str, ...], other: tuple[str, ...], largest: int) -> int | None:
    """How far apart the one word is in which two paths differ; None if they differ in more."""
    if len(mine) != len(other):
        return None
    differing = [(a, b) for a, b in zip(mine, other, strict=True) if not _agree(a, b)]
    if len(differing) != 1 or any(is_hole(word) for word in differing[0]):
        return None
    distance = _edit_distance(*differing[0])
    # The version is no word, and a slip is smaller than what is left of the word.
    is_word = mine.index(differing[0][0]) >= 2
    return distance if is_word and distance <= min(largest, len(differing[0][0]) // 3) else None


def _agree(mine: str, other: str) -> bool:
    return mine == other or (is_hole(other) and (is_hole(mine) or looks_like_id(mine)))


def _words(segments: tuple[str, ...], scopes: frozenset[str]) -> tuple[str, ...]:
    """The version and the words of a path without its scope and its ids."""
    return tuple(s for s in segments if s not in scopes and not is_hole(s) and not looks_like_id(s))


def _edit_distance(one: str, other: str) -> int:
    """How many characters must be put in, taken out or exchanged to make one word of the other."""
    row = list(range(len(other) + 1))
    for i, a in enumerate(one, start=1):
        previous, row[0] = row[0], i
        for j, b in enumerate(other, start=1):
            previous, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, previous + (a != b))
    return row[-1]
