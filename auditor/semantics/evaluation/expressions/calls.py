"""Calls: arguments are evaluated in order, then every possible callee is asked."""

from __future__ import annotations

from collections.abc import Iterator
from functools import reduce

from auditor.facts import expressions as facts
from auditor.semantics.data.spreading import can_be_asked
from auditor.semantics.data.truth import TESTS_OF_ENDS
from auditor.semantics.domain.heap import Heap
from auditor.semantics.domain.states import MappingState, Presence
from auditor.semantics.domain.values import (
    ENVIRONMENT,
    TOO_MANY,
    Answer,
    Constant,
    FunctionValue,
    Method,
    Place,
    Super,
    Text,
    Unknown,
    Value,
    Values,
    join,
    unknown,
)
from auditor.semantics.interpreter.frame import Frame, look_up
from auditor.semantics.interpreter.machine import Arguments, Machine


def call(fact: facts.Call, frame: Frame, machine: Machine) -> Values:
    place = machine.place(frame, fact.span)
    if isinstance(fact.func, facts.Name) and fact.func.id == "super" and look_up("super", frame) is None:
        return _super(fact, frame, machine)
    targets = machine.evaluate(fact.func, frame)
    callable_ = _callable_targets(targets)
    arguments = gather(fact.args, frame, machine)
    if not callable_:
        return unknown("", "nothing that can be called", place)
    sends = machine.sends
    returned = join(_alternatives(callable_, arguments, place, frame, machine), *_not_known(targets, callable_))
    if not any(isinstance(each, Unknown) and each.reason == TOO_MANY for each in targets):
        return returned
    if machine.sends != sends:
        machine.too_many.add(place)
    return join(returned, unknown("", TOO_MANY, place))


def _alternatives(callees: list[Value], arguments: Arguments, place: Place, frame: Frame, machine: Machine) -> Values:
    """Only one of them is called: none sees what another one did, and what one of them did is only maybe so."""
    if len(callees) == 1:
        return machine.call(callees[0], arguments, place, frame)
    before, ends, returned = machine.heap, [], []
    for callee in callees:
        machine.heap = before.fork()
        returned.append(machine.call(callee, arguments, place, frame))
        ends.append(machine.heap)
    machine.heap = reduce(Heap.joined, ends)
    return join(*returned)


def _callable_targets(targets: Values) -> list[Value]:
    """Known callees; unknown ones only count when there is no other, so that one doubt does not hide a fact."""
    known: list[Value] = [t for t in targets if not isinstance(t, Unknown | Constant)]
    own = [t for t in known if not (isinstance(t, Method) and isinstance(t.receiver, Constant))]
    return own or [t for t in targets if isinstance(t, Unknown)]


def _not_known(targets: Values, callees: list[Value]) -> Iterator[Values]:
    """What a method of a text gives where the text is another one, which is not known.

    Of a setting, `getenv("ENV", "prod").upper()`, and of anything whose end is asked for, `(host or "").endswith(…)`.
    """
    texts = [each for each in callees if isinstance(each, Method) and isinstance(each.receiver, Text)]
    if len(texts) < len(callees):
        return
    is_test = any(each.name in TESTS_OF_ENDS for each in texts)
    for each in targets:
        if isinstance(each, Unknown) and (is_test or each.reason == ENVIRONMENT):
            yield unknown(each.hint.rpartition(".")[0], each.reason, each.place)


def gather(args: tuple[facts.Argument, ...], frame: Frame, machine: Machine) -> Arguments:
    """Evaluate arguments; `*` and `**` are taken apart where their contents are known."""
    positional: list[Values] = []
    keywords: dict[str, Values] = {}
    open_positional = open_keywords = False
    spread: Values = ()
    items: Values = ()
    for argument in args:
        values = machine.evaluate(argument.value, frame)
        handed = {value.function for value in values if isinstance(value, FunctionValue)}
        if handed and not _is_parameter(argument.value, frame):
            machine.followed |= handed
        if argument.star == "*":
            known = machine.positions(values[0]) if len(values) == 1 else None
            if known is None:
                open_positional = True
                items = join(items, tuple(each for each in machine.elements(values, frame) if _is_item(each)))
            else:
                positional.extend(known)
        elif argument.star == "**":
            open_keywords = _spread(values, keywords, machine) or open_keywords
            answers = join(*(state.answers for state in machine.states(values, MappingState)))
            spread = join(spread, tuple(value for value in values if can_be_asked(value)), answers)
        elif argument.keyword is not None:
            keywords[argument.keyword] = values
        else:
            positional.append(values)
    return Arguments(tuple(positional), keywords, open_positional, open_keywords, spread, items)


def _is_item(value: Value) -> bool:
    """Whether something was taken out of a row; what a caller outside gives is called as its parameter is."""
    return value.hint.endswith("[]") if isinstance(value, Unknown) else isinstance(value, Answer)


def _is_parameter(fact: facts.Expr, frame: Frame) -> bool:
    """Whether a function that is handed on came in from a caller, as to a decorator: who called it has been seen."""
    scope: Frame | None = frame
    while scope is not None and isinstance(fact, facts.Name):
        if scope.function is not None and any(parameter.name == fact.id for parameter in scope.function.parameters):
            return True
        scope = scope.parent
    return False


def _spread(values: Values, keywords: dict[str, Values], machine: Machine) -> bool:
    """Add the entries of a `**` mapping; True if there may be more than is known."""
    is_open = False
    for value in values:
        state = machine.state(value)
        if not isinstance(state, MappingState):
            is_open = is_open or not isinstance(value, Constant)
            continue
        is_open = is_open or state.is_open
        for key, entry in state.entries.items():
            if not isinstance(key, str):
                is_open = True
            elif entry.presence is not Presence.UNTAKEN:
                keywords[key] = join(keywords.get(key, ()), entry.values)
    return is_open


def _super(fact: facts.Call, frame: Frame, machine: Machine) -> Values:
    owner, receiver = frame.owner, frame.receiver
    scope: Frame | None = frame
    while receiver is None and scope is not None and scope.parent is not None:
        scope = scope.parent
        owner, receiver = owner or scope.owner, scope.receiver
    if owner is None or receiver is None or isinstance(receiver, FunctionValue):
        return unknown("super()", "not inside a method", machine.place(frame, fact.span))
    return (Super(receiver, owner),)
