"""Rows that SQL statements put into tables and read from them; names of tables and columns of statements in a text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from msgspec import Struct

from auditor.detectors.shared.written import all_calls
from auditor.facts import expressions as expr
from auditor.facts import statements as stmt
from auditor.facts.scopes import Scope
from auditor.semantics.domain.values import Text, Value
from auditor.semantics.resolution import Resolution

# The table's name may be quoted or hold a schema; the columns stand in the first parentheses behind it.
_NAME = r"\s+(?:[\w\"`\[\]]+\.)?[\"`\[]?(\w+)"
_INSERT = re.compile(
    r"\s*(?:INSERT|REPLACE|UPSERT)\b[^()]{0,200}\(([^()]{1,4000})\)\s*VALUES\s*(?:\(((?:[^()]|\(\w{1,60}\)s){1,4000})\))?",
    re.IGNORECASE,
)
_INTO = re.compile(rf"\bINTO{_NAME}", re.IGNORECASE)
_SELECT_OR_FROM = re.compile(rf"\bSELECT\b|\bFROM{_NAME}", re.IGNORECASE)
_WHERE = re.compile(r"\bWHERE\b", re.IGNORECASE)
_EVERY_COLUMN = re.compile(r"(?:^|,)\s*(?:\w+\.)?\*")
# What a row fills in; anything else between the commas is the same for all rows.
_FILLED = re.compile(r"\?\d*|%s|%\((?P<named>\w+)\)s|[:@](?P<spelled>\w+)|\$\d+")


class Cell(Struct, frozen=True, kw_only=True):
    """What is put into a column; the table in lower case, empty if it is not known."""

    table: str
    column: str
    value: expr.Expr


class Selection(Struct, frozen=True, kw_only=True):
    """What is read from a table, in lower case: the words between SELECT and FROM, or every column.

    `has_condition` if a WHERE follows.
    """

    table: str
    words: frozenset[str]
    is_whole: bool
    has_condition: bool


def inserted(resolution: Resolution) -> Sequence[tuple[Cell, Scope]]:
    """What all calls of the project put into each column, with the body that a call stands in."""
    return resolution.once(
        inserted,
        lambda: tuple(
            (cell, scope) for call, scope in all_calls(resolution) for cell in _inserted(call, scope, resolution)
        ),
    )


def _inserted(call: expr.Call, scope: Scope, resolution: Resolution) -> Iterator[Cell]:
    """What a call in a body puts into each column; one row, or each of many (`executemany`).

    The statement comes first, or after the cursor (`execute_values(cursor, statement, rows)`).
    """
    for position in range(min(len(call.args) - 1, 2)):
        for statement in resolution.values(call.args[position].value):
            columns = _columns(written := _literal(statement))
            if columns:
                into = _INTO.search(written)
                for row in _rows(_given(call, position + 1), scope):
                    for column, value in _put(columns, row):
                        yield Cell(table=into[1].lower() if into else "", column=column, value=value)
                return


def selections(text: str) -> Iterator[Selection]:
    """What the statements of a text read, each with its nearest FROM."""
    begun: list[int] = []
    condition = max((found.start() for found in _WHERE.finditer(text)), default=-1)
    for found in _SELECT_OR_FROM.finditer(text):
        if found[1] is None:
            begun.append(found.end())
        elif begun:
            columns = text[begun.pop() : found.start()]
            words = frozenset(re.findall(r"\w+", columns.lower()))
            yield Selection(
                table=found[1].lower(),
                words=words,
                is_whole=bool(_EVERY_COLUMN.search(columns)),
                has_condition=found.end() <= condition,
            )


def _literal(value: Value) -> str:
    return (value.literal if isinstance(value, Text) else None) or ""


def _put(columns: tuple[tuple[str, str], ...], row: expr.Expr) -> Iterator[tuple[str, expr.Expr]]:
    """What a row puts into each column, by position or by the name that stands in the column's place."""
    named: dict[object, expr.Expr] = {}
    match row:
        case expr.Sequence(items=items) if len(items) == len(columns):
            yield from ((column, value) for (column, _), value in zip(columns, items, strict=True))
        case expr.DictDisplay(items=entries):
            named = {key.value: value for key, value in entries if isinstance(key, expr.Literal)}
        case expr.Call(func=expr.Name(id="dict"), args=arguments):
            named = {argument.keyword: argument.value for argument in arguments if argument.keyword}
    yield from ((column, named[name]) for column, name in columns if name in named)


def _columns(statement: str) -> tuple[tuple[str, str], ...]:
    """The columns that a row fills in, each with the name that stands in its place (empty if none does)."""
    found = _INSERT.match(statement)
    if found is None:
        return ()
    names = [name.strip().strip('"`[]') for name in found[1].split(",")]
    values = [value.strip() for value in (found[2] or "").split(",")]
    if len(values) != len(names):
        return tuple((name, "") for name in names)
    filled = [(name, _FILLED.fullmatch(value)) for name, value in zip(names, values, strict=True)]
    return tuple((name, place["named"] or place["spelled"] or "") for name, place in filled if place is not None)


def _given(call: expr.Call, position: int) -> expr.Expr:
    """What follows the statement: a row, rows, or the values of one row, each as an argument of its own."""
    following = call.args[position:]
    values = tuple(argument.value for argument in following if not argument.keyword and not argument.star)
    is_spread = 1 < len(values) == len(following)
    return expr.Sequence("tuple", values, call.span) if is_spread else following[0].value


def _rows(given: expr.Expr, scope: Scope) -> Iterator[expr.Expr]:
    """The rows that a call is given: written there, or put under the name that it is given."""
    if not isinstance(given, expr.Name):
        yield _row(given)
        return
    entries: list[tuple[expr.Expr | None, expr.Expr]] = []
    for statement in scope.statements:
        match statement:
            case stmt.Assign(targets=targets, value=value) if value is not None and _is(targets, given.id):
                yield _row(value)
            case stmt.Assign(targets=(expr.Subscript(base=base, index=key),), value=value) if value is not None:
                entries += [(key, value)] if _is((base,), given.id) else []
    if entries:
        yield expr.DictDisplay(tuple(entries), given.span)
    for call in scope.calls:
        match call:
            case expr.Call(func=expr.Attribute(base=base, attr="append"), args=(added,)) if _is((base,), given.id):
                yield added.value


def _is(targets: tuple[expr.Expr, ...], name: str) -> bool:
    return len(targets) == 1 and isinstance(targets[0], expr.Name) and targets[0].id == name


def _row(rows: expr.Expr) -> expr.Expr:
    """The row itself, or what a list of rows holds."""
    if isinstance(rows, expr.Comprehension):
        return rows.element
    first = rows.items[0] if isinstance(rows, expr.Sequence) and rows.items else rows
    return first if isinstance(first, expr.Sequence | expr.DictDisplay) else rows
