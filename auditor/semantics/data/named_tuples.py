"""Tuples with named fields: classes made by `collections.namedtuple`, and what taking an object apart gives."""

from __future__ import annotations

from auditor.facts import expressions as facts
from auditor.facts.definitions import Class
from auditor.facts.statements import Assign
from auditor.semantics.domain.classes import fields, library_bases
from auditor.semantics.domain.states import InstanceState
from auditor.semantics.domain.values import ClassValue, External, Place, Text, Value, Values, unknown
from auditor.semantics.interpreter.frame import Frame
from auditor.semantics.interpreter.machine import Arguments, Machine

_BASE = "typing.NamedTuple"
_BASES = frozenset({_BASE, "typing_extensions.NamedTuple"})


def make_class(arguments: Arguments, place: Place, frame: Frame, machine: Machine) -> Values:
    """`namedtuple("Route", "verb path")`: a class with these fields."""
    named = _texts(arguments.positional[0], machine) if arguments.positional else []
    names = _texts(arguments.positional[1], machine) if len(arguments.positional) > 1 else []
    if len(named) != 1 or not names:
        return unknown("collections.namedtuple()", "its fields are not known", place)
    object_ = facts.Name("object", place.span)
    body = tuple(
        Assign(targets=(facts.Name(name, place.span),), value=None, annotation=object_, span=place.span)
        for name in names
    )
    definition = Class(
        name=named[0], qualname=named[0], bases=(), keywords=(), body=body, decorators=(), span=place.span
    )
    made = ClassValue(definition, place.module, frame, (External(_BASE),), _defaults(names, arguments, machine))
    machine.note_class(made)
    return (made,)


def _defaults(names: list[str], arguments: Arguments, machine: Machine) -> dict[str, Values]:
    """`defaults=` are those of the last fields."""
    for value in arguments.keywords.get("defaults", ()):
        items = machine.positions(value) or ()
        return dict(zip(names[len(names) - len(items) :], items, strict=False))
    return {}


def _texts(values: Values, machine: Machine) -> list[str]:
    """The words of a text, or the texts of a list."""
    if len(values) != 1:
        return []
    if isinstance(values[0], Text):
        return (values[0].literal or "").replace(",", " ").split()
    items = machine.positions(values[0]) or ()
    found = [value.literal for item in items for value in item[:1] if isinstance(value, Text)]
    return [word for word in found if word] if len(found) == len(items) else []


def positions(value: Value, machine: Machine) -> tuple[Values, ...] | None:
    """The fields in their order, if the object is such a tuple and all are known."""
    state = machine.state(value)
    cls = state.kind if isinstance(state, InstanceState) else None
    if not isinstance(state, InstanceState) or not isinstance(cls, ClassValue):
        return None
    if not any(base in _BASES for base in library_bases(cls)):
        return None
    known = [state.attrs.get(name) or cls.namespace.get(name, ()) for name, _ in fields(cls)]
    return tuple(known) if known and all(known) else None
