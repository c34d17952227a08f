"""Write f-strings with `%`: `f"{base}/users"` becomes `("%s/users" % (base,))`."""

from __future__ import annotations

from collections.abc import Sequence

import libcst as cst

from tests.metamorphic.project import Project, rewrite_modules
from tests.metamorphic.syntax.strings import Hole, Piece, Text, called, parenthesized, quoted
from tests.metamorphic.syntax.text_rewriting import rewrite_fstrings


def rewrite(project: Project) -> Project | None:
    return rewrite_modules(project, lambda module: rewrite_fstrings(module, interpolated))


def interpolated(parts: Sequence[Piece]) -> cst.BaseExpression:
    """The template with `%s` for each hole, and a tuple of the holes."""
    template = "".join(part.source.replace("%", "%%") if isinstance(part, Text) else "%s" for part in parts)
    values = [cst.Element(_value(part)) for part in parts if isinstance(part, Hole)]
    holes = cst.Tuple([*values[:-1], values[-1].with_changes(comma=cst.Comma())])
    return parenthesized(cst.BinaryOperation(quoted(template), cst.Modulo(), holes))


def _value(hole: Hole) -> cst.BaseExpression:
    value = called("repr", hole.expression) if hole.conversion == "r" else hole.expression
    return called("format", value, quoted(hole.spec)) if hole.spec else value
