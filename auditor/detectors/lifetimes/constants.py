"""Constants by name alone, for values that reach their use through a framework's settings object."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping

from auditor.detectors.shared.written import written_entries
from auditor.facts import expressions as expr
from auditor.facts import statements as stmt
from auditor.facts.walk import statements
from auditor.semantics.resolution import Resolution

# A name that more places bind says nothing about which of them is meant.
HOMONYMS_LIMIT = 3


def constants_named(name: str, resolution: Resolution) -> tuple[tuple[str, expr.Expr], ...]:
    """What a capitalised name is bound to, each with the path of its module, if few places bind it."""
    if not name.isupper():
        return ()
    found = resolution.once(constants_named, lambda: _by_name(resolution)).get(name, [])
    return tuple(found) if len(found) <= HOMONYMS_LIMIT else ()


def _by_name(resolution: Resolution) -> Mapping[str, list[tuple[str, expr.Expr]]]:
    found: dict[str, list[tuple[str, expr.Expr]]] = defaultdict(list)
    for path in sorted(resolution.modules):
        for name, value in _bindings(resolution.modules[path].body):
            if name.isupper():
                found[name].append((path, value))
    return found


def _bindings(block: stmt.Block) -> Iterator[tuple[str, expr.Expr]]:
    """What modules and classes bind, also under the keys of a configuration."""
    for statement in statements(block):
        if isinstance(statement, stmt.DefineClass):
            yield from _bindings(statement.definition.body)
        if isinstance(statement, stmt.Assign) and statement.value is not None:
            match statement.targets:
                case (expr.Name(id=name) | expr.Subscript(index=expr.Literal(value=str(name))),):
                    yield name, statement.value
            yield from written_entries(statement.value)
