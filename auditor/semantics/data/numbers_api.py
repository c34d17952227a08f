"""Functions that make numbers and durations: `int`, `float`, `timedelta`."""

from __future__ import annotations

from auditor.semantics.domain.values import Duration, Number, Place, Text, Values, hint_of, join, unknown
from auditor.semantics.interpreter.frame import Frame
from auditor.semantics.interpreter.machine import Arguments, Machine

_UNITS = {"weeks": 604800, "days": 86400, "hours": 3600, "minutes": 60, "seconds": 1, "milliseconds": 0.001,
          "microseconds": 0.000001}  # fmt: skip
_ORDER = ("days", "seconds", "microseconds", "milliseconds", "minutes", "hours", "weeks")


def make_timedelta(arguments: Arguments, place: Place, frame: Frame, machine: Machine) -> Values:
    given = {**dict(zip(_ORDER, arguments.positional, strict=False)), **arguments.keywords}
    total, origin = 0.0, place
    for unit, values in given.items():
        number = next((v for v in values if isinstance(v, Number)), None)
        if number is None or unit not in _UNITS or len(values) != 1:
            return unknown(f"timedelta({', '.join(hint_of(v) for v in values)})", "not a fixed duration", place)
        total += number.value * _UNITS[unit]
        origin = number.place if number.place and number.place.module != place.module else origin
    return (Duration(total, origin),)


def make_number(arguments: Arguments, place: Place, frame: Frame, machine: Machine) -> Values:
    found: list[Values] = []
    given = arguments.positional[0] if arguments.positional else unknown("", "called without arguments", place)
    for value in given:
        if isinstance(value, Text) and value.literal is not None:
            try:
                found.append(
                    (Number(float(value.literal) if "." in value.literal else int(value.literal[:15]), value.place),)
                )
            except ValueError:
                found.append((value,))
        else:
            found.append((value,))
    return join(*found)
