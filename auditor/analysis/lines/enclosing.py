"""Which function or class a line belongs to."""

from __future__ import annotations

from bisect import bisect_right

from auditor.facts import statements as facts
from auditor.facts.definitions import Module
from auditor.facts.statements import Statement


def enclosing(module: Module, line: int) -> str:
    """The qualified name of the innermost definition around a line of the module's text; empty outside of all."""
    found, block = "", module.body
    while (statement := _last_before(line, block)) is not None and line <= _last_line(statement):
        block = ()
        for name, body in _parts(statement):
            found = name or found
            block = body if body and body[0].span.line <= line else block
    return found


def _last_before(line: int, block: facts.Block) -> Statement | None:
    """The statement of a block that begins last before the end of a line: the only one that can be around it."""
    place = bisect_right(block, line, key=lambda statement: statement.span.line)
    return block[place - 1] if place else None


def _last_line(statement: Statement) -> int:
    nested = (_last_line(body[-1]) for _, body in _parts(statement) if body)
    return max((statement.span.end_line, *nested))


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
