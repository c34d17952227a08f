"""Mappings that a call's arguments are put together from: `data={"grant_type": …, **pair}`, `post(url, **options)`."""

from __future__ import annotations

from collections.abc import Iterator

from auditor.detectors.company_credentials.origins import bound_in
from auditor.detectors.shared.written import Calls
from auditor.facts import expressions as facts
from auditor.facts import statements as stmt
from auditor.facts.walk import subexpressions
from auditor.semantics.heap import MappingState
from auditor.semantics.resolution import Scope

# `form = {**base, **pair}` and `data=form`: names of names for one form are seldom more.
_STEPS_LIMIT = 3


def spread_mappings(call: facts.Call, scope: Scope) -> Iterator[facts.Expr]:
    """What is spread into the arguments, here or where their names are bound; a parameter came with the caller."""
    given = _parameters(scope)
    for argument in call.args:
        for spread in _spread_into(argument.value, scope, _STEPS_LIMIT):
            if not (isinstance(spread, facts.Name) and spread.id in given):
                yield spread


def _spread_into(expression: facts.Expr, scope: Scope, steps: int) -> Iterator[facts.Expr]:
    for part in subexpressions(expression):
        match part:
            case facts.DictDisplay(items=items):
                yield from (value for key, value in items if key is None)
            case facts.Call(func=facts.Name(id="dict"), args=args):
                yield from (argument.value for argument in args if argument.keyword is None)
            case facts.Binary(op="|", left=left, right=right):
                yield from (side for side in (left, right) if not isinstance(side, facts.DictDisplay))
            case facts.Name(id=name) if steps:
                for value in bound_in(name, scope):
                    if isinstance(value, facts.DictDisplay | facts.Call | facts.Binary | facts.Name):
                        yield from _spread_into(value, scope, steps - 1)
                yield from _updates(name, scope)
            case _:
                pass


def _updates(name: str, scope: Scope) -> Iterator[facts.Expr]:
    """`form.update(pair)`, `form |= pair`."""
    for statement in scope.statements:
        match statement:
            case stmt.Augment(target=facts.Name(id=target), op="|", value=value) if target == name:
                yield value
            case _:
                pass
    for part in scope.parts:
        match part:
            case facts.Call(func=facts.Attribute(base=facts.Name(id=base), attr="update"), args=args) if base == name:
                yield from (argument.value for argument in args if argument.keyword is None)
            case _:
                pass


def unpacked_values(
    call: facts.Call, scope: Scope, fields: tuple[str, ...], calls: Calls
) -> Iterator[tuple[facts.Expr, Scope]]:
    """The credentials in mappings that a call unpacks; what a function was given itself came with its caller."""
    given = _parameters(scope)
    for argument in call.args:
        if argument.star != "**" or (isinstance(argument.value, facts.Name) and argument.value.id in given):
            continue
        for value in calls.resolution.values(argument.value):
            state = calls.resolution.state(value)
            entries = state.entries if isinstance(state, MappingState) else {}
            for name in (*fields, "auth"):
                place = entries[name].place if name in entries else None
                found = calls.value_at(place, name) if place is not None else None
                if found is not None:
                    yield found


def _parameters(scope: Scope) -> set[str]:
    return {parameter.name for parameter in scope.function.parameters} if scope.function is not None else set()
