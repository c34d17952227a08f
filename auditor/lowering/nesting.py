"""What parsing a text may cost, told before: the parser recurses, and it takes memory for every word."""

from __future__ import annotations

from msgspec import Struct

# The parser recurses for each bracket; beyond this depth a file is data or an attack, and the stack is at stake.
NESTING_LIMIT = 150
# The parser recurses for each level of indentation, too.
INDENT_LIMIT = 90

# From here on, a file is parsed where that can do no harm. Texts that people write are shorter …
COSTLY_TEXT = 400_000
# … and so are their lines, but for data. Half a megabyte of statements in one line takes gigabytes.
COSTLY_LINE = 20_000
# The parser looks at what is inside of brackets more than once: a hundred of them take seconds.
COSTLY_NESTING = 40


class Nesting(Struct, frozen=True, kw_only=True):
    """`too_deep_at` is the line on which brackets or indentation pass the limit."""

    too_deep_at: int | None
    is_costly: bool


def measure(text: str) -> Nesting:
    """How deep brackets and blocks nest, and whether that, or its size, makes a text dear. Strings count as code."""
    depth = deepest = longest = 0
    for number, line in enumerate(text.split("\n"), start=1):
        longest = max(longest, len(line))
        if len(line) - len(line.lstrip(" \t")) > INDENT_LIMIT * 8:
            return Nesting(too_deep_at=number, is_costly=True)
        for character in line if "(" in line or "[" in line or "{" in line or depth else "":
            if character in "([{":
                depth += 1
                deepest = max(deepest, depth)
                if depth > NESTING_LIMIT:
                    return Nesting(too_deep_at=number, is_costly=True)
            elif character in ")]}":
                depth = max(0, depth - 1)
    is_costly = deepest > COSTLY_NESTING or longest > COSTLY_LINE or len(text) > COSTLY_TEXT
    return Nesting(too_deep_at=None, is_costly=is_costly)
