"""What may lie in an expression: its values, those inside its objects and texts, and what library calls wrap."""

from __future__ import annotations

import sys
from collections.abc import Iterator

from auditor.detectors.shared.traffic import Traffic
from auditor.facts import expressions as expr
from auditor.semantics.domain.states import InstanceState
from auditor.semantics.domain.values import ClassValue, Hole, Text, Value, Values
from auditor.semantics.resolution import Resolution

# A token lies no deeper in what is stored: `{"tokens": {"access": …}}`, an object in a list.
_DEPTH_LIMIT = 3


def values_within(expression: expr.Expr, resolution: Resolution, traffic: Traffic) -> Iterator[Value]:
    """Everything an expression may be, with what lies in its objects and texts, also where a library wraps it."""
    for part in _handed(expression, resolution):
        yield from inside(resolution.values(part), resolution, traffic, 0)


def _handed(expression: expr.Expr, resolution: Resolution) -> Iterator[expr.Expr]:
    """An expression with the parts that its value is made of; what an attribute or key is taken from is no part."""
    yield expression
    match expression:
        case expr.Call(func=func, args=args) if _only_wraps(func, resolution):
            for argument in args:
                yield from _handed(argument.value, resolution)
        case expr.Call(func=expr.Attribute(base=base), args=()):
            yield from _handed(base, resolution)
        case expr.DictDisplay(items=items):
            for _, value in items:
                yield from _handed(value, resolution)
        case expr.Sequence(items=items):
            for item in items:
                yield from _handed(item, resolution)


def _only_wraps(func: expr.Expr, resolution: Resolution) -> bool:
    """Whether a function makes its result of nothing but its arguments, as those of the standard library do."""
    roots = {name.partition(".")[0] for name in resolution.library_names(func)}
    return bool(roots) and roots <= sys.stdlib_module_names


def inside(values: Values, resolution: Resolution, traffic: Traffic, depth: int) -> Iterator[Value]:
    for value in values:
        yield value
        if depth < _DEPTH_LIMIT:
            yield from inside(_contents(value, resolution, traffic), resolution, traffic, depth + 1)


def _contents(value: Value, resolution: Resolution, traffic: Traffic) -> Values:
    if isinstance(value, Text):
        return tuple(part.value for part in value.parts if isinstance(part, Hole))
    match resolution.state(value):
        case InstanceState(kind=ClassValue(definition=kind), attrs=attrs):
            # What sends by itself is a client: it may renew its token.
            return () if traffic.of_class(kind) else tuple(one for group in attrs.values() for one in group)
        case _:
            return resolution.contents(value)
