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
    """Put a text in place of a stretch, without the words that stay at its beginning and end."""
    old = source.text[start:end]
    shorter = min(len(old), len(new))
    head = next((at for at in range(shorter) if old[at] != new[at]), shorter)
    while head and _is_word(old[head - 1]) and _is_word((old[head:] or " ")[0] + (new[head:] or " ")[0]):
        head -= 1
    tail = next((at for at in range(shorter - head) if old[-1 - at] != new[-1 - at]), shorter - head)
    while tail and _is_word(old[-tail]) and _is_word((old[head:-tail] or " ")[-1] + (new[head:-tail] or " ")[-1]):
        tail -= 1
    return Edit(location=source.location(start + head, end - tail), text=new[head : len(new) - tail])


def _is_word(characters: str) -> bool:
    """Whether one of these may be part of a name or number."""
    return any(each.isalnum() or each == "_" for each in characters)
