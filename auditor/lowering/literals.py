"""The values of literals, read without running anything and without trusting their size."""

from __future__ import annotations

import ast
import re

import libcst as cst

from auditor.facts.limits import NUMBER_LIMIT

# Longer literals are data, not addresses; their head is enough to know what they are.
TEXT_LIMIT = 20_000
# int() of a very long digit string is quadratic (and refused by Python beyond 4,300 digits).
DIGITS_LIMIT = 400
# Most texts are what stands between their quotes; to have Python read them takes ten times as long.
_PLAIN = re.compile(r"""[uU]?('''|"{3}|'|")([^\\\r]*)\1""")


def number_value(node: cst.Integer | cst.Float | cst.Imaginary) -> int | float | complex | None:
    """None for a number too long or too large to matter."""
    if len(node.value) > DIGITS_LIMIT:
        return None
    value = int(node.value, 0) if isinstance(node, cst.Integer) else ast.literal_eval(node.value)
    return value if isinstance(value, int | float | complex) and abs(value) < NUMBER_LIMIT else None


def string_value(node: cst.SimpleString) -> str | bytes | None:
    """None when Python itself would refuse the literal (a bad escape in bytes, say)."""
    if len(node.value) > TEXT_LIMIT:
        return node.raw_value[:TEXT_LIMIT]
    if plain := _PLAIN.fullmatch(node.value):
        return plain[2]
    try:
        value = ast.literal_eval(node.value)
    except (ValueError, SyntaxError):
        return node.raw_value
    return value if isinstance(value, str | bytes) else None
