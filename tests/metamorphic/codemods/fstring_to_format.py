"""Write f-strings with `format`: `f"{base}/users"` becomes `"{}/users".format(base)`."""

from __future__ import annotations

from collections.abc import Sequence

import libcst as cst

from tests.metamorphic.project import Project, rewrite_modules
from tests.metamorphic.syntax.strings import Hole, Piece, Text, quoted
from tests.metamorphic.syntax.text_rewriting import rewrite_fstrings


def rewrite(project: Project) -> Project | None:
    return rewrite_modules(project, lambda module: rewrite_fstrings(module, formatted))


def formatted(parts: Sequence[Piece]) -> cst.BaseExpression:
    """The template with a field for each hole, and the holes as its arguments."""
    template = "".join(_field(part) for part in parts)
    arguments = [cst.Arg(part.expression) for part in parts if isinstance(part, Hole)]
    return cst.Call(cst.Attribute(quoted(template), cst.Name("format")), arguments)


def _field(part: Piece) -> str:
    if isinstance(part, Text):
        return part.source.replace("{", "{{").replace("}", "}}")
    conversion = f"!{part.conversion}" if part.conversion else ""
    return "{" + conversion + (f":{part.spec}" if part.spec else "") + "}"
