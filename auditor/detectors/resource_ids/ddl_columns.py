"""Columns that SQL in a text declares with 32 bits, and those that it widens."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from msgspec import Struct

from auditor.facts import expressions as expr
from auditor.facts.span import Span
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
# Of files beside the code, those that speak of tables.
_FILED = re.compile(r"(?is)\A.*\btable\b.*")


class DdlColumn(Struct, frozen=True, kw_only=True):
    """A narrow column; `refers` is the column of another table that it repeats, `span` where it is written."""

    table: str
    name: str
    type: str
    refers: str | None
    span: Span


def ddl_columns(literal: expr.Literal) -> Iterator[DdlColumn]:
    """The narrow columns of a text, if it declares or changes a table."""
    text = literal.value
    if not isinstance(text, str) or not _DECLARES.search(text):
        return
    lines = _Lines(literal.span, text)
    for table, found in _with_tables(_COLUMN, text):
        reference = _ANY_REFERENCE.search(found["rest"])
        yield DdlColumn(
            table=table,
            name=found["name"],
            type=found["type"],
            refers=(reference[1] or "id") if reference else None,
            span=lines.span(found.start("name")),
        )


def filed_statements(resolution: Resolution) -> Iterator[tuple[str, expr.Literal]]:
    """The text of each file of SQL, by its path."""
    for rows in resolution.settings_with(_FILED):
        for row in rows:
            if not row.key:
                lines = row.value.split("\n")
                yield row.place.module, expr.Literal(span=Span(1, 1, len(lines), len(lines[-1]) + 1), value=row.value)


def widened_columns(literal: expr.Literal) -> Iterator[tuple[str, str]]:
    """Table and name, in lower case, of the columns that a text gives a wide type later on."""
    text = literal.value
    if isinstance(text, str) and _DECLARES.search(text):
        for table, found in _with_tables(_WIDENED, text):
            yield table.lower(), found[1].lower()


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
