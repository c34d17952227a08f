"""Numbers and durations as people write them, and the one number that an expression is, wherever that is written."""

from __future__ import annotations

import re
from functools import cache

from auditor.detectors.shared.written import positional
from auditor.facts import expressions as expr
from auditor.semantics.domain.values import Duration, Number, Place, Text, Value, Values
from auditor.semantics.resolution import Resolution

UNITS = {
    "weeks": 604800.0, "week": 604800.0, "days": 86400.0, "day": 86400.0, "hours": 3600.0, "hour": 3600.0,
    "minutes": 60.0, "minute": 60.0, "mins": 60.0, "seconds": 1.0, "second": 1.0, "secs": 1.0, "milliseconds": 0.001,
}  # fmt: skip
# A number with more digits stands for something else.
_DIGITS_LIMIT = 9
_SPAN_ORDER = ("days", "seconds", "microseconds", "milliseconds", "minutes", "hours", "weeks")
_WRITTEN = re.compile(
    r"(?:every\s++)?(?:(?<!\d)(\d++(?:\.\d++)?)\s*+)?(s|sec|secs|seconds?|m|min|mins|minutes?|h|hours?|hrs?|d|days?)(?:\b|(?=\d))"
)


def span_arguments(expression: expr.Call) -> tuple[tuple[float, expr.Expr], ...]:
    """The arguments of a `timedelta` with their units; a text such as `"2h"` counts as one part."""
    found: list[tuple[float, expr.Expr]] = []
    given = positional(expression)
    if len(given) == 2 and isinstance(given[1], expr.Literal) and given[1].value in _LETTERS:
        return ((_LETTERS[str(given[1].value)], given[0]),)
    for unit, argument in zip(_SPAN_ORDER, given, strict=False):
        is_text = isinstance(argument, expr.Literal) and isinstance(argument.value, str)
        found.append((1.0 if is_text else UNITS.get(unit, 0.0), argument))
    found.extend((UNITS[a.keyword], a.value) for a in expression.args if a.keyword in UNITS)
    return tuple(found)


_LETTERS = {"h": 3600.0, "H": 3600.0, "m": 60.0, "min": 60.0, "s": 1.0, "S": 1.0, "hours": 3600.0, "minutes": 60.0}


def as_number(value: object) -> float | None:
    """The seconds of a number, of digits in a text, or of `"2h"`."""
    if isinstance(value, bool) or value is None:
        return None
    if isinstance(value, int | float):
        return float(value)
    if not isinstance(value, str) or len(value) > 40:
        return None
    text = value.strip().lower()
    try:
        return float(text)
    except ValueError:
        return _spelled_out(text)


def _spelled_out(text: str) -> float | None:
    total, end = 0.0, 0
    for found in _WRITTEN.finditer(text):
        if text[end : found.start()].strip(" ,"):
            return None
        if found[1] is None and not text.startswith("every"):
            return None
        total += float(found[1] or 1) * {"s": 1.0, "m": 60.0, "h": 3600.0, "d": 86400.0}[found[2][0]]
        end = found.end()
    return total if end and not text[end:].strip() else None


def is_plain(expression: expr.Expr) -> bool:
    """Whether an expression is written with numbers alone."""
    return plain_value(expression) is not None


def plain_value(expression: expr.Expr) -> float | None:
    """The value of an expression of numbers alone."""
    match expression:
        case expr.Literal(value=int() | float() as value) if not isinstance(value, bool):
            return float(value)
        case expr.Unary(op="-" | "+" as op, operand=operand):
            inner = plain_value(operand)
            return -inner if inner is not None and op == "-" else inner
        case expr.Binary(op=op, left=left, right=right):
            one, other = plain_value(left), plain_value(right)
            return computed(op, one, other) if one is not None and other is not None else None
        case _:
            return None


def computed(op: str, one: float, other: float) -> float | None:
    """What an operator makes of two numbers."""
    match op:
        case "+":
            return one + other
        case "-":
            return one - other
        case "*":
            return one * other
        case "/" | "//" if other:
            return one / other
        case _:
            return None


def is_true(expression: expr.Expr | None) -> bool:
    """Whether `True` is written."""
    return isinstance(expression, expr.Literal) and expression.value is True


def is_call_of(expression: expr.Expr, names: tuple[str, ...], resolution: Resolution) -> bool:
    """Whether an expression is one of these functions of libraries, wherever in its package the library keeps it."""
    return not _all_ends(names).isdisjoint(map(_ends, resolution.library_names(expression)))


@cache
def _all_ends(names: tuple[str, ...]) -> frozenset[tuple[str, str]]:
    return frozenset(map(_ends, names))


def _ends(name: str) -> tuple[str, str]:
    """The library and the function of a dotted name."""
    return name.partition(".")[0], name.rpartition(".")[2]


def fixed_number(expression: expr.Expr, resolution: Resolution) -> tuple[float, Place | None] | None:
    """The one number (or duration in seconds) an expression is, with the place where it is written."""
    return the_number(resolution.values(expression))


def the_number(values: Values) -> tuple[float, Place | None] | None:
    """The one number that all of these values are, with the place where the first is written."""
    found = [number_of(value) for value in values]
    first = next(iter(found), None)
    return first if first is not None and all(each is not None and each[0] == first[0] for each in found) else None


def number_of(value: Value) -> tuple[float, Place | None] | None:
    """The number (or duration in seconds) that a value is, also as a text, with the place where it is written."""
    match value:
        case Number(value=number, place=place) | Duration(seconds=number, place=place):
            return float(number), place
        case Text(literal=str() as text, place=place) if text.isdecimal() and len(text) <= _DIGITS_LIMIT:
            return float(text), place
        case _:
            return None


def each_number(expression: expr.Expr, resolution: Resolution) -> tuple[tuple[float, Place | None], ...]:
    """The numbers that an attribute has in several classes, with the places where they are written."""
    if not isinstance(expression, expr.Attribute):
        return ()
    values = resolution.values(expression)
    return tuple((float(v.value), v.place) for v in values if isinstance(v, Number) and v.place is not None)
