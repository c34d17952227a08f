"""Strings that are put together."""

from __future__ import annotations

from auditor.facts import expressions as facts
from auditor.semantics import texts
from auditor.semantics.frame import Frame
from auditor.semantics.heap import MappingState
from auditor.semantics.machine import Machine
from auditor.semantics.values import Fixed, Place, Ref, Text, Values, unknown


def joined(fact: facts.Joined, frame: Frame, machine: Machine) -> Values:
    groups = [machine.evaluate(part, frame) for part in fact.parts]
    return texts.combine(groups, machine.place(frame, fact.span))


def percent(template: Text, right: Values, place: Place, machine: Machine) -> Values:
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

    return texts.fill(template, "percent", argument, place)
