"""Facts that tests keep, and where."""

from __future__ import annotations

from pathlib import Path

from auditor.facts.definitions import CellMap, Comment, Module
from auditor.facts.expressions import Expr, Literal, Name
from auditor.facts.span import Span
from auditor.facts.statements import Assign
from auditor.store import FactStore, open_store

KEY = "ab" * 32
SPAN = Span(1, 1, 1, 2)


def module_of(*values: Expr, path: str = "x.py") -> Module:
    body = tuple(Assign((Name("a", SPAN),), value, None, SPAN) for value in values)
    return Module(path, "x", False, body, (Comment(1, "# c"),), CellMap(((1, 1),)), frozenset({"a", "b"}))


def values_of(module: Module | None) -> list[object]:
    assert module is not None
    return [item.value.value for item in module.body if isinstance(item, Assign) and isinstance(item.value, Literal)]


def opened(folder: Path) -> FactStore:
    store = open_store(folder)
    assert isinstance(store, FactStore)
    return store
