"""Branches by HTTP method: of `if method == "GET": … elif method == "DELETE": …` a call takes the one of its method.

What it hands over for one method (a path, a body) belongs to no other. Where no call of the project takes a branch, it
is looked at for whoever else may call the function.
"""

from __future__ import annotations

from collections.abc import Iterator

from auditor.facts import expressions as facts
from auditor.facts import statements as stmt
from auditor.facts.definitions import Function
from auditor.facts.walk import statements
from auditor.models.keys import METHODS
from auditor.semantics.domain.values import Text, Values
from auditor.semantics.interpreter.frame import Frame
from auditor.semantics.interpreter.machine import Machine

_MEMBERSHIP = ("in", "not in")
_NEGATIVE = ("!=", "not in")
# `method.upper()` is the method.
_SPELLINGS = frozenset({"casefold", "lower", "strip", "upper"})


def ways(fact: stmt.If, frame: Frame, machine: Machine) -> Iterator[tuple[bool, stmt.Block]]:
    """The branches of an `if`, each with what the condition must be, that calls with this method may take."""
    is_told = _asks_for_method(fact.test)
    for outcome, block in ((True, fact.body), (False, fact.orelse)):
        if is_told:
            if is_for_other_methods(fact.test, outcome, frame, machine):
                continue
            machine.covered.add(id(block))
        yield outcome, block


def has_untaken_ways(function: Function, machine: Machine) -> bool:
    """Whether a branch for some HTTP method was taken by no call."""
    return any(
        isinstance(fact, stmt.If)
        and _asks_for_method(fact.test)
        and any(block and id(block) not in machine.covered for block in (fact.body, fact.orelse))
        for fact in statements(function.body)
    )


def is_for_other_methods(test: facts.Expr, outcome: bool, frame: Frame, machine: Machine) -> bool:
    """Whether `test` asks for an HTTP method, and the one at hand does not let it turn out `outcome`."""
    match test:
        case facts.Unary(op="not", operand=operand):
            return is_for_other_methods(operand, not outcome, frame, machine)
        case facts.Boolean(op=op, left=left, right=right):
            sides = (is_for_other_methods(side, outcome, frame, machine) for side in (left, right))
            return any(sides) if (op == "and") is outcome else all(sides)
        case facts.Compare(left=left, ops=(op,), comparators=(right,)) if op in (*_MEMBERSHIP, "==", "!="):
            wanted = _asked(right, frame, machine) if op in _MEMBERSHIP else methods_of(_seen(right, frame, machine))
            given = methods_of(_seen(left, frame, machine))
            if not wanted or not given:
                return False
            return all((each in wanted) is (outcome is (op in _NEGATIVE)) for each in given)
        case _:
            return False


def cases_of(fact: stmt.Match, subject: Values, frame: Frame, machine: Machine) -> tuple[tuple[stmt.Case, ...], bool]:
    """The cases of a `match` that a subject may come to, and whether one of them takes it for sure.

    Those after the one for its method are not reached.
    """
    given = methods_of(subject)
    found: list[stmt.Case] = []
    for case in fact.cases:
        wanted = [methods_of(_seen(value, frame, machine)) for value in case.values]
        is_told = bool(given) and bool(wanted) and all(wanted)
        taken = given & frozenset().union(*wanted)
        if taken or not is_told:
            found.append(case)
        is_all = case.is_catch_all or (is_told and taken == given)
        if is_all and case.guard is None:
            return tuple(found), True
    return tuple(found), False


def _asks_for_method(test: facts.Expr) -> bool:
    """Whether a method is spelled out in a comparison; a name for several of them is none."""
    match test:
        case facts.Unary(operand=operand):
            return _asks_for_method(operand)
        case facts.Boolean(left=left, right=right):
            return _asks_for_method(left) or _asks_for_method(right)
        case facts.Compare(comparators=(facts.Sequence(items=(first, *_)),)):
            return _is_method(first)
        case facts.Compare(left=left, comparators=(right,)):
            return _is_method(left) or _is_method(right)
        case _:
            return False


def _is_method(expression: facts.Expr) -> bool:
    return (
        isinstance(expression, facts.Literal)
        and isinstance(expression.value, str)
        and expression.value.upper() in METHODS
    )


def _asked(expression: facts.Expr, frame: Frame, machine: Machine) -> frozenset[str]:
    """The methods in a tuple, a list or a set."""
    if not isinstance(expression, facts.Sequence):
        return frozenset()
    found = [methods_of(_seen(each, frame, machine)) for each in expression.items]
    return frozenset().union(*found) if all(found) else frozenset()


def _seen(expression: facts.Expr, frame: Frame, machine: Machine) -> Values:
    match expression:
        case facts.Literal() | facts.Name() | facts.Attribute():
            return machine.seen_now(expression, frame)
        case facts.Call(func=facts.Attribute(base=base, attr=name), args=()) if name in _SPELLINGS:
            return _seen(base, frame, machine)
        case _:
            return ()


def methods_of(values: Values) -> frozenset[str]:
    """What these texts say, if all of them are methods."""
    spelled = [value.literal.upper() if isinstance(value, Text) and value.literal else "" for value in values]
    return frozenset(spelled) if all(each in METHODS for each in spelled) else frozenset()
