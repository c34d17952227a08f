"""What a library's class keeps of an object of the project: what its constructor is given, and what methods return."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from auditor.semantics.data.access import argument_at
from auditor.semantics.domain.states import InstanceState
from auditor.semantics.domain.values import FunctionValue, Place, Ref, Values, join
from auditor.semantics.interpreter.frame import Frame
from auditor.semantics.interpreter.machine import Arguments, Machine

# Apart from what the class itself sets, which comes first.
_GIVEN = "given:"


def keep_keywords(ref: Ref, arguments: Arguments, machine: Machine, bases: Sequence[str]) -> None:
    """`super().__init__(auth_endpoint=url)` of a library that is not known; of one that is, what its model says."""
    state = machine.state(ref)
    if isinstance(state, InstanceState):
        given = {f"{_GIVEN}{name}": values for name, values in arguments.keywords.items()}
        known = machine.models.holding(bases)
        for name, path in known.given.items() if known is not None else ():
            given[f"{_GIVEN}{name}"] = argument_at(path, arguments)
        machine.heap[ref.id] = replace(state, attrs={**state.attrs, **given})


def given_keyword(state: InstanceState, name: str) -> Values:
    """What was given for the attribute of this name, which may have a leading underscore; nothing if nothing was."""
    return state.attrs.get(f"{_GIVEN}{name}") or state.attrs.get(f"{_GIVEN}{name.lstrip('_')}", ())


def held_result(
    ref: Ref, state: InstanceState, bases: Sequence[str], name: str, place: Place, frame: Frame, machine: Machine
) -> Values:
    """What a method has returned, or a function that was given, which the library's class keeps under this name.

    It is executed for that once more; what it sends, it sends when the library calls it.
    """
    known = machine.models.holding(bases)
    if known is None or name not in (*known.given, *known.results):
        return ()
    told = [value for value in given_keyword(state, name) if isinstance(value, FunctionValue)]
    if not told and name in known.results:
        methods = machine.attribute(ref, known.results[name], place, frame)
        told = [value for value in methods if isinstance(value, FunctionValue)]
    covered, callers = set(machine.covered), dict(machine.callers)
    start, calls = len(machine.observations), len(machine.call_log)
    found = join(*(machine.call(each, Arguments((), {}), place, frame) for each in told))
    machine.drop_observations(start)
    del machine.call_log[calls:]
    machine.covered, machine.callers = covered, callers
    after = machine.state(ref)
    if found and isinstance(after, InstanceState):
        machine.heap[ref.id] = replace(after, attrs={**after.attrs, name: found})
    return found
