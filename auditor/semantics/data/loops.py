"""Loops: not at all or a few times, or item by item where the items are known."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from auditor.facts import expressions as expr
from auditor.facts import statements as facts
from auditor.semantics.data.iterating import NOTHING, are_tables, rounds_in_order
from auditor.semantics.data.targets import bind
from auditor.semantics.data.truth import narrowed, plain
from auditor.semantics.domain.limits import UNROLLED_LIMIT
from auditor.semantics.domain.values import Values
from auditor.semantics.interpreter.branches import Branches
from auditor.semantics.interpreter.frame import Frame
from auditor.semantics.interpreter.machine import Machine


def execute_for(fact: facts.For, frame: Frame, machine: Machine) -> bool:
    source = machine.evaluate(fact.source, frame)
    ways = [(value,) for value in source] if are_tables(source, machine) else [source]
    if len(ways) == 1 or frame.loop_depth:
        return _for_each(fact, source, frame, machine)
    branches = Branches(frame, machine)
    for way in ways:
        branches.run(lambda way=way: _for_each(fact, way, frame, machine), feasible=True)  # type: ignore[misc]  # a default binds the loop's value
    return branches.join()


def _for_each(fact: facts.For, source: Values, frame: Frame, machine: Machine) -> bool:
    if source == NOTHING:
        return machine.execute(fact.orelse, frame) if fact.orelse else True
    known = rounds_in_order(source, machine)
    if known is not None and 0 < len(known) <= UNROLLED_LIMIT and not frame.loop_depth:
        return _unrolled(fact, known, frame, machine)

    def round_() -> bool:
        bind(fact.target, machine.elements(source, frame), frame, machine)
        return machine.execute(fact.body, frame)

    _loop(round_, frame, machine)
    return machine.execute(fact.orelse, frame) if fact.orelse else True


def _unrolled(fact: facts.For, items: tuple[Values, ...], frame: Frame, machine: Machine) -> bool:
    """A loop over items that are all known: each round sees its own item, in order."""
    frame.loop_depth += 1
    frame.rounds = dict(_said(fact.target, items, machine))
    met = len(frame.jumps)
    for item in items:
        bind(fact.target, item, frame, machine)
        branches = Branches(frame, machine)
        branches.run(lambda: machine.execute(fact.body, frame), feasible=True, falls_through=True)
        branches.end_at_jumps("continue", met)
        branches.join()
    _join_breaks(met, frame, machine)
    frame.loop_depth -= 1
    frame.rounds = {}
    return machine.execute(fact.orelse, frame) if fact.orelse else True


def _said(target: expr.Expr, items: Sequence[Values], machine: Machine) -> Iterator[tuple[str, frozenset[object]]]:
    """What the names of a loop are in all rounds, as far as these are plain."""
    match target:
        case expr.Name(id=name):
            yield name, frozenset(one for item in items for one in plain(item))
        case expr.Sequence(items=targets):
            rows = [row for item in items for value in item if (row := machine.positions(value)) is not None]
            for position, each in enumerate(targets):
                yield from _said(each, [row[position] for row in rows if len(row) == len(targets)], machine)


def execute_while(fact: facts.While, frame: Frame, machine: Machine) -> bool:
    def round_() -> bool:
        machine.evaluate(fact.test, frame)
        before = dict(frame.names)
        if not narrowed(fact.test, True, frame, machine):  # Not now, but maybe after a round.
            frame.names = before
        return machine.execute(fact.body, frame)

    _loop(round_, frame, machine)
    return True


def _loop(round_: Callable[[], bool], frame: Frame, machine: Machine) -> None:
    """Not at all, or once or twice: the second round sees what the first one changed. Inner loops run once a round."""
    rounds = 1 if frame.loop_depth else 2
    frame.loop_depth += 1
    met = len(frame.jumps)
    for _ in range(rounds):
        branches = Branches(frame, machine)
        branches.run(round_, feasible=True, falls_through=True)
        branches.end_at_jumps("continue", met)
        branches.run(lambda: True, feasible=True)
        branches.join()
    _join_breaks(met, frame, machine)
    frame.loop_depth -= 1


def _join_breaks(met: int, frame: Frame, machine: Machine) -> None:
    """After a loop: its last round came to its end, or one was left by a `break`."""
    if len(frame.jumps) > met:
        branches = Branches(frame, machine)
        branches.keep(True)
        branches.end_at_jumps("break", met)
        branches.join()
