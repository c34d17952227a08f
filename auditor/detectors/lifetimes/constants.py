"""Constants by name alone, for values that reach their use through a framework's settings object."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from auditor.facts import expressions as expr
from auditor.facts import statements as stmt
from auditor.facts.definitions import Module
from auditor.facts.walk import statements

# A name that more places bind says nothing about which of them is meant.
HOMONYMS_LIMIT = 3


class Constant(NamedTuple):
    path: str
    value: expr.Expr


class Constants:
    """The capitalised names that modules and classes bind, also as keys of a configuration; read when first asked."""

    def __init__(self, modules: Mapping[str, Module]) -> None:
        self._modules = modules
        self._by_name: dict[str, list[Constant]] | None = None

    def named(self, name: str) -> tuple[Constant, ...]:
        """What a capitalised name is bound to, if few places bind it."""
        if not name.isupper():
            return ()
        if self._by_name is None:
            self._by_name = {}
            for path in sorted(self._modules):
                for key, value in _bindings(self._modules[path].body):
                    self._by_name.setdefault(key, []).append(Constant(path, value))
        found = self._by_name.get(name, [])
        return tuple(found) if len(found) <= HOMONYMS_LIMIT else ()


def _bindings(block: stmt.Block) -> Iterator[tuple[str, expr.Expr]]:
    for statement in statements(block):
        match statement:
            case stmt.Assign(targets=(expr.Name(id=name),), value=value) if name.isupper() and value is not None:
                yield name, value
            case stmt.Assign(targets=(expr.Subscript(index=expr.Literal(value=str() as name)),), value=value):
                if name.isupper() and value is not None:
                    yield name, value
            case stmt.DefineClass(definition=definition):
                yield from _bindings(definition.body)
        if isinstance(statement, stmt.Assign) and isinstance(statement.value, expr.DictDisplay):
            for key, item in statement.value.items:
                if isinstance(key, expr.Literal) and isinstance(key.value, str) and key.value.isupper():
                    yield key.value, item
