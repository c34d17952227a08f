"""Rewrites newer syntax for an older running Python, as far as an index needs it.

Type parameters (`def f[T](…)`, `class C[T]:`) are blanked out, and `type X[T] = …` becomes an assignment. All lines
stay where they are.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from keyword import iskeyword
from token import NAME
from tokenize import TokenError, TokenInfo, generate_tokens

# What an edit overwrites: the places of its first and last character, and what stands there instead.
_Edit = tuple[tuple[int, int], tuple[int, int], str]
_OPENING, _CLOSING = frozenset("([{"), frozenset(")]}")


def without_newer_syntax(text: str) -> str:
    """The text as older versions can parse it; unchanged if nothing in it is known to be newer."""
    try:
        tokens = list(generate_tokens(io.StringIO(text).readline))
    except (TokenError, SyntaxError):
        return text
    lines = text.split("\n")
    for (row, start), (last, end), instead in sorted(_edits(tokens), reverse=True):
        before, after = lines[row - 1][:start], lines[last - 1][end:]
        if row == last:
            lines[row - 1] = f"{before}{instead} {after}"
        else:
            lines[row - 1 : last] = [f"{before}{instead} \\", *["\\"] * (last - row - 1), after]
    return "\n".join(lines)


def _edits(tokens: list[TokenInfo]) -> Iterator[_Edit]:
    closing = _closing(tokens)
    for at, (token, name, sign) in enumerate(zip(tokens, tokens[1:], tokens[2:], strict=False)):
        end = closing.get(at + 2, name)
        if name.type != NAME or iskeyword(name.string):
            continue
        if sign.string == "[" and token.string in ("def", "class") and end is not name:
            yield name.end, end.end, ""
        elif token.string == "type" and (sign.string == "=" or end is not name):
            yield token.start, end.end, name.string


def _closing(tokens: list[TokenInfo]) -> dict[int, TokenInfo]:
    """The bracket that closes each one, by its position."""
    found: dict[int, TokenInfo] = {}
    opened: list[int] = []
    for at, token in enumerate(tokens):
        if token.string in _OPENING:
            opened.append(at)
        elif token.string in _CLOSING and opened:
            found[opened.pop()] = token
    return found
