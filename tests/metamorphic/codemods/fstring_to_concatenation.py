"""Write f-strings as sums of strings: `f"{base}/users"` becomes `(str(base) + "/users")`."""

from __future__ import annotations

from collections.abc import Sequence

import libcst as cst

from tests.metamorphic.project import Project, rewrite_modules
from tests.metamorphic.syntax.strings import Hole, Piece, called, parenthesized, quoted
from tests.metamorphic.syntax.text_rewriting import rewrite_fstrings


def rewrite(project: Project) -> Project | None:
    return rewrite_modules(project, lambda module: rewrite_fstrings(module, concatenation))


def concatenation(parts: Sequence[Piece]) -> cst.BaseExpression:
    """The sum of all pieces; each hole is made a text first, as the f-string does."""
    operands = [_text_of(part) if isinstance(part, Hole) else quoted(part.source) for part in parts]
    if len(operands) == 1:
        return operands[0]
    total = operands[0]
    for operand in operands[1:]:
        total = cst.BinaryOperation(total, cst.Add(), operand)
    return parenthesized(total)


def _text_of(hole: Hole) -> cst.BaseExpression:
    value = called("repr", hole.expression) if hole.conversion == "r" else hole.expression
    if hole.spec:
        return called("format", value, quoted(hole.spec))
    return value if hole.conversion == "r" else called("str", value)
