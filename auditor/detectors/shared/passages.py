"""What goes through a body or a call: whatever is known of each request, gathered along the way that it came by."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Set as AbstractSet
from typing import Generic, TypeVar

from auditor.detectors.shared.syntax import Syntax
from auditor.facts import expressions as expr
from auditor.facts import statements as stmt
from auditor.facts.definitions import Class, Function
from auditor.facts.walk import expressions
from auditor.semantics.domain.values import Place
from auditor.semantics.interpreter.observation import Observation

Kind = TypeVar("Kind")


class Passages(Generic[Kind]):
    """`direct` requests leave from a body itself, `reached` are also those of what it calls; None is no function."""

    def __init__(self, syntax: Syntax) -> None:
        self._syntax = syntax
        self._at: dict[Place, set[Kind]] = defaultdict(set)
        self._direct: dict[object, set[Kind]] = defaultdict(set)
        self._reached: dict[object, set[Kind]] = defaultdict(set)

    def note(self, observation: Observation, sent: AbstractSet[Kind]) -> None:
        """What is known of a request that went through."""
        is_owned = False
        for innermost, place in enumerate(observation.way):
            self._at[place] |= sent
            site = self._syntax.site_at(place)
            if site is None:
                continue
            if innermost == 0:
                self._direct[_key(site.function, site.module.path)] |= sent
                self._direct["module", site.module.path] |= sent
            if site.owner is not None and not is_owned:
                # The nearest class sends, be it through a function that everybody shares.
                self._direct[id(site.owner)] |= sent
                is_owned = True
            self._reached[_key(site.function, site.module.path)] |= sent

    def direct(self, function: Function | None, path: str) -> frozenset[Kind]:
        """What a function sends itself, or the top level of a module."""
        return frozenset(self._direct.get(_key(function, path), ()))

    def reached(self, function: Function | None, path: str) -> frozenset[Kind]:
        """What it sends, also by what it calls."""
        return frozenset(self._reached.get(_key(function, path), ()))

    def of_class(self, owner: Class) -> frozenset[Kind]:
        """What the methods of a class send themselves."""
        return frozenset(self._direct.get(id(owner), ()))

    def of_module(self, path: str) -> frozenset[Kind]:
        """What a module's functions, methods and top level send themselves."""
        return frozenset(self._direct.get(("module", path), ()))

    def behind(self, block: stmt.Block, *more: expr.Expr) -> frozenset[Kind]:
        """What the calls inside a block (and further expressions) lead to."""
        found: set[Kind] = set()
        for expression in (*expressions(block), *more):
            if isinstance(expression, expr.Call | expr.Attribute) and self._syntax.is_walked(expression):
                found |= self.behind_call(expression)
        return frozenset(found)

    def behind_call(self, call: expr.Expr) -> frozenset[Kind]:
        """What one call leads to."""
        return frozenset(self._at.get(self._syntax.place(call), ()))


def _key(function: Function | None, path: str) -> object:
    return id(function) if function is not None else ("top", path)
