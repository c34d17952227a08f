"""What a context manager gives when it is entered, by `with` or by an exit stack."""

from __future__ import annotations

from auditor.models.names import is_named
from auditor.semantics.domain.states import ListState
from auditor.semantics.domain.values import FunctionValue, Place, Ref, Value, Values, join, unknown
from auditor.semantics.interpreter.frame import Frame
from auditor.semantics.interpreter.machine import Arguments, Machine


def enter(value: Value, place: Place, frame: Frame, machine: Machine) -> Values:
    """The result of `__enter__`, what a generator yields, or the value itself."""
    if isinstance(value, Ref):
        state = machine.state(value)
        if isinstance(state, ListState) and not state.is_queue:
            return join(*state.items, state.rest) or unknown("", "an empty context manager", place)
        for name in ("__aenter__", "__enter__"):
            methods = machine.attribute(value, name, place, frame)
            bound = [method for method in methods if isinstance(method, FunctionValue)]
            if bound:
                return join(*(machine.call(method, Arguments((), {}), place, frame) for method in bound))
    return (value,)


def enter_stacked(name: str, arguments: Arguments, place: Place, frame: Frame, machine: Machine) -> Values | None:
    """What an exit stack enters; None for other methods."""
    if not is_named(name, "context_entries") or not arguments.positional:
        return None
    return join(*(enter(value, place, frame, machine) for value in arguments.positional[0]))
