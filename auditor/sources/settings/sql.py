"""Read files of SQL: the statements that make and change tables."""

from __future__ import annotations

import re

_REMARK_OR_TEXT = re.compile(r"--[^\n]*|/\*.*?\*/|'[^']*'", re.DOTALL)
_STATEMENT = re.compile(r"[^;]+")
_OF_TABLES = re.compile(r"\s*(?:create\s+(?:\w+\s+){0,3}table|alter\s+table)\b", re.IGNORECASE)
_SHOWN = re.compile(r"[^\n]")


def table_statements(text: str) -> str:
    """These statements where they stand; blanks for all others, for remarks, and for texts, which may be secrets."""
    plain = _REMARK_OR_TEXT.sub(_blank, text)
    return _STATEMENT.sub(lambda found: found[0] if _OF_TABLES.match(found[0]) else _blank(found), plain)


def _blank(found: re.Match[str]) -> str:
    return _SHOWN.sub(" ", found[0])
