"""Columns of libraries that are told a type in plain words: `Required(int)`, `Field("procore_id", "integer")`."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from auditor.detectors.shared.naming import last_name
from auditor.detectors.shared.plain_values import is_call_of
from auditor.detectors.shared.syntax import Site, Syntax
from auditor.detectors.shared.written import all_calls, keyword
from auditor.facts import expressions as expr
from auditor.facts.walk import absolute_imports, subexpressions
from auditor.semantics.domain.texts import texts_in
from auditor.semantics.domain.values import Place, Unknown
from auditor.semantics.resolution import Resolution

# Bits beyond which an id has room.
_NARROW_BITS = 32


class PlainTypes(Struct, frozen=True, kw_only=True):
    """`calls` declare columns, `types` have 32 bits there unless the keyword `size` says more."""

    calls: tuple[str, ...]
    types: frozenset[str]
    size: str = ""


class PlainColumns:
    """Answers for one resolution; databases of the schemes `wide` have room in every integer."""

    def __init__(
        self, kinds: tuple[PlainTypes, ...], wide: frozenset[str], resolution: Resolution, syntax: Syntax
    ) -> None:
        self._kinds = kinds
        self._words = frozenset(word for kind in kinds for word in kind.types)
        self._wide = wide
        self._resolution = resolution
        self._syntax = syntax

    def name_of(self, expression: expr.Expr) -> str:
        """The narrow type that an expression gives a column; empty for everything else."""
        word = expression.value if isinstance(expression, expr.Literal) else last_name(expression)
        if not isinstance(word, str) or word not in self._words:
            return ""
        call = self._syntax.parent(expression)
        if not isinstance(call, expr.Call) or call.func is expression:
            return ""
        site = self._syntax.site(expression)
        is_narrow = any(word in kind.types and self._declares(call, kind, site) for kind in self._kinds)
        return word if is_narrow and not self._has_room(call, site) else ""

    def _declares(self, call: expr.Call, kind: PlainTypes, site: Site) -> bool:
        size = keyword(call, kind.size) if kind.size else None
        if size is not None and not (isinstance(size, expr.Literal) and size.value in range(_NARROW_BITS + 1)):
            return False
        return is_call_of(call.func, kind.calls, self._resolution) or self._is_of_star(call.func, kind, site)

    def _is_of_star(self, func: expr.Expr, kind: PlainTypes, site: Site) -> bool:
        """`Required(int)` after `from library import *`."""
        if not isinstance(func, expr.Name) or not self._resolution.values(func):
            return False
        is_unknown = all(isinstance(value, Unknown) for value in self._resolution.values(func))
        homes = {home for home, _, name in (call.rpartition(".") for call in kind.calls) if name == func.id}
        stars = {imported.removesuffix(".*") for imported, bound in absolute_imports(site.module) if bound == "*"}
        return is_unknown and bool(homes & stars)

    def _has_room(self, column: expr.Call, site: Site) -> bool:
        """Whether the table belongs to a database that has room."""
        is_field = site.owner is not None and site.branch == "class"
        holders = site.owner.bases if is_field and site.owner is not None else ()
        tables = (call.func for call in self._syntax.calls_around(column))
        places = {place for each in (*holders, *tables) for place in self._objects(each)}
        return bool(places) and not places.isdisjoint(self._with_room())

    def _with_room(self) -> frozenset[Place]:
        return self._resolution.once("databases with room", self._databases_with_room)

    def _databases_with_room(self) -> frozenset[Place]:
        """Where databases are made that are told such a scheme, then or later: `db.bind(provider="sqlite")`."""
        found: set[Place] = set()
        for call, scope in all_calls(self._resolution):
            if any(self._is_wide(argument.value) for argument in call.args):
                found.add(Place(scope.module.path, call.span))
                found.update(self._objects(call.func))
        return frozenset(found)

    def _is_wide(self, given: expr.Expr) -> bool:
        schemes = (text.partition(":")[0].partition("+")[0] for text in texts_in(self._resolution.values(given)))
        return any(scheme in self._wide for scheme in schemes)

    def _objects(self, expression: expr.Expr) -> Iterator[Place]:
        """Where the objects are made that an expression names."""
        for part in subexpressions(expression):
            for value in self._resolution.values(part):
                if isinstance(value, Unknown) and value.place is not None:
                    yield value.place
