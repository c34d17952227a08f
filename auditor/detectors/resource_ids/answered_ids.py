"""Ids that are known to be the vendor's since they come out of its answers, and the tables that hold them."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping

from msgspec import Struct

from auditor.detectors.files.file_links import FileLinks
from auditor.detectors.resource_ids.field_names import field_name
from auditor.detectors.resource_ids.narrow_types import TypeNames
from auditor.detectors.shared.answer_keys import keys_of
from auditor.detectors.shared.naming import spelled
from auditor.detectors.shared.record_classes import given_fields
from auditor.detectors.shared.sql_rows import inserted
from auditor.detectors.shared.syntax import Site, Syntax
from auditor.detectors.shared.written import all_calls, positional, written_entries, written_text
from auditor.facts import expressions as expr
from auditor.facts.walk import subexpressions
from auditor.semantics.domain.states import MappingState
from auditor.semantics.domain.values import Answer, Place, Text, Unknown, Value, Values, hint_of, join
from auditor.semantics.resolution import Resolution

# A list of rows, of which one column is a list.
_DEPTH_LIMIT = 2


class AnsweredIds(Struct, frozen=True, kw_only=True):
    """`payload_keys` hold ids in what the vendor sends by itself, in modules that speak of it.

    `payload_companions` hold them where such a key is read from the same payload.
    """

    resolution: Resolution
    links: FileLinks
    syntax: Syntax
    names: TypeNames
    payload_keys: tuple[str, ...] = ()
    payload_companions: tuple[str, ...] = ()

    def name_for(self, kind: expr.Expr) -> str:
        """What is converted to this type, if it is an id out of an answer: `table["id"].astype("int32")`."""
        child, key, column = kind, "", ""
        for outer in self.syntax.ancestors(kind):
            if entries := list(written_entries(outer)):
                key = next((name for name, value in entries if value is child), "")
            elif isinstance(outer, expr.Call) and not (column and outer.func is child):
                # `table.with_columns(col("id").cast(Int32))`: the column is one of the table whose method it is given.
                subject = _receiver(outer) if column else self._subject(outer, child)
                if subject is None:
                    return ""
                if (name := self._name(self.resolution.values(subject), key or column)) or key or column:
                    return name
                column = written_text(subject.args[0].value) if isinstance(subject, expr.Call) and subject.args else ""
            elif not isinstance(outer, expr.Attribute | expr.Call | expr.Sequence):
                return ""
            child = outer
        return ""

    def typed(self, kinds: Collection[expr.Expr]) -> Mapping[Place, str]:
        """Columns by the place of their type, out of all types: `TYPES = {"id": Integer()}`, `[("id", int32())]`.

        The columns are those of what is converted by the call that is given such types: `table.to_sql(…, dtype=TYPES)`.
        """
        schemas = self._schemas(kinds)
        found: dict[Place, str] = {}
        for call, _ in all_calls(self.resolution) if kinds else ():
            given = [argument.value for argument in call.args if argument.keyword in self.names.keywords]
            is_typing = isinstance(call.func, expr.Attribute) and call.func.attr in self.names.methods
            given.extend(positional(call)[0 if is_typing else 1 :])
            for key, place in (one for types in given for one in self._types_in(types, schemas)):
                subjects = (self.resolution.values(subject) for subject in _subjects(call))
                if name := next((name for values in subjects if (name := self._name(values, key))), ""):
                    found[place] = name
        return found

    def _schemas(self, kinds: Iterable[expr.Expr]) -> Mapping[Place, list[tuple[str, Place]]]:
        """The columns in displays and calls, by the place of these: their names, and where their types are made."""
        found: dict[Place, list[tuple[str, Place]]] = {}
        for kind in kinds:
            if key := field_name(kind, self.syntax, self.names):
                for outer in self.syntax.ancestors(kind):
                    found.setdefault(self.syntax.place(outer), []).append((key, made_at(kind, self.syntax)))
        return found

    def _types_in(
        self, types: expr.Expr, schemas: Mapping[Place, list[tuple[str, Place]]]
    ) -> Iterator[tuple[str, Place]]:
        for value in self.resolution.values(types):
            state = self.resolution.state(value)
            place = value.place if isinstance(value, Unknown) else state.place if state is not None else None
            yield from schemas.get(place, ()) if place is not None else ()
            entries = state.entries if isinstance(state, MappingState) else {}
            for key, entry in entries.items():  # What was picked from another table keeps its place.
                for kind in entry.values:
                    if isinstance(key, str) and isinstance(kind, Unknown | Text) and kind.place is not None:
                        yield key, kind.place

    def told(self, value: expr.Expr) -> str:
        """What such an id is called in the answer, if an expression is one or several of them; else empty."""
        return self._name(self.resolution.values(value), "")

    def is_id(self, value: expr.Expr) -> bool:
        """Whether an expression is such an id itself."""
        return bool(self.told(value)) or self._is_sent(self.resolution.values(value), value)

    def _is_sent(self, values: Values, expression: expr.Expr) -> bool:
        """`event["resource_id"]` of a webhook's payload, and `event["project_id"]` beside it."""
        hints = [value.hint for value in values if isinstance(value, Unknown)]
        beside = set(_taken_from(hints, self.payload_companions))
        if not beside and not any(_taken_from(hints, self.payload_keys)):
            return False
        site = self.syntax.site(expression)
        return self.links.is_spoken_of(site.module.path) and (
            any(_taken_from(hints, self.payload_keys)) or not beside.isdisjoint(self._payloads(site))
        )

    def _payloads(self, site: Site) -> frozenset[str]:
        """What the payloads are called that a function reads."""

        def read() -> frozenset[str]:
            inside = (each for each in self.syntax.walk(site.module.path) if each.function is site.function)
            parts = (part for each in inside for part in each.parts)
            hints = [hint_of(value) for part in parts for value in self.resolution.values(part)]
            return frozenset(_taken_from(hints, self.payload_keys))

        return self.syntax.resolution.once(("payloads", site.module.path, id(site.function)), read)

    def _subject(self, call: expr.Call, child: expr.Expr) -> expr.Expr | None:
        first = next(iter(positional(call)), None)
        if call.func is child:
            return first
        if isinstance(call.func, expr.Attribute) and call.func.attr in self.names.methods:
            return call.func.base
        if any(argument.value is child and argument.keyword in self.names.keywords for argument in call.args):
            return first
        return None

    def _name(self, values: Values, key: str) -> str:
        rows = [row for value in values for row in self._rows(value, depth=0)] if key else []
        picked = join(*(row.entries[key].values for row in rows if key in row.entries))
        if picked:  # What the project picked for the column: `DataFrame([{"photo": row["id"]} for row in rows])`.
            return key if self._name(picked, "") else ""
        answers = [answer for value in values for answer in self._answers(value, depth=0)]
        # A request that nobody watched is known by its line alone, which others may share.
        watched = [answer for answer in answers if self.links.observes(answer.request)]
        return next((name for answer in watched or answers if (name := self._field(answer, key))), "")

    def _rows(self, value: Value, *, depth: int) -> Iterator[MappingState]:
        state = self.resolution.state(value)
        if isinstance(state, MappingState):
            yield state
        for inner in self.resolution.items(value) if depth < _DEPTH_LIMIT else ():
            yield from self._rows(inner, depth=depth + 1)

    def _answers(self, value: Value, *, depth: int) -> Iterator[Answer]:
        if isinstance(value, Answer):
            yield value
        for inner in self.resolution.items(value) if depth < _DEPTH_LIMIT else ():
            yield from self._answers(inner, depth=depth + 1)

    def _field(self, answer: Answer, key: str) -> str:
        keys = (*keys_of(answer), *((key,) if key else ()))
        is_id = bool(keys) and spelled(keys[-1]).strip("_").split("_")[-1] == "id"
        return keys[-1] if is_id and self.links.answers(answer.request) else ""


def made_at(kind: expr.Expr, syntax: Syntax) -> Place:
    """Where a type is made: `Integer()`."""
    return syntax.place(next(syntax.calls_around(kind)) if syntax.is_callee(kind) else kind)


def _receiver(call: expr.Call) -> expr.Expr | None:
    return call.func.base if isinstance(call.func, expr.Attribute) else None


def _taken_from(hints: Iterable[str], keys: Iterable[str]) -> Iterator[str]:
    """From what these keys are taken."""
    for hint in hints:
        for ending in (ending for key in keys for ending in (f"['{key}']", f".{key}")):
            if hint.endswith(ending):
                yield hint.removesuffix(ending)


def _subjects(call: expr.Call) -> Iterator[expr.Expr]:
    """What a call may give types to: what it is called on, or what it is given first."""
    if isinstance(call.func, expr.Attribute):
        yield call.func.base
    yield from positional(call)[:1]


class FilledTables(Struct, frozen=True, kw_only=True):
    """`declared` are columns of the tables that a call makes at a place, `written` those of tables in SQL.

    `named` are columns of tables that a call asks for by their names.
    """

    declared: frozenset[tuple[Place, str]]
    written: frozenset[tuple[str, str]]
    named: frozenset[tuple[str, str]]

    def is_named(self, tables: Iterable[str], name: str) -> bool:
        """Whether one of the tables is filled under its name."""
        return any((table, name) in self.named for table in tables)

    def has_column(self, column: expr.Expr, name: str, syntax: Syntax) -> bool:
        """Whether a column stands in a call that makes such a table."""
        return any((syntax.place(call), name) in self.declared for call in syntax.calls_around(column))


def filled_tables(answered: AnsweredIds, resolution: Resolution) -> FilledTables:
    """The tables into which the project puts ids out of answers."""
    declared: set[tuple[Place, str]] = set()
    written = frozenset(
        (cell.table, cell.column.lower())
        for cell, _ in inserted(resolution)
        if cell.table and answered.is_id(cell.value)
    )
    named: set[tuple[str, str]] = set()
    for call, _ in all_calls(resolution):
        names = [name for name, value in _given(call) if answered.is_id(value)]
        declared.update((place, name) for name in names for place in places_made(call, resolution))
        # `self.env["photo"].create({…})`: the texts in what is called.
        tables = [text for part in subexpressions(call.func) if (text := written_text(part))] if names else []
        named.update((table, name) for name in names for table in tables)
    return FilledTables(declared=frozenset(declared), written=written, named=frozenset(named))


def _given(call: expr.Call) -> Iterator[tuple[str, expr.Expr]]:
    """`insert(table).values(number=row["id"])`, `execute(table.insert(), {"number": row["id"]})`."""
    yield from given_fields(call)
    for argument in call.args:
        for part in subexpressions(argument.value):
            if isinstance(part, expr.DictDisplay | expr.Call):
                yield from written_entries(part)


def places_made(expression: expr.Expr, resolution: Resolution) -> Iterator[Place]:
    """Where the things are made that an expression names."""
    for part in subexpressions(expression):
        for value in resolution.values(part) if isinstance(part, expr.Name | expr.Attribute) else ():
            if isinstance(value, Unknown) and value.place is not None:
                yield value.place
