"""Openers of the standard library: the headers they add, and the handlers they were made of."""

from __future__ import annotations

from auditor.semantics.data.merging import pairs_as_mapping
from auditor.semantics.domain.states import InstanceState, ListState, MappingState
from auditor.semantics.domain.values import Place, Values, join
from auditor.semantics.interpreter.machine import Machine


def opener_attributes(handlers: tuple[Values, ...], place: Place, machine: Machine) -> dict[str, Values]:
    """An opener begins with an empty list of headers; its handlers see requests, and say how to check certificates."""
    given = join(*handlers)
    headers = machine.allocate(ListState(items=(), rest=(), place=place))
    found: dict[str, Values] = {"addheaders": (headers,), "_adapters": given}
    for handler in machine.states(given, InstanceState):
        if "context" in handler.attrs:
            found["context"] = handler.attrs["context"]
    return found


def opener_headers(opener: InstanceState, machine: Machine) -> MappingState | None:
    """What `opener.addheaders` adds to every request; None if nothing does."""
    for value in opener.attrs.get("addheaders", ()):
        state = machine.state(value)
        if not isinstance(state, ListState):
            return MappingState(entries={}, is_open=True, place=None)
        if state.items or state.rest:
            return pairs_as_mapping([*state.items, *((one,) for one in state.rest)], state.place)
    return None
