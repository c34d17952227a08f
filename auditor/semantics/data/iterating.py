"""What the rounds of a loop see."""

from __future__ import annotations

from auditor.facts.span import Span
from auditor.semantics.data import document_parts
from auditor.semantics.data.stored_objects import class_of_rows, marked
from auditor.semantics.deferred_consumers import wait_for
from auditor.semantics.domain.states import InstanceState, ListState, MappingState
from auditor.semantics.domain.values import (
    Answer,
    ClassValue,
    Fixed,
    FunctionValue,
    Place,
    Ref,
    Unknown,
    Value,
    Values,
    hint_of,
    join,
    text,
    unknown,
)
from auditor.semantics.interpreter.frame import Frame
from auditor.semantics.interpreter.machine import Arguments, Machine

# Settings of two or three stages; more tables than these are data.
_TABLES_LIMIT = 4
# Segments of a path; longer lists are data.
_SHORT_LIMIT = 8
# `*parts` and `**options` where no more arguments are given. A list that is empty now may be filled in ways unseen.
NOTHING: Values = (Fixed(()),)


def iterate(values: Values, frame: Frame, machine: Machine) -> Values:
    """The union of the items of all possibilities."""
    return join(*(_items(value, frame, machine) for value in values)) or unknown("", "nothing to iterate over")


def rounds_in_order(values: Values, machine: Machine) -> tuple[Values, ...] | None:
    """What each round sees, one after the other: items at known positions, and records in a settings file."""
    if len(values) != 1:
        return None
    (value,) = values
    if isinstance(value, Unknown):
        parts = document_parts.rounds(value, machine)
        return tuple((part,) for part in parts) if all(isinstance(part, Unknown) for part in parts) else None
    return machine.positions(value)


def told_apart(values: Values, machine: Machine) -> list[Values]:
    """A few short sequences one by one, with and without the parts that may be missing; everything else as it is."""
    found: list[Values] = []
    for value in values:
        ways = _ways(value, machine)
        if not ways or len(found) + len(ways) > _TABLES_LIMIT or max(map(len, ways)) > _SHORT_LIMIT:
            return [values]
        state = machine.state(value)
        place = state.place if state is not None else None
        found.extend((machine.allocate(ListState(items=way, rest=(), place=place)),) for way in ways)
    return found or [values]


def _ways(value: Value, machine: Machine) -> tuple[tuple[Values, ...], ...]:
    if isinstance(value, Fixed):
        return (value.items,)
    state = machine.state(value)
    return state.ways() if isinstance(state, ListState) else ()


def are_tables(values: Values, machine: Machine) -> bool:
    """Whether a loop may go through one of a few tables: the rows of each are told apart from those of the others."""
    if not 1 < len(values) <= _TABLES_LIMIT:
        return False
    known = [rounds_in_order((value,), machine) or () for value in values]
    return any(isinstance(one, Fixed) for rows in known for row in rows for one in row)


def _items(value: Value, frame: Frame, machine: Machine) -> Values:
    match value:
        case Fixed(items=items):
            return join(*items)
        case Answer(request=request, path=path):
            return (Answer(request, path if path[-1:] == ("[]",) else (*path, "[]")),)
        case Ref():
            return _object_items(value, frame, machine)
        case ClassValue():
            members = [v for k, v in value.namespace.items() if not k.startswith("_")]
            return tuple(m for group in members for m in group if not isinstance(m, FunctionValue))
        case Unknown(hint=hint):
            rounds = document_parts.rounds(value, machine)
            return rounds or marked(unknown(f"{hint}[]", value.reason, value.place), value.record)
        case _:
            return unknown(f"{hint_of(value)}[]", "not a known container")


def _object_items(ref: Ref, frame: Frame, machine: Machine) -> Values:
    state = machine.state(ref)
    match state:
        case ListState():
            found = join(*state.items, state.rest)
            if not found and state.is_queue:
                wait_for(ref, machine)
            return found
        case MappingState():
            keys = tuple(text(key, e.place) if isinstance(key, str) else key for key, e in state.entries.items())
            return join(keys, unknown("key", "the mapping may hold more")) if state.is_open else keys
        case InstanceState():
            place = state.place or Place(frame.module, Span(1, 1, 1, 1))
            for name in ("__aiter__", "__iter__"):
                methods = [m for m in machine.attribute(ref, name, place, frame) if isinstance(m, FunctionValue)]
                made = join(*(machine.call(m, Arguments((), {}), place, frame) for m in methods))
                if made and ref not in made:
                    return machine.elements(made, frame)
            row = class_of_rows(ref, machine)
            hint = "" if row is None else f"{row.name}[]"
            return marked(unknown(hint, "the object's iteration is not known", place), row)
        case None:
            return unknown("", "an object of another run")
