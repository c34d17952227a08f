"""Executing alternatives from one starting point, and joining what they leave behind."""

from __future__ import annotations

from collections.abc import Callable

from msgspec.structs import replace

from auditor.semantics.domain.heap import Heap
from auditor.semantics.domain.states import MappingState, Presence
from auditor.semantics.domain.values import Unknown, Value, Values, join
from auditor.semantics.interpreter.dispatch import methods_of
from auditor.semantics.interpreter.frame import Frame, scope_of
from auditor.semantics.interpreter.machine import Machine


class Branches:
    """Each `run` starts from the state at construction; `join` leaves the union of those that reach their end."""

    def __init__(self, frame: Frame, machine: Machine) -> None:
        self._frame = frame
        self._machine = machine
        self._names = dict(frame.names)
        self._heap = machine.heap.fork()
        # The names and the heap, and whether what is known says that this alternative is not taken.
        self._ends: list[tuple[dict[str, Values], Heap, bool]] = []
        self._was_passed_by = frame.is_passed_by
        self._impossible: list[Heap] = []
        self._outer = OuterNames(frame)
        # Whether an impossible alternative would have gone on.
        self.has_other_way = False

    def run(self, body: Callable[[], bool], *, feasible: bool, falls_through: bool = False) -> None:
        """Execute one alternative. An impossible one is executed for what it would have said, and marked so.

        `falls_through`: its end counts even when it jumps (a loop's body).
        """
        frame, machine = self._frame, self._machine
        was_feasible = frame.feasible
        frame.feasible = was_feasible and feasible
        # The caller may have narrowed names for this branch already.
        narrowed = frame.names
        frame.names = dict(narrowed)
        returns, exits, yields = len(frame.returns), len(frame.exits), len(frame.yields)
        jumps, pauses = len(frame.jumps), len(frame.pauses)
        machine.heap = self._heap.fork()
        reached = body() or falls_through
        frame.feasible = was_feasible
        self._outer.end(feasible=feasible)
        if not feasible:
            self._impossible.append(machine.heap)
            self.has_other_way = self.has_other_way or reached
            impossible = [untaken(values, machine) for values in frame.returns[returns:]]
            frame.returns[returns:] = [values for values in impossible if values]
            del frame.exits[exits:], frame.yields[yields:], frame.jumps[jumps:], frame.pauses[pauses:]
        elif reached:
            self._ends.append((frame.names, machine.heap, frame.is_passed_by and not self._was_passed_by))
        frame.names = dict(self._names)
        machine.heap = self._heap.fork()

    def end_at_jumps(self, kind: str, since: int) -> None:
        """Each `continue` or `break` that the frame met after its first `since` is an end, too."""
        jumps = self._frame.jumps
        self._ends.extend((names, heap, False) for met, names, heap in jumps[since:] if met == kind)
        jumps[since:] = [jump for jump in jumps[since:] if jump[0] != kind]

    def start_from(self, names: dict[str, Values], heap: Heap) -> None:
        """Set the state for something executed outside `run`; its end is given to `keep`."""
        frame, machine = self._frame, self._machine
        frame.names = {
            name: join(values, self._names.get(name, ())) for name, values in {**self._names, **names}.items()
        }
        machine.heap = heap.joined(self._heap)

    def keep(self, reached: bool) -> None:
        """The present state is the end of an alternative, if reached."""
        if reached:
            self._ends.append((self._frame.names, self._machine.heap, False))

    def join(self) -> bool:
        """Leave the union of all ends; False if no alternative reached its end."""
        frame, machine = self._frame, self._machine
        self._outer.join()
        if not self._ends:
            frame.names, machine.heap = dict(self._names), self._heap.fork()
            return False
        (names, heap, _), *others = sorted(self._ends, key=lambda end: end[2])
        names = dict(names)
        for other_names, other_heap, is_passed_by in others:
            names = _join_names(names, other_names, is_passed_by=is_passed_by)
            heap = heap.joined(other_heap)
        for impossible in self._impossible:
            heap = heap.marked(impossible)
        frame.names, machine.heap = names, heap
        return True


class OuterNames:
    """The names of outer scopes that a function may bind (`global`, `nonlocal`), through alternatives."""

    def __init__(self, frame: Frame) -> None:
        owners = {name: scope_of(name, frame) for name in frame.global_names}
        self._owners = {name: owner for name, owner in owners.items() if owner is not None}
        self._before = self._now()
        self._ends: list[dict[str, Values]] = []

    def end(self, *, feasible: bool) -> None:
        """Keep what an alternative bound, if it can happen, and go back to the beginning."""
        if feasible:
            self._ends.append(self._now())
        for name, owner in self._owners.items():
            if name in self._before:
                owner.names[name] = self._before[name]
            else:
                owner.names.pop(name, None)

    def join(self) -> None:
        """Leave what any of them bound."""
        for name, owner in self._owners.items():
            if found := join(*(end[name] for end in self._ends if name in end)):
                owner.names[name] = found

    def _now(self) -> dict[str, Values]:
        return {name: owner.names[name] for name, owner in self._owners.items() if name in owner.names}


def untaken(values: Values, machine: Machine) -> Values:
    """The mappings among values of a way that could not be taken; what they hold is there only on that way."""
    found: list[Value] = []
    for state in machine.states(values, MappingState):
        if state.entries:
            entries = {key: replace(entry, presence=Presence.UNTAKEN) for key, entry in state.entries.items()}
            found.append(machine.allocate(replace(state, entries=entries)))
    return tuple(found)


def _join_names(left: dict[str, Values], right: dict[str, Values], *, is_passed_by: bool) -> dict[str, Values]:
    """One or the other; a path that is handed over with a flag belongs to the HTTP method that the flag picks."""
    joined = dict(left)
    for name, values in right.items():
        known = left.get(name)
        if known is None:
            joined[name] = values
        elif (
            known is not values and known != values and not (is_passed_by and methods_of(known) and methods_of(values))
        ):
            joined[name] = join(_without_unbound(known), values)
    return joined


def _without_unbound(values: Values) -> Values:
    return (
        tuple(v for v in values if not (isinstance(v, Unknown) and v.reason == "the name is bound nowhere")) or values
    )
