"""Operators and texts of objects whose class says what they are: `base / "rfis"`, `str(path)`, `f"{path}"`."""

from __future__ import annotations

from collections.abc import Callable

from auditor.semantics.data.address_parts import whole
from auditor.semantics.domain.values import ClassValue, FunctionValue, Place, Ref, Value, Values, join
from auditor.semantics.interpreter.frame import Frame
from auditor.semantics.interpreter.machine import Arguments, Machine

_METHODS = {"/": "__truediv__", "+": "__add__", "%": "__mod__", "|": "__or__"}


def operated(
    op: str, left: Values, right: Values, place: Place, frame: Frame, machine: Machine
) -> tuple[Values, Values]:
    """What the objects among the left operands make of the right one, and the operands that are no such objects."""
    found: list[Values] = []
    others: list[Value] = []
    for value in left:
        made = _called(value, _METHODS.get(op, ""), Arguments((right,), {}), place, frame, machine)
        if made:
            found.append(made)
        else:
            others.append(value)
    return join(*found), tuple(others)


def as_text(values: Values, place: Place, frame: Frame, machine: Machine) -> Values:
    """Objects as the text that their class makes of them; everything else as it is."""
    if not any(isinstance(value, Ref) for value in values):
        return values
    values = join(*(whole(value, machine) for value in values))
    return join(*(_called(value, "__str__", Arguments((), {}), place, frame, machine) or (value,) for value in values))


def filling(
    argument: Callable[[str, int], Values], place: Place, frame: Frame, machine: Machine
) -> Callable[[str, int], Values]:
    """What fills the fields of a text: the same arguments, objects as their texts."""
    return lambda key, position: as_text(argument(key, position), place, frame, machine)


def _called(value: Value, name: str, arguments: Arguments, place: Place, frame: Frame, machine: Machine) -> Values:
    if not name or not isinstance(machine.kind(value), ClassValue):
        return ()
    methods = [each for each in machine.attribute(value, name, place, frame) if isinstance(each, FunctionValue)]
    return join(*(machine.call(each, arguments, place, frame) for each in methods))
