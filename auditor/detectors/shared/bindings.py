"""What names are bound to in one body: by assignments, loops, `with` and comprehensions."""

from __future__ import annotations

from collections.abc import Iterator

from auditor.facts import expressions as expr
from auditor.facts import statements as stmt
from auditor.facts.walk import expressions, statements

# A target, what it gets, and whether that is one item after the other.
Binding = tuple[expr.Expr, expr.Expr, bool]


def bindings_in(block: stmt.Block) -> Iterator[Binding]:
    """Every target of a body; `a, b = c, d` has two. An item is what is gone through, looked up by the target."""
    for statement in statements(block):
        match statement:
            case stmt.Assign():
                yield from ((name, given, False) for name, given in assignments(statement))
            case stmt.For(target=target, source=source):
                yield target, expr.Subscript(source, target, source.span), True
            case stmt.With(items=items):
                yield from ((target, value, False) for value, target in items if target is not None)
    for part in expressions(block):
        for loop in part.generators if isinstance(part, expr.Comprehension) else ():
            yield loop.target, expr.Subscript(loop.source, loop.target, loop.source.span), True


def assignments(statement: stmt.Statement) -> Iterator[tuple[expr.Expr, expr.Expr]]:
    """The targets of an assignment with what each gets; `a, b = c, d` has two."""
    if isinstance(statement, stmt.Assign) and statement.value is not None:
        for target in statement.targets:
            yield from _paired(target, statement.value)


def bound_in(name: str, block: stmt.Block) -> Iterator[expr.Expr]:
    """What a name is bound to in one body."""
    return (value for target, value, _ in bindings_in(block) if binds(target, name))


def binds(target: expr.Expr, name: str) -> bool:
    """Whether a target is a plain name, or several of which this is one."""
    match target:
        case expr.Name(id=bound):
            return bound == name
        case expr.Sequence(items=items):
            return any(binds(item, name) for item in items)
        case _:
            return False


def _paired(target: expr.Expr, value: expr.Expr) -> Iterator[tuple[expr.Expr, expr.Expr]]:
    match target, value:
        case expr.Sequence(items=names), expr.Sequence(items=given) if len(names) == len(given):
            yield from zip(names, given, strict=True)
        case _:
            yield target, value
