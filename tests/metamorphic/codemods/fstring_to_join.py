"""Write f-strings with `join`: `f"{base}/users"` becomes `"".join([str(base), "/users"])`."""

from __future__ import annotations

from collections.abc import Sequence

import libcst as cst

from tests.metamorphic.project import Project, rewrite_modules
from tests.metamorphic.syntax.names import bindings
from tests.metamorphic.syntax.strings import Piece, Text, called, quoted
from tests.metamorphic.syntax.text_rewriting import rewrite_fstrings


def rewrite(project: Project) -> Project | None:
    return rewrite_modules(
        project, lambda module: module if bindings(module)["str"] else rewrite_fstrings(module, joined_up)
    )


def joined_up(parts: Sequence[Piece]) -> cst.BaseExpression | None:
    """The pieces in a list; None where one has a format of its own."""
    found: list[cst.Element] = []
    for part in parts:
        if isinstance(part, Text):
            found.append(cst.Element(quoted(part.source)))
        elif part.conversion or part.spec:
            return None
        else:
            found.append(cst.Element(called("str", part.expression)))
    return cst.Call(cst.Attribute(quoted(""), cst.Name("join")), [cst.Arg(cst.List(found))])
