"""Tasks that run later or once for each item of a list: `fetch.partial(hook).expand(project=projects())`."""

from __future__ import annotations

from auditor.models.names import is_named
from auditor.semantics.domain.states import ListState, MappingState
from auditor.semantics.domain.values import FunctionValue, Partial, Place, Values, join
from auditor.semantics.interpreter.frame import Frame
from auditor.semantics.interpreter.machine import Arguments, Machine


def call_task(
    task: FunctionValue | Partial, name: str, arguments: Arguments, place: Place, frame: Frame, machine: Machine
) -> Values | None:
    """A method of a task; None for a method of anything else."""
    if is_named(name, "same_task"):
        return (task,)
    if name == "partial" and isinstance(task, FunctionValue):
        return (Partial(task, arguments.positional, tuple(arguments.keywords.items())),)
    if is_named(name, "task_applications"):
        return _apply(task, arguments, place, frame, machine)
    if name == "chunks":
        rows = machine.elements(arguments.positional[0], frame) if arguments.positional else ()
        called = (Arguments(machine.positions(row) or (), {}, False, True) for row in rows)
        return join(*(machine.call(task, each, place, frame) for each in called))
    if name != "expand":
        return None
    items = {key: machine.elements(values, frame) for key, values in arguments.keywords.items()}
    results = machine.call(task, Arguments((), items), place, frame)
    return (machine.allocate(ListState(items=(), rest=results, place=place)),)


def _apply(task: FunctionValue | Partial, arguments: Arguments, place: Place, frame: Frame, machine: Machine) -> Values:
    """`task.apply_async(args=[…], kwargs={…})`."""
    given = arguments.keywords.get("args") or arguments.given(0)
    named = arguments.keywords.get("kwargs") or arguments.given(1)
    positions = machine.positions(given[0]) if len(given) == 1 else None
    state = machine.state(named[0]) if len(named) == 1 else None
    keywords = state.entries if isinstance(state, MappingState) and not state.is_open else None
    known = {key: entry.values for key, entry in keywords.items() if isinstance(key, str)} if keywords else {}
    is_open_list = positions is None and (bool(given) or not known)
    return machine.call(task, Arguments(positions or (), known, is_open_list, keywords is None), place, frame)
