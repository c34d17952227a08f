"""Strings that are put together."""

from __future__ import annotations

from auditor.facts import expressions as facts
from auditor.facts.names import plain_name
from auditor.semantics.data.own_operators import as_text, filling
from auditor.semantics.domain import texts
from auditor.semantics.domain.states import MappingState
from auditor.semantics.domain.values import Fixed, Place, Ref, Text, Values, unknown
from auditor.semantics.interpreter.frame import Frame
from auditor.semantics.interpreter.machine import Machine


def joined(fact: facts.Joined, frame: Frame, machine: Machine) -> Values:
    place = machine.place(frame, fact.span)
    evaluated = (as_text(machine.evaluate(part, frame), place, frame, machine) for part in fact.parts)
    groups = [
        texts.set_later(name, values, place) if (name := plain_name(part)) else values
        for part, values in zip(fact.parts, evaluated, strict=True)
    ]
    return texts.combine(groups, place)


def percent(template: Text, right: Values, place: Place, frame: Frame, machine: Machine) -> Values:
    """`template % right`: a tuple fills by position, a mapping by key, anything else the only field."""
    first = right[0] if right else None

    def argument(key: str, position: int) -> Values:
        if isinstance(first, Fixed):
            return first.items[position] if position < len(first.items) else unknown("", "missing format argument")
        if key and isinstance(first, Ref):
            state = machine.state(first)
            entry = state.get(key) if isinstance(state, MappingState) else None
            return entry.values if entry else unknown(key, "not in the mapping")
        return right if not key else unknown(key, "not in the mapping")

    return texts.fill(template, "percent", filling(argument, place, frame, machine), place)
