"""What an SQL statement puts into which column: `execute("INSERT INTO files (id, url) VALUES (?, ?)", (a, b))`.

And which modules read from which tables.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from auditor.facts import expressions as expr
from auditor.facts.walk import subexpressions
from auditor.semantics.resolution import Resolution, Scope
from auditor.semantics.values import Text

# The table's name may be quoted or hold a schema; the columns stand in the first parentheses behind it.
_INSERT = re.compile(
    r"\s*(?:INSERT|REPLACE|UPSERT)\b[^()]{0,200}\(([^()]{1,4000})\)\s*VALUES\s*(?:\(([^()]{1,4000})\))?", re.IGNORECASE
)
_INTO = re.compile(r"\bINTO\s+(?:[\w\"`\[\]]+\.)?[\"`\[]?(\w+)", re.IGNORECASE)
_FROM = re.compile(r"\bSELECT\b.{1,4000}?\bFROM\s+(?:[\w\"`\[\]]+\.)?[\"`\[]?(\w+)", re.IGNORECASE | re.DOTALL)
# What a row fills in; anything else between the commas is the same for all rows.
_FILLED = re.compile(r"\?\d*|%s|%\(\w+\)s|:\w+|\$\d+")


def inserted(call: expr.Call, resolution: Resolution) -> Iterator[tuple[str, expr.Expr]]:
    """Columns with what is put into each; one row, or each of many (`executemany`)."""
    if len(call.args) < 2:
        return
    statement, rows = call.args[0].value, call.args[1].value
    columns = next((found for v in resolution.values(statement) if (found := _columns(v))), ())
    if columns and isinstance(row := _row(rows), expr.Sequence) and len(row.items) == len(columns):
        yield from zip(columns, row.items, strict=True)


def filled_table(call: expr.Call, resolution: Resolution) -> str:
    """The table that a statement puts rows into, in lower case; empty if it is not known."""
    for value in resolution.values(call.args[0].value):
        written = value.literal if isinstance(value, Text) else None
        if written is not None and (found := _INTO.search(written)):
            return found[1].lower()
    return ""


def read_tables(scope: Scope) -> Iterator[str]:
    """The tables that statements written in a scope read from, in lower case."""
    for part in scope.parts:
        for literal in subexpressions(part):
            if isinstance(literal, expr.Literal) and isinstance(literal.value, str):
                yield from (found.lower() for found in _FROM.findall(literal.value))


def _columns(statement: object) -> tuple[str, ...]:
    written = statement.literal if isinstance(statement, Text) else None
    found = _INSERT.match(written) if written is not None else None
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
