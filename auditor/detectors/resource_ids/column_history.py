"""Migrations: the steps of a table's history, which nobody edits once the column is declared elsewhere or wide."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath

from auditor.detectors.resource_ids.field_names import field_name
from auditor.detectors.resource_ids.narrow_types import NarrowTypes
from auditor.detectors.shared.bindings import bound_in
from auditor.detectors.shared.naming import last_name
from auditor.detectors.shared.syntax import Site, Syntax
from auditor.detectors.shared.written import positional, written_text
from auditor.facts import expressions as expr
from auditor.facts import statements as stmt
from auditor.facts.definitions import Module
from auditor.facts.walk import statements, subexpressions


class ColumnHistory:
    """Answers for one resolution."""

    def __init__(
        self,
        modules: Mapping[str, Module],
        syntax: Syntax,
        types: NarrowTypes,
        folders: frozenset[str],
        undoing: frozenset[str],
    ) -> None:
        self._folders = folders
        self._undoing = undoing
        self._types = types
        self._syntax = syntax
        self._today = frozenset(name for path in sorted(modules) for name in self._fields(path))

    def is_past(self, name: str, site: Site) -> bool:
        """Whether a column at this place is history: also where a step is undone."""
        return self.is_undone(site) or (self._is_history(site.module.path) and name in self._today)

    def is_undone(self, site: Site) -> bool:
        """Whether a step is undone here."""
        return site.function is not None and site.function.name in self._undoing

    def widened(self, site: Site) -> Iterator[tuple[str, str]]:
        """Table and name of the columns that a step gives a wide type, whoever declares them."""
        for part in site.parts:
            if not self._types.is_wide(part):
                continue
            name = field_name(part, self._syntax, self._types.names)
            for call in self._syntax.calls_around(part):
                given = [written_text(argument) for argument in positional(call)[:2]]
                if given[1:] == [name]:  # `alter_column("photos", "image_id", type_=BigInteger())`
                    yield given[0], name
                elif given == [name] and isinstance(call.func, expr.Attribute):
                    # `with batch_alter_table("photos") as batch: batch.alter_column("image_id", …)`
                    for opened in bound_in(last_name(call.func.base), site.body):
                        if isinstance(opened, expr.Call) and opened.args:
                            yield written_text(opened.args[0].value), name

    def _is_history(self, path: str) -> bool:
        return bool(self._folders & set(PurePosixPath(path).parts[:-1]))

    def _fields(self, path: str) -> set[str]:
        """Fields that a model declares, or that a step of the history has wide."""
        found: set[str] = set()
        is_history = self._is_history(path)
        for site in self._syntax.walk(path):
            if is_history and not self.is_undone(site):
                for part in site.parts:
                    if self._types.is_wide(part):
                        found.add(field_name(part, self._syntax, self._types.names))
            elif not is_history and isinstance(site.statement, stmt.DefineClass):
                for statement in statements(site.statement.definition.body):
                    if isinstance(statement, stmt.Assign) and self._is_column(statement):
                        found |= {last_name(target) for target in statement.targets}
        return found

    def _is_column(self, statement: stmt.Assign) -> bool:
        """Whether a statement names a column's type, narrow or wide, or leaves it to an annotation."""
        annotation = statement.annotation
        if isinstance(annotation, expr.Subscript) and last_name(annotation.base) == "Mapped":
            return True
        parts = subexpressions(statement.value) if statement.value is not None else ()
        return any(self._types.is_wide(part) or self._types.name_of(part) for part in parts)
