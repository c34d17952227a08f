"""Columns that a text of SQL declares, for databases in which an INTEGER has 32 bits."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from msgspec import Struct

from auditor.facts import expressions as expr
from auditor.facts.definitions import Module
from auditor.facts.span import Span
from auditor.facts.statements import Import, ImportFrom
from auditor.facts.walk import statements

_DECLARES = re.compile(r"\b(?:create\s+(?:temp(?:orary)?\s+)?table|alter\s+table)\b", re.IGNORECASE)
_TABLE = re.compile(r"\btable\s+(?:if\s+(?:not\s+)?exists\s+)?(?:\w+\.)?[\"`\[]?(\w+)", re.IGNORECASE)
_COLUMN = re.compile(
    r"[\"`\[]?\b(?P<name>\w+)[\"`\]]?\s+(?P<type>integer|int4?|mediumint|smallint)\b(?P<rest>[^,]*)", re.IGNORECASE
)
_ANY_REFERENCE = re.compile(r"\breferences\s+[\"`\[]?\w+[\"`\]]?\s*(?:\(\s*[\"`\[]?(\w+))?", re.IGNORECASE)


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
    for found in _COLUMN.finditer(text):
        tables = [one for one in _TABLE.finditer(text) if one.start() < found.start()]
        reference = _ANY_REFERENCE.search(found["rest"])
        yield DdlColumn(
            table=tables[-1][1] if tables else "",
            name=found["name"],
            type=found["type"],
            refers=(reference[1] or "id") if reference else None,
            span=_line(literal.span, text, found.start("name")),
        )


def _line(span: Span, text: str, offset: int) -> Span:
    """The line of the text, where every line of it is one of the file."""
    if text.count("\n") != span.end_line - span.line or span.line == span.end_line:
        return span
    before = text[:offset]
    line = span.line + before.count("\n")
    if line == span.line:
        return span
    start = before.rfind("\n") + 1
    content = text[start:].partition("\n")[0]
    column = offset - start + 1
    return Span(line, column, line, max(column + 1, len(content.rstrip()) + 1))


def narrow_databases(modules: Mapping[str, Module], *, narrow: frozenset[str], wide: frozenset[str]) -> frozenset[str]:
    """The modules whose SQL goes to a database with narrow integers: by their imports, else by all of the project's."""
    used = {path: _packages(module) for path, module in modules.items()}
    everything = frozenset().union(*used.values())
    is_narrow = bool(everything & narrow) and not everything & wide
    return frozenset(
        path for path, packages in used.items() if packages & narrow or (is_narrow and not packages & wide)
    )


def _packages(module: Module) -> frozenset[str]:
    found: set[str] = set()
    for statement in statements(module.body, into_definitions=True):
        if isinstance(statement, Import) or (isinstance(statement, ImportFrom) and not statement.level):
            found.add(statement.module.partition(".")[0])
    return frozenset(found)
