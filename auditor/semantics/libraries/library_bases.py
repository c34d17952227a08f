"""What the constructor of a library's class keeps of an object of the project: its keywords, under their own names."""

from __future__ import annotations

from msgspec.structs import replace

from auditor.semantics.domain.states import InstanceState
from auditor.semantics.domain.values import Ref, Values
from auditor.semantics.interpreter.machine import Arguments, Machine

# Apart from what the class itself sets, which comes first.
_GIVEN = "given:"


def keep_keywords(ref: Ref, arguments: Arguments, machine: Machine) -> None:
    """`super().__init__(auth_endpoint=url)` of a library that is not known."""
    state = machine.state(ref)
    if arguments.keywords and isinstance(state, InstanceState):
        given = {f"{_GIVEN}{name}": values for name, values in arguments.keywords.items()}
        machine.heap[ref.id] = replace(state, attrs={**state.attrs, **given})


def given_keyword(state: InstanceState, name: str) -> Values:
    """What was given for the attribute of this name, which may have a leading underscore; nothing if nothing was."""
    return state.attrs.get(f"{_GIVEN}{name}") or state.attrs.get(f"{_GIVEN}{name.lstrip('_')}", ())
