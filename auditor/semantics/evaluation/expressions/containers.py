"""Displays, comprehensions and subscripts."""

from __future__ import annotations

from auditor.facts import expressions as facts
from auditor.semantics.data.iterating import NOTHING, are_tables, told_apart
from auditor.semantics.data.lookups import item
from auditor.semantics.data.merging import merged_with
from auditor.semantics.data.targets import bind
from auditor.semantics.data.truth import narrowed
from auditor.semantics.domain.limits import UNROLLED_LIMIT
from auditor.semantics.domain.states import Entry, ListState, MappingState, Presence, key_of
from auditor.semantics.domain.values import (
    Answer,
    External,
    Fixed,
    Place,
    Ref,
    Unknown,
    Value,
    Values,
    hint_of,
    join,
    unknown,
)
from auditor.semantics.interpreter.annotations import ALIASES, classes_named
from auditor.semantics.interpreter.frame import Frame
from auditor.semantics.interpreter.growing import in_order, scattered
from auditor.semantics.interpreter.machine import Machine

# Comprehensions over rows and what each of them lists.
_NESTED_LIMIT = 2
# Ways to put one sequence together, when what is unpacked into it is one of several.
_CHOICES_LIMIT = 4


def dict_display(fact: facts.DictDisplay, frame: Frame, machine: Machine) -> Values:
    state = MappingState(entries={}, is_open=False, place=machine.place(frame, fact.span))
    for key, value in fact.items:
        values = machine.evaluate(value, frame)
        if key is None:
            state = merged_with(state, values, machine)
            continue
        keys = machine.evaluate(key, frame)
        presence = Presence.PRESENT if len(keys) == 1 else Presence.MAYBE
        for one in keys:
            state = state.with_entry(key_of(one), Entry(values, presence, machine.place(frame, key.span)))
    return (machine.allocate(state),)


def sequence(fact: facts.Sequence, frame: Frame, machine: Machine) -> Values:
    ways: list[tuple[Values, ...]] = [()]
    for element in fact.items:
        values = machine.evaluate(element, frame)
        choices = told_apart(values, machine) if isinstance(element, facts.Starred) and len(values) > 1 else [values]
        if len(ways) * len(choices) > _CHOICES_LIMIT:
            choices = [values]
        ways = [(*way, choice) for way in ways for choice in choices]
    return join(*(_put_together(fact, way, frame, machine) for way in ways))


def _put_together(fact: facts.Sequence, elements: tuple[Values, ...], frame: Frame, machine: Machine) -> Values:
    place = machine.place(frame, fact.span)
    made = ListState(items=(), rest=(), place=place)
    plain: list[Values] = []
    for element, values in zip(fact.items, elements, strict=True):
        if not isinstance(element, facts.Starred):
            plain.append(values)
            continue
        made = made.followed_by(ListState(items=tuple(plain), rest=(), place=place))
        plain = []
        known = in_order(values, machine)
        made = scattered(made, machine.elements(values, frame)) if known is None else made.followed_by(known)
    made = made.followed_by(ListState(items=tuple(plain), rest=(), place=place))
    return (Fixed(made.items),) if fact.kind == "tuple" and not made.rest else (machine.allocate(made),)


def _positions(values: Values, machine: Machine) -> tuple[Values, ...] | None:
    if len(values) == 1:
        return machine.positions(values[0])
    return None


def comprehension(fact: facts.Comprehension, frame: Frame, machine: Machine) -> Values:
    """The targets are bound to what the sources hold; one evaluation stands for all rounds unless all are known."""
    place = machine.place(frame, fact.span)
    first = machine.evaluate(fact.generators[0].source, frame)
    ways: list[Values] = [first]
    if are_tables(first, machine) and not frame.loop_depth:
        ways = [(value,) for value in first]
    elif _positions(first, machine) is None:
        ways = told_apart(first, machine)
    return join(*(_over(fact, way, place, frame, machine) for way in ways))


def _over(fact: facts.Comprehension, first: Values, place: Place, frame: Frame, machine: Machine) -> Values:
    known = _known_rounds(fact, first, frame, machine)
    if known is not None:
        return _unrolled(fact, known, place, frame, machine)
    shadowed = dict(frame.names)
    if fact.kind == "dict" and len(fact.generators) == 1:
        rows = machine.elements(first, frame)
        if 1 < len(rows) <= UNROLLED_LIMIT and all(isinstance(row, Fixed) for row in rows):
            # Some of the entries of tables: `{key: value for key, value in TABLES[name].items() if …}`.
            return _unrolled(fact, tuple((row,) for row in rows), place, frame, machine, is_sure=False)
    for index, generator in enumerate(fact.generators):
        source = machine.evaluate(generator.source, frame) if index else first
        bind(generator.target, machine.elements(source, frame), frame, machine)
        for condition in generator.conditions:
            machine.evaluate(condition, frame)
    keys = machine.evaluate(fact.key, frame) if fact.key is not None else ()
    element = machine.evaluate(fact.element, frame)
    frame.names = {**shadowed, **{k: v for k, v in frame.names.items() if k not in shadowed}}
    if fact.kind != "dict":
        return (machine.allocate(ListState(items=(), rest=element, place=place)),)
    state = MappingState(entries={}, is_open=not keys, place=place)
    for key in keys:
        state = state.with_entry(key_of(key), Entry(element, Presence.MAYBE, place))
    return (machine.allocate(state),)


def _known_rounds(
    fact: facts.Comprehension, source: Values, frame: Frame, machine: Machine
) -> tuple[Values, ...] | None:
    """The items of the outer source, if all are known and few, and it can be told which of them are left out.

    Entries of a mapping may be there or not.
    """
    if source == NOTHING:
        return ()
    if len(fact.generators) > _NESTED_LIMIT or any(each.conditions for each in fact.generators[1:]):
        return None
    if fact.kind != "dict" and None in map(_asked, fact.generators[0].conditions):
        return None
    if not isinstance(fact.element, facts.Name) and frame.loop_depth:
        return None
    if not (fact.kind == "dict" or isinstance(fact.element, facts.Call | facts.DictDisplay | facts.Name)):
        return None
    known = _positions(source, machine)
    return known if known is not None and 0 < len(known) <= UNROLLED_LIMIT else None


def _asked(condition: facts.Expr) -> facts.Expr | None:
    """The part of a condition that is asked for being there and not empty: `part`, `part.strip()`, `len(part) > 0`."""
    match condition:
        case facts.Name():
            return condition
        case facts.Compare(left=facts.Name(), ops=(("is not" | "!="),), comparators=(facts.Literal(value=None),)):
            return condition
        case facts.Compare(left=left, ops=(("!=" | ">"),), comparators=(facts.Literal(value=("" | 0)),)):
            return _asked(left)
        case facts.Call(func=facts.Name(id=("len" | "bool" | "str")), args=(argument,)):
            return _asked(argument.value)
        case facts.Call(func=facts.Attribute(base=base, attr="strip"), args=()):
            return _asked(base)
        case _:
            return None


def _unrolled(
    fact: facts.Comprehension,
    known: tuple[Values, ...],
    place: Place,
    frame: Frame,
    machine: Machine,
    *,
    is_sure: bool = True,
) -> Values:
    """Each round sees its own item; one that may be left out or not counts as there.

    Unless it `is_sure` that there are all these rounds, none is surely there, and no entry replaces another.
    """
    shadowed = dict(frame.names)
    made: list[Values] = []
    state = MappingState(entries={}, is_open=False, place=place)
    for item_ in known:
        bind(fact.generators[0].target, item_, frame, machine)
        asked = [_asked(each) for each in fact.generators[0].conditions]
        if not all(narrowed(each, True, frame, machine) for each in asked if each is not None):
            continue
        for inner in fact.generators[1:]:
            bind(inner.target, machine.elements(machine.evaluate(inner.source, frame), frame), frame, machine)
        keys = machine.evaluate(fact.key, frame) if fact.key is not None else ()
        made.append(machine.evaluate(fact.element, frame))
        for key in keys:
            presence = Presence.PRESENT if is_sure and len(keys) == 1 and None not in asked else Presence.MAYBE
            before = None if is_sure else state.get(key_of(key))
            held = made[-1] if before is None else join(before.values, made[-1])
            state = state.with_entry(key_of(key), Entry(held, presence, place))
    frame.names = {**shadowed, **{k: v for k, v in frame.names.items() if k not in shadowed}}
    if fact.kind == "dict":
        return (machine.allocate(state),)
    if len(fact.generators) > 1:
        return (machine.allocate(ListState(items=(), rest=join(*made), place=place)),)
    return (machine.allocate(ListState(items=tuple(made), rest=(), place=place)),)


def subscript(fact: facts.Subscript, frame: Frame, machine: Machine) -> Values:
    place = machine.place(frame, fact.span)
    bases = machine.evaluate(fact.base, frame)
    if any(isinstance(base, External) and base.name in ALIASES for base in bases):
        return classes_named(fact, frame, machine) or unknown("", "a type", place)
    if isinstance(fact.index, facts.Slice):
        for part in (fact.index.lower, fact.index.upper, fact.index.step):
            if part is not None:
                machine.evaluate(part, frame)
        return join(*(_sliced(base, machine) for base in bases)) or unknown("", "no value", place)
    indices = machine.evaluate(fact.index, frame)
    return join(*(item(base, index, place, frame, machine) for base in bases for index in indices)) or unknown(
        "", "no value", place
    )


def _sliced(base: Value, machine: Machine) -> Values:
    """A slice of a list or an answer is still one; of a text it is not known."""
    match base:
        case Answer() | Ref() | Fixed():
            return (base,)
        case Unknown():
            return (Unknown(f"{base.hint}[:]", base.reason, base.place),)
        case _:
            return unknown(f"{hint_of(base)}[:]", "a part of a text")
