"""What a call calls of the project's own, what its arguments are called there, and which calls a function has."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct

from auditor.detectors.shared.written import all_calls
from auditor.facts import expressions as expr
from auditor.facts.definitions import Function
from auditor.facts.scopes import Scope
from auditor.semantics.domain.classes import class_attribute, fields
from auditor.semantics.domain.values import ClassValue, FunctionValue, Value
from auditor.semantics.resolution import Resolution


class Called(Struct, frozen=True):
    """A call of a function with the body it stands in; `is_bound` if the first parameter is the receiver."""

    call: expr.Call
    scope: Scope
    is_bound: bool


def callees(called: expr.Expr, resolution: Resolution) -> Iterator[tuple[Function, bool]]:
    """The functions that something calls, a class its constructor; True if the first parameter is the receiver."""
    for value in resolution.values(called):
        yield from _behind(value)


def _behind(value: Value) -> Iterator[tuple[Function, bool]]:
    made = class_attribute(value, "__init__")[0] if isinstance(value, ClassValue) else (value,)
    for one in made:
        if isinstance(one, FunctionValue):
            yield one.function, isinstance(value, ClassValue) or one.receiver is not None


def calls_of(function: Function, resolution: Resolution) -> Sequence[Called]:
    """The calls of a function of the project; of a constructor, those of its class."""
    return resolution.once(calls_of, lambda: _by_function(resolution)).get(function, ())


def _by_function(resolution: Resolution) -> Mapping[Function, Sequence[Called]]:
    found: dict[Function, list[Called]] = defaultdict(list)
    for call, scope in all_calls(resolution):
        for function, is_bound in callees(call.func, resolution):
            found[function].append(Called(call, scope, is_bound))
    return found


def positional_names(called: expr.Expr, resolution: Resolution) -> Iterator[list[str]]:
    """What the functions and classes that something calls call their positional arguments."""
    for value in resolution.values(called):
        functions = list(_behind(value))
        for function, is_bound in functions:
            yield [each.name for each in function.parameters[is_bound:] if each.kind == "positional"]
        if isinstance(value, ClassValue) and not functions:
            yield [name for name, _ in fields(value)]
