"""Lists that grow: `parts.append(…)`, `parts.extend(…)`, `parts += …`, `[*parts, …]`."""

from __future__ import annotations

from msgspec.structs import replace

from auditor.semantics.domain.states import ListState
from auditor.semantics.domain.values import Values, join
from auditor.semantics.interpreter.frame import Frame
from auditor.semantics.interpreter.machine import Machine


def extended(state: ListState, added: Values, frame: Frame, machine: Machine) -> ListState:
    """The list with all items of what `added` may be; in a loop their positions are not known."""
    further = None if frame.loop_depth else in_order(added, machine)
    if further is None or not state.ways():
        return scattered(state, machine.elements(added, frame))
    return state.followed_by(further)


def scattered(state: ListState, values: Values) -> ListState:
    """The list with further items at unknown positions."""
    return replace(state, rest=join(state.rest, values), variants=())


def in_order(values: Values, machine: Machine) -> ListState | None:
    """What a tuple or list holds, if every position is known; some parts may be missing."""
    if len(values) != 1:
        return None
    known = machine.positions(values[0])
    if known is not None:
        return ListState(items=known, rest=(), place=None)
    state = machine.state(values[0])
    return state if isinstance(state, ListState) and state.ways() else None
