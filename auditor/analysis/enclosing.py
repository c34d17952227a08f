"""Which function or class a line belongs to."""

from __future__ import annotations

from collections.abc import Iterator

from auditor.facts import statements as facts
from auditor.facts.definitions import Module
from auditor.facts.statements import Statement


def enclosing(module: Module, line: int) -> str:
    """The qualified name of the innermost definition around a line of the module's text; empty outside of all."""
    around = [(first, name) for first, last, name in _extents(module.body) if first <= line <= last]
    return max(around)[1] if around else ""


def _extents(block: facts.Block) -> Iterator[tuple[int, int, str]]:
    for statement in block:
        for name, body in _parts(statement):
            if name:
                yield statement.span.line, _last_line(statement), name
            yield from _extents(body)


def _last_line(statement: Statement) -> int:
    nested = (_last_line(inner) for _, body in _parts(statement) for inner in body)
    return max(nested, default=statement.span.end_line)


def _parts(statement: Statement) -> tuple[tuple[str, facts.Block], ...]:
    """The blocks inside a statement, each with the name of the definition that it is the body of."""
    match statement:
        case facts.DefineFunction():
            return ((statement.function.qualname, statement.function.body),)
        case facts.DefineClass():
            return ((statement.definition.qualname, statement.definition.body),)
        case facts.If() | facts.For() | facts.While():
            return (("", statement.body), ("", statement.orelse))
        case facts.With():
            return (("", statement.body),)
        case facts.Try():
            handlers = tuple(("", handler.body) for handler in statement.handlers)
            return (("", statement.body), *handlers, ("", statement.orelse), ("", statement.final))
        case facts.Match():
            return tuple(("", case.body) for case in statement.cases)
        case _:
            return ()
