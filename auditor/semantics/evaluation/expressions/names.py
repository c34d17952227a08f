"""Literals, names, attributes, lambdas and what merely wraps another expression."""

from __future__ import annotations

import builtins

from auditor.facts import expressions as facts
from auditor.semantics.domain.classes import is_context
from auditor.semantics.domain.values import Constant, External, FunctionValue, Number, Values, join, text, unknown
from auditor.semantics.interpreter.frame import Frame, look_up
from auditor.semantics.interpreter.machine import Machine
from auditor.semantics.sinks.later_sending import send_yielded

# Those with a `_` in front are about the module that runs, which is ours here.
_BUILTINS = frozenset(each for each in dir(builtins) if not each.startswith("_"))


def literal(fact: facts.Literal, frame: Frame, machine: Machine) -> Values:
    known = machine.literals.get(fact)
    if known is None:
        known = machine.literals[fact] = _literal(fact, frame, machine)
    return known


def _literal(fact: facts.Literal, frame: Frame, machine: Machine) -> Values:
    place = machine.place(frame, fact.span)
    match fact.value:
        case bool() | None:
            return (Constant(fact.value, place),)
        case str(value):
            return (text(value, place),)
        case bytes(value):
            return (text(value.decode("latin-1"), place),)
        case int(value) | float(value):
            return (Number(value, place),)
        case _:
            return unknown(str(fact.value), "a complex number", place)


def name(fact: facts.Name, frame: Frame, machine: Machine) -> Values:
    found = look_up(fact.id, frame)
    if found:
        return found
    if fact.id in _BUILTINS:
        return (External(f"builtins.{fact.id}"),)
    return unknown(fact.id, "the name is bound nowhere", machine.place(frame, fact.span))


def attribute(fact: facts.Attribute, frame: Frame, machine: Machine) -> Values:
    place = machine.place(frame, fact.span)
    bases = machine.evaluate(fact.base, frame)
    return join(*(machine.attribute(base, fact.attr, place, frame) for base in bases))


def lambda_(fact: facts.Lambda, frame: Frame, machine: Machine) -> Values:
    value = FunctionValue(fact.function, frame.module, frame, None, frame.owner)
    machine.function_values[id(fact.function)] = value
    return (value,)


def starred(fact: facts.Starred, frame: Frame, machine: Machine) -> Values:
    return machine.evaluate(fact.value, frame)


def walrus(fact: facts.Walrus, frame: Frame, machine: Machine) -> Values:
    values = machine.evaluate(fact.value, frame)
    frame.names[fact.target.id] = values
    machine.seen.note(fact.target, values)
    return values


def yielded(fact: facts.Yielded, frame: Frame, machine: Machine) -> Values:
    """What is sent back into a generator is seldom known; what it yields is kept for its consumer."""
    place = machine.place(frame, fact.span)
    values = () if fact.value is None else machine.evaluate(fact.value, frame)
    if fact.delegate:
        values = machine.elements(values, frame)
    if fact.value is not None:
        frame.yields.append(values)
    if frame.function is not None and is_context(frame.function):
        frame.pauses.append(machine.heap)
        machine.heap = machine.heap.fork()
    answers = () if fact.delegate or not values else send_yielded(values, place, frame, machine)
    return answers or unknown("", "sent into a generator", place)
