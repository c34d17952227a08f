"""Calls in a function whose results nobody takes."""

from __future__ import annotations

from collections.abc import Container, Iterator

from auditor.callgraph.effects import Effects
from auditor.facts import expressions as expr
from auditor.facts import statements as stmt
from auditor.facts.definitions import Function
from auditor.facts.walk import children, direct_expressions, statements, subexpressions


def unused_calls(path: str, function: Function, effects: Effects) -> Iterator[expr.Call]:
    """The calls in a function whose results nobody takes, or only what is raised, logged or kept in a local name.

    What is raised counts as taken by nobody: a handler is not told what it handles.
    """
    unused: dict[int, expr.Expr] = {}
    body = list(statements(function.body))
    assigned = [each for each in body if isinstance(each, stmt.Assign) and isinstance(each.value, expr.Call)]
    for statement in body:
        for part in _unused_in(path, statement, effects):
            unused[id(part)] = part
    names = {part.id for part in unused.values() if isinstance(part, expr.Name)}
    kept = [each for each in assigned if _name_of(each) in names]
    if kept:
        used = _used_names(function, unused)
        for statement in kept:
            if statement.value is not None and _name_of(statement) not in used:
                unused.update((id(part), part) for part in _unused_parts(path, statement.value, effects))
    return (part for part in unused.values() if isinstance(part, expr.Call))


def _unused_in(path: str, statement: stmt.Statement, effects: Effects) -> Iterator[expr.Expr]:
    match statement:
        case stmt.Raise(value=expr.Call(func=expr.Name(id=name), args=args)) if effects.is_error(path, name):
            for argument in args:
                yield from _unused_parts(path, argument.value, effects)
        case stmt.Evaluate(value=value):
            yield from _unused_parts(path, value, effects)
        case _:
            return


def _unused_parts(path: str, value: expr.Expr, effects: Effects) -> Iterator[expr.Expr]:
    """The names and calls inside an expression whose values nobody takes, since nobody takes its own."""
    match value:
        case expr.Name():
            yield value
        case expr.Call():
            yield value
            if effects.only_reads(path, value):
                for inside in (value.func, *(argument.value for argument in value.args)):
                    yield from _unused_parts(path, inside, effects)
        case expr.Lambda() | expr.Comprehension() | expr.Yielded() | expr.Walrus():
            return
        case _:
            for inside in children(value):
                yield from _unused_parts(path, inside, effects)


def _name_of(assigned: stmt.Assign) -> str:
    match assigned.targets:
        case (expr.Name(id=name),):
            return name
        case _:
            return ""


def _used_names(function: Function, unused: Container[int]) -> set[str]:
    """The names whose values something in a function takes; it may be a function inside it."""
    used: set[str] = set()
    for statement in statements(function.body, into_definitions=True):
        stored = statement.targets if isinstance(statement, stmt.Assign) else ()
        if isinstance(statement, stmt.Scope):
            used.update(statement.names)
        for part in (inner for each in direct_expressions(statement) for inner in subexpressions(each)):
            if isinstance(part, expr.Name) and id(part) not in unused and all(part is not each for each in stored):
                used.add(part.id)
    return used
