"""Scalars of YAML: how quoted ones are written, what they say, and which plain ones say nothing."""

from __future__ import annotations

import json

SCALAR = r""""(?:[^"\\]|\\.)*"|'(?:[^']|'')*'"""
_NULL = frozenset({"", "~", "null", "Null", "NULL"})


def is_null(plain: str) -> bool:
    return plain in _NULL


def unquoted(text: str) -> str:
    """The text of a scalar, quoted or not."""
    if text[:1] == "'":
        return text[1:-1].replace("''", "'")
    if text[:1] != '"':
        return text
    try:
        return str(json.loads(text))
    except ValueError:  # YAML knows more escapes than JSON.
        return text[1:-1]
