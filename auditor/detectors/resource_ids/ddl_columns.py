"""Columns that SQL in a text declares with 32 bits, and those that it widens."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from itertools import accumulate

from msgspec import Struct

from auditor.detectors.shared.syntax import Syntax
from auditor.facts import expressions as expr
from auditor.facts.span import Span
from auditor.semantics.domain.values import Hole, Place, Text
from auditor.semantics.resolution import Resolution

_DECLARES = re.compile(r"\b(?:create\s+(?:temp(?:orary)?\s+)?table|alter\s+table)\b", re.IGNORECASE)
_TABLE = re.compile(r"\btable\s+(?:if\s+(?:not\s+)?exists\s+)?(?:only\s+)?(?:\w+\.)?[\"`\[]?(\w+)", re.IGNORECASE)
_COLUMN = re.compile(
    r"[\"`\[]?\b(?P<name>\w+)[\"`\]]?\s+(?P<type>integer|int4?|mediumint|smallint)\b(?P<rest>[^,;]*)", re.IGNORECASE
)
# `ALTER COLUMN number TYPE bigint`, `MODIFY number BIGINT`, `CHANGE number number BIGINT`.
_WIDENED = re.compile(
    r"\b(?:(?:alter|modify)\s+(?:column\s+)?|change\s+(?:column\s+)?[\"`\[]?\w+[\"`\]]?\s+)[\"`\[]?(\w+)[\"`\]]?\s+"
    r"(?:(?:set\s+data\s+)?type\s+)?(?:bigint|int8|decimal|numeric|text|\w*char)\b",
    re.IGNORECASE,
)
_ANY_REFERENCE = re.compile(r"\breferences\s+[\"`\[]?\w+[\"`\]]?\s*(?:\(\s*[\"`\[]?(\w+))?", re.IGNORECASE)
# What stands for a name that is not known.
_UNKNOWN_NAME = "_"
# Of files beside the code, those that speak of tables.
_FILED = re.compile(r"(?is)\A.*\btable\b.*")


class DdlColumn(Struct, frozen=True, kw_only=True):
    """A narrow column; `refers` is the column of another table that it repeats, `place` where it is written."""

    table: str
    name: str
    type: str
    refers: str | None
    place: Place


class Piece(Struct, frozen=True):
    """A stretch of a statement, and where it is written."""

    text: str
    place: Place


def written_statement(expression: expr.Expr, syntax: Syntax, resolution: Resolution) -> tuple[Piece, ...]:
    """The stretches of a statement that declares or changes a table, a text or put together; nothing for all else."""
    match expression:
        case expr.Literal(value=str(text)):
            return (Piece(text, syntax.place(expression)),) if _DECLARES.search(text) else ()
        case expr.Joined() | expr.Binary(op="+" | "%") | expr.Call(func=expr.Attribute(attr="format")):
            place = syntax.place(expression)
            texts = (value for value in resolution.values(expression) if isinstance(value, Text))
            parts = next((value.parts for value in texts), ())
            pieces = tuple(
                Piece(_UNKNOWN_NAME, place) if isinstance(part, Hole) else Piece(part.text, part.place or place)
                for part in parts
            )
            return pieces if _DECLARES.search(_text(pieces)) else ()
        case _:
            return ()


def ddl_columns(statement: tuple[Piece, ...]) -> Iterator[DdlColumn]:
    """The narrow columns of a statement."""
    text = _text(statement)
    starts = [0, *accumulate(len(piece.text) for piece in statement)]
    lines = [_Lines(piece.place.span, piece.text) for piece in statement]
    for table, found in _with_tables(_COLUMN, text):
        reference = _ANY_REFERENCE.search(found["rest"])
        at = bisect_right(starts, found.start("name")) - 1
        span = lines[at].span(found.start("name") - starts[at])
        yield DdlColumn(
            table=table,
            name=found["name"],
            type=found["type"],
            refers=(reference[1] or "id") if reference else None,
            place=Place(statement[at].place.module, span),
        )


def filed_statements(resolution: Resolution) -> Iterator[tuple[Piece, ...]]:
    """The text of each file of SQL that declares or changes a table."""
    for rows in resolution.settings_with(_FILED):
        for row in rows:
            if not row.key and _DECLARES.search(row.value):
                lines = row.value.split("\n")
                span = Span(1, 1, len(lines), len(lines[-1]) + 1)
                yield (Piece(row.value, Place(row.place.module, span)),)


def widened_columns(statement: tuple[Piece, ...]) -> Iterator[tuple[str, str]]:
    """Table and name, in lower case, of the columns that a statement gives a wide type later on."""
    for table, found in _with_tables(_WIDENED, _text(statement)):
        yield table.lower(), found[1].lower()


def _text(statement: tuple[Piece, ...]) -> str:
    return "".join(piece.text for piece in statement)


def _with_tables(pattern: re.Pattern[str], text: str) -> Iterator[tuple[str, re.Match[str]]]:
    """What is found, with the table that is named last before it; empty if there is none."""
    tables = list(_TABLE.finditer(text))
    starts = [table.start() for table in tables]
    for found in pattern.finditer(text):
        before = bisect_right(starts, found.start())
        yield tables[before - 1][1] if before else "", found


class _Lines:
    """Finds the lines of a text, where every line of it is one of the file."""

    def __init__(self, span: Span, text: str) -> None:
        self._span = span
        self._text = text
        self._starts = [0, *(found.end() for found in re.finditer("\n", text)), len(text) + 1]
        self._is_known = span.line != span.end_line and len(self._starts) - 2 == span.end_line - span.line

    def span(self, offset: int) -> Span:
        number = bisect_right(self._starts, offset) - 1
        if not self._is_known or not number:
            return self._span
        start, line = self._starts[number], self._span.line + number
        column = offset - start + 1
        content = self._text[start : self._starts[number + 1] - 1].rstrip()
        return Span(line, column, line, max(column + 1, len(content) + 1))
