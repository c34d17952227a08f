"""The shape of values and states: what is left of them once objects have lost their numbers.

Two calls with arguments of one shape do the same, but for the numbers of the objects that they read and make.
"""

from __future__ import annotations

from collections.abc import Hashable, Mapping

from msgspec import Struct
from msgspec.structs import replace

from auditor.semantics.domain.states import Entry, InstanceState, ListState, MappingState, State
from auditor.semantics.domain.values import (
    ClassValue,
    Fixed,
    FunctionValue,
    Hole,
    Method,
    Partial,
    Ref,
    Super,
    Text,
    Value,
    Values,
)
from auditor.semantics.interpreter.frame import closure_of


class ShapelessError(Exception):
    """A value that cannot be compared by shape: it remembers a call that is still under way, or is not known."""


def shape(values: Values, mentions: list[Ref]) -> Hashable:
    """The shape of a set of possibilities; the objects in it are added to `mentions`, in order."""
    if len(values) == 1:
        return _shape(values[0], mentions)
    return tuple(_shape(value, mentions) for value in values)


def _shape(value: Value, mentions: list[Ref]) -> Hashable:
    match value:
        case Ref():
            mentions.append(value)
            return "plain object" if value.is_plain else "object"
        case Text(parts=parts, place=place):
            if not any(isinstance(part, Hole) for part in parts):
                return value
            shapes = (_shape(part.value, mentions) if isinstance(part, Hole) else part for part in parts)
            return ("text", tuple(shapes), place)
        case Fixed(items=items):
            return ("fixed", tuple(shape(item, mentions) for item in items))
        case FunctionValue():
            return _function(value, mentions)
        case Method(receiver=receiver, name=name):
            return ("method", _shape(receiver, mentions), name)
        case Super(receiver=receiver, after=after):
            return ("super", _shape(receiver, mentions), after)
        case Partial(func=func, args=args, kwargs=kwargs):
            given = tuple(shape(arg, mentions) for arg in args)
            named = tuple((name, shape(arg, mentions)) for name, arg in kwargs)
            return ("partial", _shape(func, mentions), given, named, value.is_method, value.is_property)
        case _:
            return value


def _function(value: FunctionValue, mentions: list[Ref]) -> Hashable:
    closure = closure_of(value)
    if not closure.is_settled:
        raise ShapelessError
    receiver = None if value.receiver is None else _shape(value.receiver, mentions)
    return ("function", id(value.function), id(closure), receiver, value.owner)


def shape_of_state(state: State, mentions: list[Ref]) -> Hashable:
    """The shape of what an object holds."""
    match state:
        case InstanceState(kind=kind, attrs=attrs, place=place):
            # Findings point at what is made of a library's classes; of the project's own, at what is handed to them.
            made = None if isinstance(kind, ClassValue) else place
            return ("instance", kind, tuple((name, shape(held, mentions)) for name, held in attrs.items()), made)
        case ListState(items=items, rest=rest, place=place, variants=variants):
            listed = tuple(tuple(shape(item, mentions) for item in way) for way in (items, *variants))
            return ("list", listed, shape(rest, mentions), place)
        case MappingState():
            entries = tuple(
                (
                    key if isinstance(key, str) else _shape(key, mentions),
                    shape(entry.values, mentions),
                    entry.presence,
                    entry.place,
                )
                for key, entry in state.entries.items()
            )
            kept = (state.is_open, state.place, state.folds_case, state.is_implicit, tuple(state.removed.items()))
            return ("mapping", entries, kept, shape(state.answers, mentions))


class Renaming(Struct, frozen=True):
    """Other numbers for objects; what is not among them keeps its own."""

    objects: Mapping[int, int]

    def values(self, values: Values) -> Values:
        return tuple(self.value(value) for value in values) if self.objects else values

    def value(self, value: Value) -> Value:
        match value:
            case Ref(id=id_, is_plain=is_plain):
                new = self.objects.get(id_)
                return value if new is None else Ref(new, is_plain)
            case Text(parts=parts, place=place):
                if not any(isinstance(part, Hole) for part in parts):
                    return value
                return Text(
                    tuple(Hole(self.value(part.value)) if isinstance(part, Hole) else part for part in parts), place
                )
            case Fixed(items=items):
                return Fixed(tuple(self.values(item) for item in items))
            case FunctionValue(receiver=receiver) if receiver is not None and not isinstance(receiver, ClassValue):
                return replace(value, receiver=self.value(receiver))
            case Method(receiver=receiver, name=name):
                return Method(self.value(receiver), name, value.place)
            case Super(receiver=receiver, after=after):
                return Super(self.value(receiver), after)
            case Partial(func=func, args=args, kwargs=kwargs):
                named = tuple((name, self.values(arg)) for name, arg in kwargs)
                given = tuple(self.values(arg) for arg in args)
                return replace(value, func=self.value(func), args=given, kwargs=named)
            case _:
                return value

    def state(self, state: State) -> State:
        match state:
            case InstanceState(attrs=attrs):
                return replace(state, attrs={name: self.values(held) for name, held in attrs.items()})
            case ListState(items=items, rest=rest, variants=variants):
                return replace(
                    state,
                    items=tuple(self.values(item) for item in items),
                    rest=self.values(rest),
                    variants=tuple(tuple(self.values(item) for item in way) for way in variants),
                )
            case MappingState(entries=entries):
                return replace(
                    state,
                    entries={
                        key if isinstance(key, str) else self.value(key): self.entry(entry)
                        for key, entry in entries.items()
                    },
                )

    def entry(self, entry: Entry) -> Entry:
        return Entry(self.values(entry.values), entry.presence, entry.place)
