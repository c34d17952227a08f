"""Operators: numbers, durations, string building, path-like division, merging of mappings and lists."""

from __future__ import annotations

import operator
from collections.abc import Callable

from msgspec.structs import replace

from auditor.facts import expressions as facts
from auditor.semantics.data.merging import merge_mappings
from auditor.semantics.data.own_operators import operated
from auditor.semantics.domain import texts
from auditor.semantics.domain.alternatives import WRITTEN_LIMIT
from auditor.semantics.domain.limits import RESULT_LIMIT
from auditor.semantics.domain.states import ListState, MappingState
from auditor.semantics.domain.values import (
    Answer,
    Constant,
    Duration,
    Fixed,
    Hole,
    Number,
    Place,
    Ref,
    Text,
    Unknown,
    Value,
    Values,
    hint_of,
    join,
    text,
    unknown,
)
from auditor.semantics.evaluation.expressions.strings import percent
from auditor.semantics.interpreter.frame import Frame
from auditor.semantics.interpreter.machine import Machine

_NUMERIC: dict[str, Callable[[float, float], float]] = {
    "+": operator.add,
    "-": operator.sub,
    "*": operator.mul,
    "/": operator.truediv,
    "//": operator.floordiv,
    "%": operator.mod,
}


def binary(fact: facts.Binary, frame: Frame, machine: Machine) -> Values:
    left = machine.evaluate(fact.left, frame)
    right = machine.evaluate(fact.right, frame)
    place = machine.place(frame, fact.span)
    made, others = operated(fact.op, left, right, place, frame, machine)
    if made and not others:
        return made
    return join(made, operate(fact.op, others, right, place, frame, machine))


def operate(op: str, left: Values, right: Values, place: Place, frame: Frame, machine: Machine) -> Values:
    """`left op right` for every pair of possibilities."""
    if op == "%" and any(isinstance(value, Text) for value in left):
        return join(*(percent(v, right, place, frame, machine) if isinstance(v, Text) else (v,) for v in left))
    made: dict[Value, None] = {}
    for one, other in texts.ways([left, right]):
        made.update(dict.fromkeys(_applied(op, one, other, place, machine)))
        if len(made) > 2 * WRITTEN_LIMIT:
            break  # More than are kept.
    return join(tuple(made)) or unknown("", "no value")


def _applied(op: str, left: Value, right: Value, place: Place, machine: Machine) -> Values:
    match left, right:
        case (Number() | Constant(), Number() | Constant()) if op in _NUMERIC:
            return _number(op, left, right, place)
        case (Duration(), Number()) | (Number(), Duration()) if op in ("*", "/", "//"):
            return _scaled(op, left, right, place)
        case (Duration(), Duration()) if op in ("+", "-"):
            return (Duration(_NUMERIC[op](left.seconds, right.seconds), place),)
        case (Text(), _) | (_, Text()) if op in ("+", "/") and not isinstance(left, Number):
            return _concatenated(op, left, right, place)
        case (Unknown(hint=hint), Unknown()) if op == "+" and "url" in hint.lower():
            return (Text((Hole(left), Hole(right)), place),)
        case (Fixed(), Fixed()) if op == "+":
            return (Fixed(left.items + right.items),)
        case (Ref(), Ref()) if op in ("|", "+"):
            return _merged(op, left, right, place, machine)
        case (Answer(), Answer()) if op == "+" and (_is_whole(left) or _is_whole(right)):
            return (left, right)
        case (Ref(), Answer()) | (Answer(), Ref()) if op == "+" and (rows := _with_rows(left, right, machine)):
            return (machine.allocate(ListState(items=(), rest=rows, place=place)),)
        case (Ref(), Unknown() | Answer()) | (Unknown() | Answer(), Ref()) if op == "|":
            return merge_mappings((left, right), place, machine)
        case _:
            return unknown(f"{hint_of(left)} {op} {hint_of(right)}", "not a known operation", place)


def _number(op: str, left: Number | Constant, right: Number | Constant, place: Place) -> Values:
    if left.value is None or right.value is None:
        return unknown("", "arithmetic with None", place)
    try:
        result = _NUMERIC[op](left.value, right.value)
    except (ZeroDivisionError, OverflowError):
        return unknown("", "arithmetic that fails", place)
    if abs(result) > RESULT_LIMIT:
        return unknown("", "a number too large to matter", place)
    return (Number(result, place),)


def _scaled(op: str, left: Value, right: Value, place: Place) -> Values:
    duration, factor = (left, right) if isinstance(left, Duration) else (right, left)
    if not isinstance(duration, Duration) or not isinstance(factor, Number) or (op != "*" and factor.value == 0):
        return unknown("", "not a known operation", place)
    try:
        seconds = duration.seconds * factor.value if op == "*" else duration.seconds / factor.value
    except OverflowError:
        return unknown("", "arithmetic that fails", place)
    return (Duration(seconds, place),)


def _concatenated(op: str, left: Value, right: Value, place: Place) -> Values:
    """`+` of texts; `/` is how `yarl.URL` and `pathlib` put paths together."""
    if isinstance(left, Constant) or isinstance(right, Constant):
        return unknown("", "a text and None", place)
    pieces = [texts.as_text(left, place), texts.as_text(right, place)]
    if op == "/":
        head = texts.strip(pieces[0], "/", left=False, right=True)
        tail = texts.strip(pieces[1], "/", left=True, right=False)
        pieces = [head, text("/", place), tail]
    return (texts.concatenate(pieces, place),)


def _merged(op: str, left: Ref, right: Ref, place: Place, machine: Machine) -> Values:
    one, other = machine.state(left), machine.state(right)
    if isinstance(one, MappingState) and isinstance(other, MappingState):
        return merge_mappings((left, right), place, machine)
    if op == "+" and isinstance(one, ListState) and isinstance(other, ListState):
        return (machine.allocate(replace(one.followed_by(other), place=place, is_queue=False)),)
    return unknown("", "not a known operation", place)


def _is_whole(answer: Answer) -> bool:
    """Whether something is all that was answered; that this can be added to means that it is a list."""
    return answer.path[-1:] == (".json()",)


def _with_rows(left: Value, right: Value, machine: Machine) -> Values:
    """What a list holds to which rows of an answer are added, before or behind."""
    found: Values = ()
    for value in (left, right):
        if isinstance(value, Answer):
            found = join(found, (Answer(value.request, (*value.path, "[]")),))
        elif isinstance(state := machine.state(value), ListState):
            found = join(found, *state.items, state.rest)
        else:
            return ()
    return found


def unary(fact: facts.Unary, frame: Frame, machine: Machine) -> Values:
    place = machine.place(frame, fact.span)
    operands = machine.evaluate(fact.operand, frame)
    if fact.op == "not":
        return join(*(_denied(value, place) for value in operands)) or unknown("", "a condition", place)
    if fact.op == "-":
        return join(*(_negated(value, place) for value in operands))
    return operands


def _denied(value: Value, place: Place) -> Values:
    """`not insecure`: the flag is what somebody would edit."""
    match value:
        case Constant(value=bool() as flag):
            return (Constant(not flag, value.place or place),)
        case _:
            return unknown("", "a condition", place)


def _negated(value: Value, place: Place) -> Values:
    match value:
        case Number(value=number):
            return (Number(-number, place),)
        case Duration(seconds=seconds):
            return (Duration(-seconds, place),)
        case _:
            return unknown("-" + hint_of(value), "not a known operation", place)
