"""The vendor's ids in columns, fields and records of 32 bits."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain, islice

from msgspec import Struct

from auditor.detectors.files.kept_links import plain_links
from auditor.detectors.resource_ids.annotated_columns import annotated_integer, maps_integers, narrow_databases
from auditor.detectors.resource_ids.answered_ids import AnsweredIds, filled_tables, made_at
from auditor.detectors.resource_ids.column_history import ColumnHistory
from auditor.detectors.resource_ids.ddl_columns import (
    DdlColumn,
    ddl_columns,
    filed_statements,
    widened_columns,
    written_statement,
)
from auditor.detectors.resource_ids.field_names import IdNames, column_names, declaration, table_names
from auditor.detectors.resource_ids.narrow_types import NarrowType, NarrowTypes, Packing, TypeNames, packed
from auditor.detectors.resource_ids.plain_types import PlainColumns, PlainTypes, is_for_wide_database
from auditor.detectors.shared.naming import last_name, names_in, spelled
from auditor.detectors.shared.options import read_options
from auditor.detectors.shared.plain_values import is_true
from auditor.detectors.shared.record_classes import filled_fields
from auditor.detectors.shared.syntax import Site, Syntax, syntax_of
from auditor.detectors.shared.written import keyword
from auditor.facts import expressions as expr
from auditor.facts import statements as stmt
from auditor.facts.definitions import Class
from auditor.facts.walk import subexpressions
from auditor.model import Confidence, Hop, Match, Phrase, Rule, quoted
from auditor.model.knowledge import Knowledge
from auditor.semantics.domain.classes import project_classes
from auditor.semantics.domain.values import Place
from auditor.semantics.resolution import Resolution


class Databases(Struct, frozen=True, kw_only=True):
    """Packages of databases in which an INTEGER has 32 or 64 bits.

    `wide_makers` make databases of the second kind for classes of records, which name them at `binding`.
    """

    narrow: frozenset[str] = frozenset()
    wide: frozenset[str] = frozenset()
    wide_makers: frozenset[str] = frozenset()
    wide_schemes: frozenset[str] = frozenset()
    binding: str


class Options(Struct, frozen=True, kw_only=True):
    """How ids, columns and types are called, and what makes a column the row's own."""

    databases: Databases
    generated: tuple[str, ...] = ()
    history_folders: frozenset[str] = frozenset()
    id_endings: tuple[str, ...] = ()
    not_ids: tuple[str, ...] = ()
    own_keys: frozenset[str] = frozenset()
    payload_companions: tuple[str, ...] = ()
    payload_keys: tuple[str, ...] = ()
    plain_types: tuple[PlainTypes, ...] = ()
    references: frozenset[str] = frozenset()
    resource_ids: tuple[str, ...] = ()
    struct: Packing
    type_names: TypeNames
    types: tuple[NarrowType, ...]
    undoing_functions: frozenset[str] = frozenset()


def inspect(resolution: Resolution, knowledge: Knowledge, rule: Rule) -> Iterator[Match]:
    """Every type of 32 bits in a declaration, every packed value; then whether it is the vendor's id."""
    options = read_options(rule, Options)
    syntax = syntax_of(resolution)
    types = NarrowTypes(
        narrow=tuple(each.name for each in options.types),
        wide=frozenset(each.wide.rpartition(".")[2] for each in options.types),
        names=options.type_names,
        resolution=resolution,
        syntax=syntax,
    )
    names = IdNames(
        vendor=knowledge.vendor,
        endings=tuple(ending.strip("_") for ending in options.id_endings),
        resources=options.resource_ids,
        not_ids=options.not_ids,
    )
    answered = AnsweredIds(
        resolution=resolution,
        links=plain_links(resolution, knowledge),
        syntax=syntax,
        names=options.type_names,
        payload_keys=options.payload_keys,
        payload_companions=options.payload_companions,
    )
    fields = _Fields(resolution, syntax, names, types, answered, options)
    yield from fields.filed()
    for site in syntax.everywhere():
        yield from fields.annotated(site)
        statement = site.statement
        for tree in site.trees:
            if isinstance(statement, stmt.Assign) and tree[0] is statement.annotation:
                continue
            is_remark = isinstance(statement, stmt.Evaluate) and isinstance(tree[0], expr.Literal)
            for expression in tree if not is_remark else ():
                yield from fields.narrow(expression, site)


class _Fields:
    """Answers for one resolution."""

    def __init__(
        self,
        resolution: Resolution,
        syntax: Syntax,
        names: IdNames,
        types: NarrowTypes,
        answered: AnsweredIds,
        options: Options,
    ) -> None:
        self._resolution = resolution
        self._syntax = syntax
        self._names = names
        self._types = types
        self._answered = answered
        parts = (part for site in syntax.everywhere() for part in site.parts)
        self._kinds = {part: kind for part in parts if (kind := types.name_of(part))}
        self._typed = answered.typed(self._kinds)
        self._filled = frozenset(
            (declaring, name)
            for owner, name in filled_fields(lambda value, _: answered.is_id(value), resolution)
            for declaring in _with_bases(owner, resolution)
        )
        self._options = options
        self._plain = PlainColumns(options.plain_types, options.databases.wide_schemes, resolution, syntax)
        self._tables_filled = filled_tables(answered, resolution)
        self._databases = narrow_databases(
            resolution.modules, narrow=options.databases.narrow, wide=options.databases.wide
        )
        self._maps_integers = maps_integers(resolution.modules)
        self._history = ColumnHistory(
            resolution.modules, syntax, types, options.history_folders, options.undoing_functions
        )
        self._filed = tuple(filed_statements(resolution))
        self._statements = {
            part: statement
            for site in syntax.everywhere()
            for part in site.parts
            if (statement := written_statement(part, syntax, resolution))
        }
        sites = [site for site in syntax.everywhere() if not self._history.is_undone(site)]
        written = (self._statements.get(part, ()) for site in sites for part in site.parts)
        steps = chain(
            (column for statement in (*filter(None, written), *self._filed) for column in widened_columns(statement)),
            (column for site in sites for column in self._history.widened(site)),
        )
        self._widened = frozenset((spelled(table), name.lower()) for table, name in steps)

    def narrow(self, expression: expr.Expr, site: Site) -> Iterator[Match]:
        """The vendor's ids of which this expression is the type, the format or the declaration."""
        statement = self._statements.get(expression)
        if statement is not None and site.module.path in self._databases:
            for column in ddl_columns(statement):
                if not self._history.is_past(column.name, site):
                    yield from self._declared(column, self._syntax.place(expression))
        if isinstance(expression, expr.Call):
            for one in packed(expression, self._options.struct, self._resolution):
                if one.code in self._options.struct.narrow_codes and (
                    self._names.is_vendor_id(one.name) or self._answered.is_id(one.value)
                ):
                    at = self._syntax.place(expression)
                    told = Phrase(f"{quoted(one.code)} of a packed record")
                    yield self._match(at, one.place, one.name or self._answered.told(one.value), told, sure=True)
            return
        kind = self._kinds.get(expression, "")
        if kind and self._has_room(site):
            kind = ""
        if kind and (
            answered := self._answered.name_for(expression) or self._typed.get(made_at(expression, self._syntax), "")
        ):
            at = self._syntax.place(expression)
            yield self._match(at, at, answered, f"{quoted(kind)}", sure=True)
            return
        kind = kind or self._plain.name_of(expression)
        names = column_names(expression, self._syntax, self._types.names) if kind else ()
        if names and not any(self._history.is_past(name, site) for name in names):
            yield from self._column(expression, names, f"{quoted(kind)}", site)

    def _column(self, expression: expr.Expr, names: tuple[str, ...], kind: str, site: Site) -> Iterator[Match]:
        """A column of this type, which has one of these names in the code and perhaps another one in the database."""
        around = declaration(expression, self._syntax)
        tables = table_names(around, site, self._syntax)
        if any(self._is_widened(tables, name) for name in names):
            return
        use, at = self._syntax.place(around), self._syntax.place(expression)
        filled = (n for n in names if self._is_filled(n, site) or self._is_table_filled(expression, n, tables))
        if name := next(filled, ""):
            yield self._match(use, at, name, kind, sure=True)
            return
        judged = (m for n in names if not self._is_own(n, around) for m in self._judged(n, tables, use, at, kind))
        yield from islice(judged, 1)

    def _is_table_filled(self, column: expr.Expr, name: str, tables: list[str]) -> bool:
        return self._tables_filled.is_named(tables, name) or self._tables_filled.has_column(column, name, self._syntax)

    def _has_room(self, site: Site) -> bool:
        """Whether a class keeps its records only where an INTEGER has 64 bits."""
        known = self._options.databases
        return is_for_wide_database(site, self._resolution, binding=known.binding, makers=known.wide_makers)

    def annotated(self, site: Site) -> Iterator[Match]:
        """`procore_id: Mapped[int]`."""
        column = annotated_integer(site, self._types)
        if column is None or self._maps_integers:
            return
        name = column.target.id
        use, at = self._syntax.place(column.target), self._syntax.place(column.edited)
        tables = table_names(column.target, site, self._syntax)
        if self._is_widened(tables, name):
            return
        refers = any(self._is_reference(part) for each in column.described for part in subexpressions(each))
        if not refers and self._is_filled(name, site):
            yield self._match(use, at, name, Phrase("an INTEGER column"), sure=True)
        elif not any(self._is_own(name, each) for each in column.described):
            yield from self._judged(name, tables, use, at, Phrase("an INTEGER column"))

    def _is_filled(self, name: str, site: Site) -> bool:
        """Whether the project puts an id out of an answer into this field."""
        return site.owner is not None and site.branch == "class" and (site.owner, name) in self._filled

    def filed(self) -> Iterator[Match]:
        """Columns that files of SQL declare, where the project's databases have narrow integers."""
        for statement in self._filed if "" in self._databases else ():
            for column in ddl_columns(statement):
                yield from self._declared(column, column.place)

    def _declared(self, column: DdlColumn, use: Place) -> Iterator[Match]:
        """`CREATE TABLE … (procore_id INTEGER)`."""
        refers_to_own = column.refers is not None and not self._names.is_vendor_id(column.refers)
        if refers_to_own or self._is_widened([column.table], column.name):
            return
        kind = f"{quoted(column.type.upper())}"
        if (column.table.lower(), column.name.lower()) in self._tables_filled.written:
            yield self._match(use, column.place, column.name, kind, sure=True)
        else:
            yield from self._judged(column.name, [column.table], use, column.place, kind)

    def _is_widened(self, tables: list[str], name: str) -> bool:
        """Whether a later step makes the column of one of these tables wide."""
        return any((spelled(table), name.lower()) in self._widened for table in tables)

    def _judged(self, name: str, tables: list[str], use: Place, place: Place, kind: str) -> Iterator[Match]:
        if self._names.is_vendor_id(name):
            yield self._match(use, place, name, kind, sure=True)
        elif self._names.is_resource(name) and any(self._names.names_vendor(table) for table in tables):
            yield self._match(use, place, name, kind, sure=False)

    def _is_own(self, name: str, around: expr.Expr) -> bool:
        """Whether a column is the row's own key or refers to one; the vendor's ids may be keys as well."""
        marks = set(names_in(around))
        referred = [part for part in subexpressions(around) if self._is_reference(part)]
        if referred:
            columns = [text.rpartition(".")[2] for part in referred for text in names_in(part)]
            return not any(self._names.is_vendor_id(column) for column in columns)
        calls = [part for part in subexpressions(around) if isinstance(part, expr.Call)]
        if any(is_true(keyword(part, mark)) for mark in self._options.generated for part in calls):
            return True
        return bool(marks & self._options.own_keys) and not self._names.is_of_resource(name)

    def _is_reference(self, part: expr.Expr) -> bool:
        return isinstance(part, expr.Call) and last_name(part.func) in self._options.references

    def _match(self, use: Place, place: Place | None, name: str, kind: str, *, sure: bool) -> Match:
        site = self._resolution.locate(use)
        root = self._resolution.locate(place) if place is not None else site
        reason = "Only the table's name suggests that the column holds the vendor's id."
        return Match(
            root=root,
            site=site,
            fields={"name": f"{quoted(name)}", "type": kind},
            confidence=Confidence.MEDIUM if sure else Confidence.LOW,
            reasons=() if sure else (reason,),
            evidence=(Hop(location=root, message=f"{quoted(name)} is declared with 32 bits here."),),
        )


def _with_bases(owner: Class, resolution: Resolution) -> Iterator[Class]:
    """A class of records, and those of the project from which it has its columns."""
    known = resolution.class_of(owner)
    yield from (each.definition for each in project_classes(known)) if known is not None else (owner,)
