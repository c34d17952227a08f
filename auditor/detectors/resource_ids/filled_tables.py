"""Columns of tables without a class that the project fills with the vendor's ids, whatever they are called."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from auditor.detectors.files.kept_links import filled_table, inserted
from auditor.detectors.resource_ids.answered_ids import AnsweredIds
from auditor.detectors.shared.record_classes import given_fields
from auditor.detectors.shared.syntax import Syntax
from auditor.detectors.shared.written import all_calls
from auditor.facts import expressions as expr
from auditor.facts.walk import subexpressions
from auditor.semantics.resolution import Resolution
from auditor.semantics.values import Place, Unknown


class FilledTables(Struct, frozen=True, kw_only=True):
    """`declared` are columns of the tables that a call makes at a place, `written` those of tables in SQL."""

    declared: frozenset[tuple[Place, str]]
    written: frozenset[tuple[str, str]]

    def has_column(self, column: expr.Expr, name: str, syntax: Syntax) -> bool:
        """Whether a column stands in a call that makes such a table."""
        places = (syntax.place(outer) for outer in syntax.ancestors(column) if isinstance(outer, expr.Call))
        return any((place, name) in self.declared for place in places)


def filled_tables(answered: AnsweredIds, resolution: Resolution) -> FilledTables:
    declared: set[tuple[Place, str]] = set()
    written: set[tuple[str, str]] = set()
    for call, _ in all_calls(resolution):
        written.update(
            (filled_table(call, resolution), name.lower())
            for name, value in inserted(call, resolution)
            if answered.is_id(value)
        )
        names = [name for name, value in _given(call) if answered.is_id(value)]
        declared.update((place, name) for name in names for place in _tables(call, resolution))
    return FilledTables(declared=frozenset(declared), written=frozenset(written))


def _given(call: expr.Call) -> Iterator[tuple[str, expr.Expr]]:
    """`insert(table).values(number=row["id"])`, `execute(table.insert(), {"number": row["id"]})`."""
    yield from given_fields(call)
    for argument in call.args:
        for part in subexpressions(argument.value):
            if isinstance(part, expr.DictDisplay):
                for key, value in part.items:
                    if isinstance(key, expr.Literal) and isinstance(key.value, str):
                        yield key.value, value


def _tables(call: expr.Call, resolution: Resolution) -> Iterator[Place]:
    """Where the things are made that a call names."""
    for part in subexpressions(call):
        for value in resolution.values(part) if isinstance(part, expr.Name | expr.Attribute) else ():
            if isinstance(value, Unknown) and value.place is not None:
                yield value.place
