"""Which outcomes a condition may have, and what a name can still be afterwards."""

from __future__ import annotations

from collections.abc import Callable
from collections.abc import Set as AbstractSet

from auditor.facts import expressions as facts
from auditor.semantics.domain.states import InstanceState, ListState, MappingState, Presence
from auditor.semantics.domain.values import (
    ClassValue,
    Constant,
    Duration,
    Fixed,
    FunctionValue,
    ModuleValue,
    Number,
    Piece,
    Ref,
    Text,
    Unknown,
    Value,
    Values,
    unknown,
)
from auditor.semantics.interpreter.frame import Frame
from auditor.semantics.interpreter.machine import Machine
from auditor.semantics.interpreter.traits import traits

# Methods of texts that tell what an address begins or ends with.
TESTS_OF_ENDS = frozenset({"startswith", "endswith"})


def can_be(value: Value, outcome: bool, machine: Machine) -> bool:
    """Whether `bool(value)` may be `outcome`."""
    match value:
        case Constant(value=constant):
            return bool(constant) is outcome
        case Number(value=number):
            return bool(number) is outcome
        case Duration(seconds=seconds):
            return bool(seconds) is outcome
        case Text(parts=parts):
            if any(isinstance(part, Piece) and part.text for part in parts):
                return outcome
            return not outcome if not parts else True
        case Fixed(items=items):
            return bool(items) is outcome
        case FunctionValue() | ClassValue() | ModuleValue():
            return outcome
        case Ref():
            return _object_can_be(value, outcome, machine)
        case _:
            return True


def _object_can_be(value: Ref, outcome: bool, machine: Machine) -> bool:
    match machine.state(value):
        case MappingState(entries=entries, is_open=is_open):
            is_certain = any(entry.presence is Presence.PRESENT for entry in entries.values())
            return True if is_open and not is_certain else bool(entries) is outcome
        case ListState(items=items, rest=rest):
            return True if rest and not items else bool(items) is outcome
        case InstanceState():
            return outcome
        case _:
            return True


def narrowed(test: facts.Expr, outcome: bool, frame: Frame, machine: Machine) -> bool:
    """Narrow the names that `test` speaks of to what they are when it turns out `outcome`.

    False if that cannot happen. Flags (True and False) and plain settings are never taken as settled: what this program
    passes today, the next caller may pass otherwise, and a reader of the code would want both branches looked at.
    Traits of a class are settled, and what an address begins or ends with; so is which round of a loop this is, where
    one of them passes the test. `test` has just been evaluated.
    """
    match test:
        case facts.Unary(op="not", operand=operand):
            return narrowed(operand, not outcome, frame, machine)
        case facts.Boolean(op=op, left=left, right=right):
            if (op == "and") is outcome:
                return narrowed(left, outcome, frame, machine) and narrowed(right, outcome, frame, machine)
            return True
        case facts.Compare(left=left, ops=(op,), comparators=(facts.Literal(value=None),)) if op in _IDENTITY:
            return _keep(left, lambda v: _is_none(v) in (None, outcome is _IDENTITY[op]), frame, machine)
        case facts.Compare(left=left, ops=("==" | "!=" as op,), comparators=(facts.Literal(value=str() as wanted),)):
            is_equal, declared = outcome is (op == "=="), traits(left, frame, machine)
            if not declared:
                return _may_be_round(left, {wanted}, is_equal, frame)
            return any((each == wanted) is is_equal for each in declared)
        case facts.Compare(left=left, ops=("in" | "not in" as op,), comparators=(facts.Sequence(items=items),)):
            words = {item.value for item in items if isinstance(item, facts.Literal) and isinstance(item.value, str)}
            return len(words) < len(items) or _may_be_round(left, words, outcome is (op == "in"), frame)
        case facts.Name() | facts.Attribute():
            return _keep(test, lambda v: can_be(v, outcome, machine), frame, machine)
        case facts.Call(func=facts.Attribute(attr=name)) if name in TESTS_OF_ENDS:
            told = machine.seen.last(test)
            return not told or any(can_be(value, outcome, machine) for value in told)
        case facts.Walrus(target=target):
            return _keep(target, lambda v: can_be(v, outcome, machine), frame, machine)
        case _:
            return True


def _may_be_round(subject: facts.Expr, words: AbstractSet[object], is_among: bool, frame: Frame) -> bool:
    """Whether this may be a round of a loop whose item is one of these words, or is none."""
    items = frame.rounds.get(subject.id, frozenset()) if isinstance(subject, facts.Name) else frozenset()
    if items.isdisjoint(words):
        return True
    now = plain(frame.names.get(subject.id, ())) if isinstance(subject, facts.Name) else frozenset()
    return not now or not now <= items or any((each in words) is is_among for each in now)


def is_refused(test: facts.Expr, outcome: bool, frame: Frame, machine: Machine) -> bool:
    """Whether the flags that `test` asks, as far as they are known, all say that it does not turn out `outcome`."""
    match test:
        case facts.Unary(op="not", operand=operand):
            return is_refused(operand, not outcome, frame, machine)
        case facts.Boolean(op=op, left=left, right=right) if (op == "and") is outcome:
            return is_refused(left, outcome, frame, machine) or is_refused(right, outcome, frame, machine)
        case facts.Compare(left=left, ops=("is" | "==",), comparators=(facts.Literal(value=bool() as flag),)):
            return is_refused(left, flag is outcome, frame, machine)
        case facts.Name() | facts.Attribute():
            known = [value for value in machine.seen_now(test, frame) if not isinstance(value, Unknown)]
            return bool(known) and all(_is_flag(v) and not can_be(v, outcome, machine) for v in known)
        case _:
            return False


def is_passed_by(test: facts.Expr, outcome: bool, frame: Frame, machine: Machine) -> bool:
    """Whether all that is known of what `test` asks says that it does not turn out `outcome`, flags and words included.

    `test` has just been evaluated.
    """
    match test:
        case facts.Unary(op="not", operand=operand):
            return is_passed_by(operand, not outcome, frame, machine)
        case facts.Boolean(op=op, left=left, right=right):
            sides = [is_passed_by(side, outcome, frame, machine) for side in (left, right)]
            return any(sides) if (op == "and") is outcome else all(sides)
        case facts.Compare(left=left, ops=("==" | "!=" | "is" | "is not" as op,), comparators=(right,)):
            given, wanted = (plain(machine.seen.last(side)) for side in (left, right))
            if not given or not wanted:
                return False
            can_be_equal, can_differ = not given.isdisjoint(wanted), len(given | wanted) > 1
            return not (can_be_equal if outcome is (op in ("==", "is")) else can_differ)
        case _:
            values = machine.seen.last(test)
            return bool(values) and not any(can_be(value, outcome, machine) for value in values)


def plain(values: Values) -> frozenset[object]:
    """What values say, if all of them are plain words, numbers or flags."""
    found: set[object] = set()
    for value in values:
        match value:
            case Constant(value=plain) | Number(value=plain):
                found.add((type(plain), plain))
            case Text() if value.literal is not None:
                found.add(value.literal)
            case _:
                return frozenset()
    return frozenset(found)


def is_switch(values: Values) -> bool:
    """Whether nothing but a flag is set."""
    return bool(values) and all(_is_flag(value) for value in values)


_IDENTITY = {"is": True, "==": True, "is not": False, "!=": False}


def _is_none(value: Value) -> bool | None:
    """True, False or None for do not know."""
    match value:
        case Constant(value=constant):
            return constant is None
        case Text() | Number() | Duration() | Fixed() | Ref() | FunctionValue() | ClassValue() | ModuleValue():
            return False
        case _:
            return None


def _keep(subject: facts.Expr, keeps: Callable[[Value], bool], frame: Frame, machine: Machine) -> bool:
    values = machine.seen_now(subject, frame)
    if not values or (all(_is_flag(value) for value in values) and not traits(subject, frame, machine)):
        return True
    kept: Values = tuple(value for value in values if keeps(value))
    if isinstance(subject, facts.Name) and subject.id in frame.names:
        frame.names[subject.id] = kept or unknown(subject.id, "what another run may have here")
    return bool(kept)


def _is_flag(value: Value) -> bool:
    return isinstance(value, Constant) and value.value is not None
