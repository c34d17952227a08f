"""Rows that SQL statements put into tables and read from them; names of tables and columns of statements in a text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

from auditor.facts import expressions as expr
from auditor.semantics.resolution import Resolution
from auditor.semantics.values import Text, Value

# The table's name may be quoted or hold a schema; the columns stand in the first parentheses behind it.
_NAME = r"\s+(?:[\w\"`\[\]]+\.)?[\"`\[]?(\w+)"
_INSERT = re.compile(
    r"\s*(?:INSERT|REPLACE|UPSERT)\b[^()]{0,200}\(([^()]{1,4000})\)\s*VALUES\s*(?:\(([^()]{1,4000})\))?", re.IGNORECASE
)
_INTO = re.compile(rf"\bINTO{_NAME}", re.IGNORECASE)
_SELECT_OR_FROM = re.compile(rf"\bSELECT\b|\bFROM{_NAME}", re.IGNORECASE)
_EVERY_COLUMN = re.compile(r"(?:^|,)\s*(?:\w+\.)?\*")
# What a row fills in; anything else between the commas is the same for all rows.
_FILLED = re.compile(r"\?\d*|%s|%\(\w+\)s|:\w+|\$\d+")


class Cell(Struct, frozen=True, kw_only=True):
    """What is put into a column; the table in lower case, empty if it is not known."""

    table: str
    column: str
    value: expr.Expr


class Selection(Struct, frozen=True, kw_only=True):
    """What is read from a table, in lower case: the words between SELECT and FROM, or every column."""

    table: str
    words: frozenset[str]
    is_whole: bool


def inserted(call: expr.Call, resolution: Resolution) -> Iterator[Cell]:
    """What a call puts into each column; one row, or each of many (`executemany`)."""
    if len(call.args) < 2:
        return
    row = _row(call.args[1].value)
    if not isinstance(row, expr.Sequence):
        return
    for statement in resolution.values(call.args[0].value):
        columns = _columns(written := _literal(statement))
        if columns:
            into = _INTO.search(written)
            if len(row.items) == len(columns):
                for column, value in zip(columns, row.items, strict=True):
                    yield Cell(table=into[1].lower() if into else "", column=column, value=value)
            return


def selections(text: str) -> Iterator[Selection]:
    """What the statements of a text read, each with its nearest FROM."""
    begun: list[int] = []
    for found in _SELECT_OR_FROM.finditer(text):
        if found[1] is None:
            begun.append(found.end())
        elif begun:
            columns = text[begun.pop() : found.start()]
            words = frozenset(re.findall(r"\w+", columns.lower()))
            yield Selection(table=found[1].lower(), words=words, is_whole=bool(_EVERY_COLUMN.search(columns)))


def _literal(value: Value) -> str:
    return (value.literal if isinstance(value, Text) else None) or ""


def _columns(statement: str) -> tuple[str, ...]:
    found = _INSERT.match(statement)
    if found is None:
        return ()
    names = [name.strip().strip('"`[]') for name in found[1].split(",")]
    values = [value.strip() for value in (found[2] or "").split(",")]
    if len(values) != len(names):
        return tuple(names)
    return tuple(name for name, value in zip(names, values, strict=True) if _FILLED.fullmatch(value))


def _row(rows: expr.Expr) -> expr.Expr:
    """The row itself, or what a list of rows holds."""
    if isinstance(rows, expr.Comprehension):
        return rows.element
    if isinstance(rows, expr.Sequence) and rows.items and isinstance(rows.items[0], expr.Sequence):
        return rows.items[0]
    return rows
