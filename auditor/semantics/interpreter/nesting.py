"""How deep calls may stand inside calls, and functions inside themselves; what is not followed is taken down."""

from __future__ import annotations

from auditor.semantics.domain.limits import CROWDED_DEPTH, CROWDED_SHARE, DEPTH_LIMIT, RECURSION_LIMIT
from auditor.semantics.domain.values import FunctionValue, Place
from auditor.semantics.interpreter.frame import Frame
from auditor.semantics.interpreter.machine import Machine


def is_too_deep(value: FunctionValue, place: Place, machine: Machine) -> bool:
    """Whether a call stands inside too many others to be followed."""
    limit = CROWDED_DEPTH if machine.entry_steps > machine.entry_limit // CROWDED_SHARE else DEPTH_LIMIT
    if len(machine.active) < limit or len(_activations(value, machine)) >= RECURSION_LIMIT:
        return False
    machine.cut_offs.append(0)
    machine.too_deep[place] = value.function
    return True


def is_repeated(value: FunctionValue, machine: Machine) -> bool:
    """Whether a function is called inside itself once more than is worth following."""
    last = _activations(value, machine)
    if len(last) < RECURSION_LIMIT:
        return False
    machine.cut_offs.append(last[-RECURSION_LIMIT])
    return True


def _activations(value: FunctionValue, machine: Machine) -> list[int]:
    """Where among the active functions this one stands.

    What a decorator makes of functions is one function with many closures, which may well call each other.
    """
    function = value.function
    if machine.active.count(function) < RECURSION_LIMIT:
        return []
    if "<locals>" in function.qualname:
        return [index for index, inner, closure in machine.closures if inner is function and closure is value.closure]
    return [index for index, active in enumerate(machine.active) if active is function]


def enter(inner: Frame, machine: Machine) -> bool:
    """A function begins; True if it stands inside another one, so that its end must be told, too."""
    function, closure = inner.function, inner.parent
    if function is None or closure is None or closure.is_settled:
        return False
    machine.closures.append((len(machine.active), function, closure))
    return True
