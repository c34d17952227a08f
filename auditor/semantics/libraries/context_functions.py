"""Objects that stand for others: context variables, thread-locals, lazy proxies, futures."""

from __future__ import annotations

from msgspec.structs import replace

from auditor.semantics.domain.states import InstanceState
from auditor.semantics.domain.values import External, Place, Ref, Values, join, unknown
from auditor.semantics.interpreter.frame import Frame
from auditor.semantics.interpreter.machine import Arguments, Machine

_VARIABLE = "contextvars.ContextVar"
_VALUE = "<value>"
FUTURE = External("concurrent.futures.Future")


def _namespace(arguments: Arguments, place: Place, frame: Frame, machine: Machine) -> Values:
    return (machine.allocate(InstanceState(kind=External("threading.local"), attrs={}, place=place)),)


def _variable(arguments: Arguments, place: Place, frame: Frame, machine: Machine) -> Values:
    attrs = {_VALUE: arguments.keywords.get("default", ())}
    return (machine.allocate(InstanceState(kind=External(_VARIABLE), attrs=attrs, place=place)),)


def _proxy(arguments: Arguments, place: Place, frame: Frame, machine: Machine) -> Values:
    """`LocalProxy(get_client)`: what the function returns; `LocalProxy(variable)`: what the variable holds."""
    found: list[Values] = []
    for value in arguments.given(0):
        state = machine.state(value)
        if isinstance(value, Ref) and isinstance(state, InstanceState):
            found.append(call_on_variable(value, state, "get", Arguments((), {}), machine) or ())
        else:
            found.append(machine.call(value, Arguments((), {}), place, frame))
    return join(*found) or unknown("proxy", "what it stands for is not known", place)


CONTEXT_FUNCTIONS = {"threading.local": _namespace, _VARIABLE: _variable, "werkzeug.local.LocalProxy": _proxy}


def make_future(results: Values, place: Place, machine: Machine) -> Values:
    """What a runner gives for a function that it will run."""
    return (machine.allocate(InstanceState(kind=FUTURE, attrs={_VALUE: results}, place=place)),)


def call_on_variable(
    ref: Ref, state: InstanceState, name: str, arguments: Arguments, machine: Machine
) -> Values | None:
    """`variable.set(value)`, `variable.get(default)`, `future.result()`; None if the object is neither."""
    if state.kind == FUTURE:
        return state.attrs[_VALUE] if name in ("result", "get") else ()
    if state.kind != External(_VARIABLE):
        return None
    first = arguments.given(0)
    if name == "set":
        machine.heap[ref.id] = replace(state, attrs={**state.attrs, _VALUE: join(state.attrs[_VALUE], first)})
    return join(state.attrs[_VALUE], first) if name in ("get", "set") else ()
