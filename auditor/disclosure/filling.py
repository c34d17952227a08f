"""Messages taken apart by the templates that they were made from."""

from __future__ import annotations

from string import Formatter


def parts_of(message: str, template: str) -> list[tuple[str, bool]] | None:
    """The message in parts, each with whether it is a word of the template; None if it does not fit."""
    words = [literal for literal, *_ in Formatter().parse(template) if literal]
    parts: list[tuple[str, bool]] = []
    position = 0
    for word in words:
        found = message.find(word, position)
        if found < 0:
            return None
        parts += [(message[position:found], False), (word, True)]
        position = found + len(word)
    return [*parts, (message[position:], False)] if words else None
