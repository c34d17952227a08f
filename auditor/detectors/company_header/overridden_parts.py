"""Where a class has a method or attribute of its own instead of the one that does for its sisters what is missing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from auditor.facts import expressions as facts
from auditor.facts.definitions import Function
from auditor.facts.span import Span
from auditor.facts.statements import Assign, DefineFunction, Return, Statement
from auditor.facts.walk import statements
from auditor.semantics.classes import class_attribute
from auditor.semantics.heap import MappingState
from auditor.semantics.resolution import Resolution
from auditor.semantics.values import ClassValue, FunctionValue, Place


def overriding_place(cls: ClassValue, done: Iterable[Place], resolution: Resolution) -> Place | None:
    """What `cls` gives back or holds in the place of a member in whose body another class does it (`done`)."""
    for place in dict.fromkeys(done):
        for other in resolution.classes:
            if other.module != place.module:
                continue
            for name in _members_at(other, place):
                found, owner = class_attribute(cls, name)
                # What the other class itself overrides is as it should be.
                if owner is None or owner is other or owner in other.ancestors:
                    continue
                functions = [value.function for value in found if isinstance(value, FunctionValue)]
                own = _returned(functions[0], owner, resolution) if functions else _held(owner, name)
                if own is not None:
                    return Place(owner.module, own)
    return None


def _members_at(cls: ClassValue, place: Place) -> Iterator[str]:
    """The members of a class in which something is written."""
    for statement in cls.definition.body:
        match statement:
            case DefineFunction(function=function) if _spans(function.body, place):
                yield function.name
            case Assign(targets=targets, span=span) if span.covers(place.span):
                yield from (target.id for target in targets if isinstance(target, facts.Name))
            case _:
                pass


def _spans(body: tuple[Statement, ...], place: Place) -> bool:
    return any(statement.span.covers(place.span) for statement in statements(body))


def _returned(function: Function, owner: ClassValue, resolution: Resolution) -> Span | None:
    """The mapping that a method gives back: where it is written, or where it is returned."""
    for statement in statements(function.body):
        if not isinstance(statement, Return) or statement.value is None:
            continue
        for value in resolution.values(statement.value):
            state = resolution.state(value)
            made = state.place if isinstance(state, MappingState) else None
            if made is not None and made.module == owner.module and _spans(function.body, made):
                return made.span
        return statement.value.span
    return None


def _held(owner: ClassValue, name: str) -> Span | None:
    assigned = (statement for statement in owner.definition.body if isinstance(statement, Assign))
    for statement in assigned:
        named = any(isinstance(target, facts.Name) and target.id == name for target in statement.targets)
        if named and statement.value is not None:
            return statement.value.span
    return None
