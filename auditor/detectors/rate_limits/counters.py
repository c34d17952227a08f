"""Counters of calls that begin anew after a while: one is added at each call, or taken from what is left."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping

from msgspec import Struct

from auditor.detectors.shared.bindings import assignments
from auditor.detectors.shared.naming import last_name
from auditor.detectors.shared.plain_values import plain_value
from auditor.detectors.shared.syntax import Site, Syntax
from auditor.facts import expressions as expr
from auditor.facts import statements as stmt
from auditor.facts.walk import calls_in, statements
from auditor.semantics.resolution import Resolution


class Renewal(Struct, frozen=True):
    """What a counter is set to, the condition under which that is done, and what is called there, too."""

    value: expr.Expr
    test: expr.Expr
    calls: tuple[expr.Call, ...]


class Counters(Struct, frozen=True, eq=False):
    """The counters of a function or of its class by their names: those that count up from nothing, and those down."""

    up: Mapping[str, tuple[Renewal, ...]]
    down: Mapping[str, tuple[Renewal, ...]]


def counters(site: Site, syntax: Syntax, resolution: Resolution) -> Counters:
    """Those of the class around a place, or else of its function."""
    around = site.owner or site.function
    if around is None:
        return Counters({}, {})
    return syntax.resolution.once(("counters", around), lambda: _counters(around.body, resolution))


def _counters(body: stmt.Block, resolution: Resolution) -> Counters:
    counted: dict[str, set[str]] = defaultdict(set)
    renewed: dict[str, list[Renewal]] = defaultdict(list)
    for statement in statements(body, into_definitions=True):
        if isinstance(statement, stmt.Augment) and plain_value(statement.value) == 1:
            counted[statement.op].add(last_name(statement.target))
        elif isinstance(statement, stmt.If):
            for block in (statement.body, statement.orelse):
                calls = tuple(calls_in(block))
                for name, value in _set_in(block, calls, resolution):
                    renewed[name].append(Renewal(value, statement.test, calls))
    kept = {name: [one for one in found if plain_value(one.value) == 0] for name, found in renewed.items()}
    return Counters(
        up={name: tuple(found) for name, found in kept.items() if found and name in counted["+"]},
        down={name: tuple(found) for name, found in renewed.items() if name in counted["-"]},
    )


def _set_in(block: stmt.Block, calls: tuple[expr.Call, ...], resolution: Resolution) -> Iterator[tuple[str, expr.Expr]]:
    """What is assigned in a branch of a condition, or by a function of the project that is called there."""
    called = (function.body for call in calls for function in resolution.functions_of(call.func))
    for statement in (statement for each in (block, *called) for statement in statements(each)):
        yield from ((last_name(target), value) for target, value in assignments(statement))
