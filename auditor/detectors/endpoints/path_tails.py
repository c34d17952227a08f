"""Whether a request's path is one that the vendor's table names, also where its beginning is not known."""

from __future__ import annotations

from collections.abc import Iterable

from auditor.model.path_index import is_hole, split_path


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
