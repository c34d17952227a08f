"""Edits within what is written as one literal: the smallest stretch that has to change."""

from __future__ import annotations

from auditor.fixes.sources import Source
from auditor.model import Location
from auditor.model.fix import Edit


def replace_in(source: Source, location: Location, old: str, new: str) -> Edit | None:
    """Put `new` in place of the only `old` within a location, whatever its case; None where it is not there once."""
    start, end = source.range(location)
    written = source.text[start:end].lower()
    if not old or written.count(old.lower()) != 1:
        return None
    at = start + written.index(old.lower())
    return Edit(location=source.location(at, at + len(old)), text=new)


def replace_range(source: Source, start: int, end: int, new: str) -> Edit:
    """Put a text in place of a stretch, without what stays at its beginning and end."""
    old = source.text[start:end]
    while old and new and old[0] == new[0]:
        start, old, new = start + 1, old[1:], new[1:]
    while old and new and old[-1] == new[-1]:
        end, old, new = end - 1, old[:-1], new[:-1]
    return Edit(location=source.location(start, end), text=new)
