"""Columns that are told a type in plain words, `Required(int)`, and databases in which every integer has room."""

from __future__ import annotations

from msgspec import Struct

from auditor.detectors.resource_ids.answered_ids import places_made
from auditor.detectors.shared.naming import last_name
from auditor.detectors.shared.plain_values import is_call_of
from auditor.detectors.shared.syntax import Site, Syntax
from auditor.detectors.shared.written import all_calls, keyword
from auditor.facts import expressions as expr
from auditor.facts.walk import absolute_imports
from auditor.semantics.domain.classes import project_classes
from auditor.semantics.domain.texts import texts_in
from auditor.semantics.domain.values import ClassValue, Place, Unknown, Values, hint_of
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
        places = {place for each in (*holders, *tables) for place in places_made(each, self._resolution)}
        return bool(places) and not places.isdisjoint(self._with_room())

    def _with_room(self) -> frozenset[Place]:
        return self._resolution.once("databases with room", self._databases_with_room)

    def _databases_with_room(self) -> frozenset[Place]:
        """Where databases are made that are told such a scheme, then or later: `db.bind(provider="sqlite")`."""
        found: set[Place] = set()
        for call, scope in all_calls(self._resolution):
            if any(self._is_wide(argument.value) for argument in call.args):
                found.add(Place(scope.module.path, call.span))
                found.update(places_made(call.func, self._resolution))
        return frozenset(found)

    def _is_wide(self, given: expr.Expr) -> bool:
        schemes = (text.partition(":")[0].partition("+")[0] for text in texts_in(self._resolution.values(given)))
        return any(scheme in self._wide for scheme in schemes)


def is_for_wide_database(site: Site, resolution: Resolution, *, binding: str, makers: frozenset[str]) -> bool:
    """Whether a column stands in a class whose records lie only where integers have room.

    `binding` is the path of what names the database in the class or in one that it inherits from; objects of `makers`
    are such databases.
    """
    cls = resolution.class_of(site.owner) if site.owner is not None and site.branch == "class" else None
    if cls is None:
        return False
    bound = next((found for one in project_classes(cls) if (found := _bound_by(one, binding.split(".")))), ())
    return bool(bound) and all(hint_of(value).removesuffix("()") in makers for value in bound)


def _bound_by(cls: ClassValue, path: list[str]) -> Values:
    """What this very class binds under a path: `class Meta: database = …`."""
    found = cls.namespace.get(path[0], ())
    if len(path) == 1:
        return found
    inner = (value for value in found if isinstance(value, ClassValue))
    return tuple(value for each in inner for value in _bound_by(each, path[1:]))
