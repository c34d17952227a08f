"""The bodies of a module, each with all that stands in it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import chain

from msgspec import Struct

from auditor.facts.definitions import Class, Function, Module
from auditor.facts.expressions import Call, Expr
from auditor.facts.statements import DefineClass, DefineFunction, Statement
from auditor.facts.walk import direct_expressions, statements, subexpressions


class Scope(Struct, frozen=True, kw_only=True):
    """The statements of one module, class or function body (nested blocks are reached through `facts.walk`).

    `owner` is the class whose body this is, or whose method; `name` is the qualified name ("<module>" at the top).
    `statements`, `parts` (every expression in them), `parts_of` each of them and `calls` (among the parts) are those of
    nested blocks, too, but not of definitions.
    """

    module: Module
    name: str
    body: tuple[Statement, ...]
    function: Function | None
    owner: Class | None
    statements: tuple[Statement, ...]
    parts_of: tuple[tuple[Expr, ...], ...]
    parts: tuple[Expr, ...]
    calls: tuple[Call, ...]


def scopes_in(module: Module, is_followed: Callable[[Function, str], bool]) -> Iterator[Scope]:
    """Every body of a module, in order of line; of functions those that were followed."""
    top = _scope(module, "<module>", module.body, None, None)
    yield top
    yield from _inner(top, None, is_followed)


def _scope(
    module: Module, name: str, body: tuple[Statement, ...], function: Function | None, owner: Class | None
) -> Scope:
    inside = tuple(statements(body))
    parts_of = tuple([tuple(chain.from_iterable(map(subexpressions, direct_expressions(each)))) for each in inside])
    parts = tuple(chain.from_iterable(parts_of))
    return Scope(
        module=module,
        name=name,
        body=body,
        function=function,
        owner=owner,
        statements=inside,
        parts_of=parts_of,
        parts=parts,
        calls=tuple([part for part in parts if isinstance(part, Call)]),
    )


def _inner(outer: Scope, owner: Class | None, is_followed: Callable[[Function, str], bool]) -> Iterator[Scope]:
    module = outer.module
    for statement in outer.statements:
        if isinstance(statement, DefineFunction):
            function = statement.function
            if not is_followed(function, module.path):
                continue
            scope = _scope(module, function.qualname, function.body, function, owner)
            yield scope
            yield from _inner(scope, owner, is_followed)
        elif isinstance(statement, DefineClass):
            definition = statement.definition
            scope = _scope(module, definition.qualname, definition.body, None, definition)
            yield scope
            yield from _inner(scope, definition, is_followed)
