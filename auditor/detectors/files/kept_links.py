"""Names under which the project itself puts file links away: in rows, messages, tasks and records."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

from auditor.detectors.files.file_links import FileLinks
from auditor.detectors.files.link_marks import Marks, literals
from auditor.detectors.files.link_uses import link_uses
from auditor.detectors.files.links import Origin, Target
from auditor.detectors.shared.naming import last_name
from auditor.detectors.shared.record_classes import filled_fields
from auditor.detectors.shared.written import all_calls
from auditor.facts import expressions as expr
from auditor.facts import statements as stmt
from auditor.facts.definitions import Class
from auditor.facts.walk import subexpressions
from auditor.model.knowledge import Knowledge
from auditor.model.vendor import Vendor
from auditor.models.names import is_named
from auditor.semantics.resolution import Resolution, Scope
from auditor.semantics.values import ClassValue, Text, Unknown, Value

# The table's name may be quoted or hold a schema; the columns stand in the first parentheses behind it.
_INSERT = re.compile(
    r"\s*(?:INSERT|REPLACE|UPSERT)\b[^()]{0,200}\(([^()]{1,4000})\)\s*VALUES\s*(?:\(([^()]{1,4000})\))?", re.IGNORECASE
)
_INTO = re.compile(r"\bINTO\s+(?:[\w\"`\[\]]+\.)?[\"`\[]?(\w+)", re.IGNORECASE)
_FROM = re.compile(r"\bSELECT\b.{1,4000}?\bFROM\s+(?:[\w\"`\[\]]+\.)?[\"`\[]?(\w+)", re.IGNORECASE | re.DOTALL)
# What a row fills in; anything else between the commas is the same for all rows.
_FILLED = re.compile(r"\?\d*|%s|%\(\w+\)s|:\w+|\$\d+")


class LinkOptions(Struct, frozen=True, kw_only=True):
    """How code calls links, what has them and what may lie between; for every rule about links."""

    carriers: frozenset[str] = frozenset()
    link_names: frozenset[str] = frozenset()
    object_names: frozenset[str] = frozenset()


def plain_links(resolution: Resolution, knowledge: Knowledge) -> FileLinks:
    """Judges links by where they come from alone."""
    return resolution.once("plain links", lambda: FileLinks(resolution, knowledge))


def known_links(resolution: Resolution, knowledge: Knowledge, options: LinkOptions) -> FileLinks:
    """Judges links with all that is known of the project; `options` are those of a rule about links."""
    return resolution.once(
        ("known links", options.object_names, options.link_names, options.carriers),
        lambda: FileLinks(
            resolution,
            knowledge,
            object_names=options.object_names,
            link_names=options.link_names,
            tested=tested_links(resolution, knowledge.vendor),
            kept=_names(resolution, knowledge),
            fields=_fields(resolution, knowledge),
            readers=_readers(resolution, knowledge),
            carriers=options.carriers,
        ),
    )


def _names(resolution: Resolution, knowledge: Knowledge) -> frozenset[str]:
    """The keys, keywords and attributes that are given a link out of an answer."""
    return resolution.once("kept link names", lambda: _kept_names(plain_links(resolution, knowledge), resolution))


def _readers(resolution: Resolution, knowledge: Knowledge) -> frozenset[str]:
    """The modules that read from a table into which links out of answers are put."""
    return resolution.once("link readers", lambda: _link_readers(plain_links(resolution, knowledge), resolution))


def _link_readers(links: FileLinks, resolution: Resolution) -> frozenset[str]:
    tables = {
        filled_table(call, resolution)
        for call, scope in all_calls(resolution)
        for _, value in inserted(call, resolution)
        if any(_is_file(links, each, scope.module.path) for each in resolution.values(value))
    }
    if not tables - {""}:
        return frozenset()
    return frozenset(s.module.path for s in resolution.scopes() if not tables.isdisjoint(read_tables(s)))


def _kept_names(links: FileLinks, resolution: Resolution) -> frozenset[str]:
    return frozenset(
        name
        for scope in resolution.scopes()
        for name, value in _given(scope, resolution)
        if any(_is_file(links, each, scope.module.path) for each in resolution.values(value))
    )


def _fields(resolution: Resolution, knowledge: Knowledge) -> frozenset[tuple[Class, str]]:
    """Class and name of the fields of records that are given a link out of an answer."""
    return resolution.once("kept link fields", lambda: _kept_fields(plain_links(resolution, knowledge), resolution))


def _kept_fields(links: FileLinks, resolution: Resolution) -> frozenset[tuple[Class, str]]:
    return filled_fields(
        lambda value, module: any(_is_file(links, each, module) for each in resolution.values(value)), resolution
    )


def _is_file(links: FileLinks, value: Value, module: str) -> bool:
    link = links.link(value, module)
    return link is not None and link.target is Target.FILE and link.origin is Origin.ANSWER


def _given(scope: Scope, resolution: Resolution) -> Iterator[tuple[str, expr.Expr]]:
    for statement in scope.statements:
        if isinstance(statement, stmt.Assign) and statement.value is not None:
            for target in statement.targets:
                if isinstance(target, expr.Attribute | expr.Subscript):
                    yield last_name(target), statement.value
    for expression in scope.parts:
        yield from _named_parts(expression, resolution)


def _named_parts(expression: expr.Expr, resolution: Resolution) -> Iterator[tuple[str, expr.Expr]]:
    """The entries of a mapping, or the keywords of a call that makes or fills a record."""
    match expression:
        case expr.DictDisplay(items=items):
            for key, value in items:
                if isinstance(key, expr.Literal) and isinstance(key.value, str):
                    yield key.value, value
        case expr.Call(func=func, args=args):
            yield from inserted(expression, resolution)
            if _keeps(func, resolution):
                yield from ((argument.keyword, argument.value) for argument in args if argument.keyword)


def _keeps(func: expr.Expr, resolution: Resolution) -> bool:
    name = last_name(func)
    is_class = any(isinstance(value, ClassValue) for value in resolution.values(func))
    return is_class or name[:1].isupper() or is_named(name, "keeping")


def tested_links(resolution: Resolution, vendor: Vendor) -> frozenset[Unknown]:
    """What is compared with, or searched for, a mark that is the vendor's beyond doubt."""
    marks = Marks(vendor)
    found: set[Unknown] = set()
    for use in link_uses(resolution):
        if use.kind not in ("tested", "parsed") or use.subject is None or use.text is None:
            continue
        texts = literals(resolution.values(use.text), resolution)
        if any(mark is not None and mark.is_sure for mark in (marks.of(text, place) for text, place in texts)):
            found.update(v for v in resolution.values(use.subject) if isinstance(v, Unknown) and v.hint and v.place)
    return frozenset(found)


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
