"""Classes of the project that are dicts: `class ApiHeaders(dict)`; their objects hold a mapping."""

from __future__ import annotations

from collections.abc import Iterable

from auditor.semantics.domain.states import InstanceState, MappingState
from auditor.semantics.domain.values import Place, Ref, Value, Values
from auditor.semantics.interpreter.machine import Machine

_HELD = "<items>"


def first_attributes(bases: Iterable[str], place: Place, machine: Machine) -> dict[str, Values]:
    """What an object of a class with these library bases begins with."""
    if not any(machine.models.is_like(base, "builtins.dict") for base in bases):
        return {}
    # Whoever fills it is who may add to it.
    return {_HELD: (machine.allocate(MappingState(entries={}, is_open=False, place=place, is_implicit=True)),)}


def held_mapping(value: Value, machine: Machine) -> Ref | None:
    """The mapping that an object of such a class holds; None for other values."""
    state = machine.state(value) if isinstance(value, Ref) else None
    held = state.attrs.get(_HELD, ()) if isinstance(state, InstanceState) else ()
    return next((mapping for mapping in held if isinstance(mapping, Ref)), None)


def mapping_state(value: Value, machine: Machine) -> MappingState | None:
    """The state of a mapping, be it a dict or an object of such a class."""
    state = machine.state(held_mapping(value, machine) or value) if isinstance(value, Ref) else None
    return state if isinstance(state, MappingState) else None
