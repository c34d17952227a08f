"""Texts that Markdown shows as they are."""

from __future__ import annotations

import re

_SPECIAL = re.compile(r"([\\`*_{}\[\]|~#!])")
_BACKTICKS = re.compile(r"`+")
CODE = re.compile(r"`([^`\n]+)`")


def markdown_prose(text: str) -> str:
    """Our own prose for Markdown: what stands between backticks stays code."""
    pieces = CODE.split(text)
    return "".join(span(piece) if number % 2 else _escaped(piece) for number, piece in enumerate(pieces))


def plain(text: str) -> str:
    """Text on one line in which nothing is read as markup."""
    return _escaped(" ".join(text.split()))


def span(text: str) -> str:
    """A code span."""
    line = " ".join(text.split())
    if not line:
        return ""
    ticks = "`" * (_longest(line) + 1)
    pad = " " if line.startswith("`") or line.endswith("`") else ""
    return f"{ticks}{pad}{line}{pad}{ticks}"


def cell(text: str) -> str:
    """A code span in a table, where a bar would end the cell."""
    return span(text).replace("|", "\\|")


def fence(text: str) -> str:
    """The fence for a block of code: longer than any row of backticks in it."""
    return "`" * max(3, _longest(text) + 1)


def _escaped(text: str) -> str:
    return _SPECIAL.sub(r"\\\1", text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _longest(text: str) -> int:
    return max((len(found) for found in _BACKTICKS.findall(text)), default=0)
