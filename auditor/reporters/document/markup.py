"""Texts that Markdown shows as they are."""

from __future__ import annotations

import re

_SPECIAL = re.compile(r"([\\`*_{}\[\]|~#!])")
_BACKTICKS = re.compile(r"`+")


def plain(text: str) -> str:
    """Text on one line in which nothing is read as markup."""
    escaped = _SPECIAL.sub(r"\\\1", " ".join(text.split()))
    return escaped.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def span(text: str) -> str:
    """A code span."""
    line = " ".join(text.split())
    if not line:
        return ""
    ticks = "`" * (_longest(line) + 1)
    pad = " " if line.startswith("`") or line.endswith("`") else ""
    return f"{ticks}{pad}{line}{pad}{ticks}"


def fence(text: str) -> str:
    """The fence for a block of code: longer than any row of backticks in it."""
    return "`" * max(3, _longest(text) + 1)


def _longest(text: str) -> int:
    return max((len(found) for found in _BACKTICKS.findall(text)), default=0)
