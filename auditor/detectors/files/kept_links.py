"""Names under which the project itself puts file links away: in rows, messages, tasks and records."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from functools import partial

from msgspec import Struct

from auditor.detectors.files.file_links import FileLinks
from auditor.detectors.files.link_marks import Marks, literals
from auditor.detectors.files.link_uses import link_uses
from auditor.detectors.files.links import Origin, Target
from auditor.detectors.files.messages import sent_messages
from auditor.detectors.shared.bindings import assignments
from auditor.detectors.shared.naming import last_name
from auditor.detectors.shared.record_classes import filled_fields
from auditor.detectors.shared.sql_rows import inserted, selections
from auditor.detectors.shared.syntax import syntax_of
from auditor.detectors.shared.written import all_calls, written_entries
from auditor.facts import expressions as expr
from auditor.facts.definitions import Class
from auditor.facts.names import plain_name
from auditor.facts.scopes import Scope
from auditor.facts.statements import Assign
from auditor.facts.walk import subexpressions
from auditor.model.knowledge import Knowledge
from auditor.model.vendor import Vendor
from auditor.models.names import is_named
from auditor.models.rows import FILE_LINK
from auditor.semantics.domain.classes import fields
from auditor.semantics.domain.values import Answer, ClassValue, Unknown, Value
from auditor.semantics.interpreter.labels import label_of
from auditor.semantics.resolution import Resolution

# Records in records in records, as answers have them.
_RECORDS_LIMIT = 3
# What several requests share builds objects of several classes: which of which is not known.
_ANSWERS_LIMIT = 8
_Built = tuple[Class, str, Answer]


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
            tested=_tested_links(resolution, knowledge.vendor),
            kept=_kept_names(plain_links(resolution, knowledge), resolution),
            fields=_link_fields(plain_links(resolution, knowledge), resolution),
            readers=_link_readers(plain_links(resolution, knowledge), resolution),
            carriers=options.carriers,
            messages=sent_messages(partial(_is_answered, plain_links(resolution, knowledge)), resolution),
        ),
    )


def _link_readers(links: FileLinks, resolution: Resolution) -> frozenset[str]:
    """The modules that read links only from tables into which links out of answers are put."""
    filled = {
        (cell.table, cell.column.lower())
        for cell, scope in inserted(resolution)
        if cell.table and _is_file(links, cell.value, scope.module.path)
    }
    tables, columns = {table for table, _ in filled}, {column for _, column in filled}
    read: dict[str, set[str]] = defaultdict(set)
    for site in syntax_of(resolution).everywhere() if filled else ():
        for text in (literal.value for literal in site.literals if isinstance(literal.value, str)):
            read[site.module.path].update(s.table for s in selections(text) if s.is_whole or s.words & columns)
    return frozenset(path for path, known in read.items() if known and known <= tables)


def _kept_names(links: FileLinks, resolution: Resolution) -> frozenset[str]:
    """The keys, keywords and attributes that are given a link out of an answer."""
    return frozenset(name for name, value, scope in _given(resolution) if _is_file(links, value, scope.module.path))


def _link_fields(links: FileLinks, resolution: Resolution) -> frozenset[tuple[Class, str]]:
    """The fields of records that are given such a link, one by one or with the rest of an answer."""
    built = ((owner, name) for owner, name, part in built_fields(resolution) if _is_answered(links, part, ""))
    return filled_fields(partial(_is_file, links), resolution) | frozenset(built)


def _is_file(links: FileLinks, value: expr.Expr, module: str) -> bool:
    return any(_is_answered(links, each, module) for each in links.resolution.values(value))


def _is_answered(links: FileLinks, value: Value, module: str) -> bool:
    if isinstance(value, Unknown) and label_of(value) != FILE_LINK:
        return False  # At most its name says so.
    link = links.link(value, module)
    return link is not None and link.target is Target.FILE and link.origin is Origin.ANSWER


def _given(resolution: Resolution) -> Iterator[tuple[str, expr.Expr, Scope]]:
    """What is put under a name: a cell, an attribute, an item, an entry, a keyword of what makes or fills a record."""
    yield from ((cell.column, cell.value, scope) for cell, scope in inserted(resolution))
    for scope in resolution.scopes():
        for statement in scope.statements:
            for target, value in assignments(statement):
                if isinstance(target, expr.Attribute | expr.Subscript):
                    yield last_name(target), value, scope
        for expression in scope.parts:
            if isinstance(expression, expr.DictDisplay):
                yield from ((name, value, scope) for name, value in written_entries(expression))
        for call in scope.calls:
            if any(argument.keyword for argument in call.args) and _keeps(call.func, resolution):
                yield from ((argument.keyword, argument.value, scope) for argument in call.args if argument.keyword)


def _keeps(func: expr.Expr, resolution: Resolution) -> bool:
    name = last_name(func)
    is_named_so = name[:1].isupper() or is_named(name, "keeping")
    return is_named_so or any(isinstance(value, ClassValue) for value in resolution.values(func))


def _tested_links(resolution: Resolution, vendor: Vendor) -> frozenset[Unknown]:
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


def built_fields(resolution: Resolution) -> tuple[_Built, ...]:
    """Each declared field of the classes that are built of answers, with the part of the answer that fills it."""
    return resolution.once("fields of built records", lambda: tuple(_built_fields(resolution)))


def _built_fields(resolution: Resolution) -> Iterator[_Built]:
    for call, _ in all_calls(resolution):
        answers = [value for each in _handed(call) for value in resolution.values(each) if isinstance(value, Answer)]
        kinds = _kinds(call, resolution) if answers else set()
        for kind in kinds if len(kinds) == 1 else ():
            for answer in answers[:_ANSWERS_LIMIT]:
                yield from _filled(kind, answer, resolution, _RECORDS_LIMIT)


def _kinds(call: expr.Call, resolution: Resolution) -> set[ClassValue]:
    """The classes with fields of which a library, and no function of the project, builds objects out of a document."""
    func = call.func
    if any(resolution.functions_of(func)):
        return set()
    if any(argument.star == "**" for argument in call.args):
        named = [func]
    elif isinstance(func, expr.Attribute):
        named = [part for each in (func.base, *_handed(call)) for part in subexpressions(each)]
    else:
        named = [part for each in _handed(call) for part in subexpressions(each)]
    meant = (
        value for part in named if isinstance(part, expr.Name | expr.Attribute) for value in resolution.values(part)
    )
    return {value for value in meant if isinstance(value, ClassValue) and fields(value)}


def _handed(call: expr.Call) -> list[expr.Expr]:
    return [argument.value for argument in call.args]


def _filled(kind: ClassValue, answer: Answer, resolution: Resolution, depth: int) -> Iterator[_Built]:
    for name, base in fields(kind):
        part = Answer(answer.request, (*answer.path, f'["{name}"]'))
        yield kind.definition, name, part
        for inner in _declared(name, base, resolution) if depth else ():
            yield from _filled(inner, part, resolution, depth - 1)


def _declared(name: str, owner: ClassValue, resolution: Resolution) -> Iterator[ClassValue]:
    """The classes of the project that a field is declared to hold, be it in a list."""
    for statement in owner.definition.body:
        if isinstance(statement, Assign) and statement.annotation and last_name(statement.targets[0]) == name:
            known = resolution.bound_in(owner.module)
            words = (plain_name(part) for part in subexpressions(statement.annotation))
            yield from (value for word in words for value in known.get(word, ()) if isinstance(value, ClassValue))
