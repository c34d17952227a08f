"""What a limiter is handed to: `Client(Budget(per_hour=3600))`, also by the name of a variable."""

from __future__ import annotations

from collections.abc import Iterator

from auditor.detectors.shared.syntax import Site, Syntax
from auditor.facts import expressions as expr
from auditor.facts import statements as stmt
from auditor.facts.walk import expressions


def takers_of(expression: expr.Expr, site: Site, syntax: Syntax) -> Iterator[expr.Expr]:
    """What is called with an expression or with a call around it, the nearest first."""
    for part in syntax.ancestors(expression):
        if isinstance(part, expr.Call):
            yield part.func
    statement = site.statement
    if not isinstance(statement, stmt.Assign) or len(statement.targets) != 1:
        return
    target = statement.targets[0]
    if isinstance(target, expr.Name):
        body = site.function.body if site.function is not None else site.module.body
        for part in expressions(body):
            if isinstance(part, expr.Call) and any(_is_named(argument.value, target.id) for argument in part.args):
                yield part.func


def _is_named(value: expr.Expr, name: str) -> bool:
    return isinstance(value, expr.Name) and value.id == name
