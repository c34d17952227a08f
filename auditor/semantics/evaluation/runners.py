"""Functions of the project that a queue or scheduler is told by their names: `queue.enqueue("worker.store", url)`."""

from __future__ import annotations

from msgspec.structs import replace

from auditor.semantics.domain.values import FunctionValue, Place, Text, Values
from auditor.semantics.evaluation.importing import resolve_by_name
from auditor.semantics.interpreter.frame import Frame
from auditor.semantics.interpreter.machine import Arguments, Machine
from auditor.semantics.libraries.callbacks import map_callbacks


def run_functions(name: str, arguments: Arguments, place: Place, frame: Frame, machine: Machine) -> Values:
    """What a function gives back that runs others and is called so; nothing for functions that run none."""
    return map_callbacks(name, with_named_functions(name, arguments, place, frame, machine), place, frame, machine)


def with_named_functions(name: str, arguments: Arguments, place: Place, frame: Frame, machine: Machine) -> Arguments:
    """The same arguments, with the functions that the first of them names."""
    first = arguments.given(0)
    named = tuple(value for value in first if isinstance(value, Text) and "." in (value.literal or ""))
    if not named or machine.models.runner(name) is None:
        return arguments
    bound = resolve_by_name(Arguments((named,), {}), place, frame, machine)
    found = tuple(value for value in bound if isinstance(value, FunctionValue))
    return replace(arguments, positional=(found or first, *arguments.positional[1:]))
