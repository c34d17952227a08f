"""Functions handed to somebody else to be run: executors, threads, schedulers, event loops."""

from __future__ import annotations

from auditor.semantics.domain.states import InstanceState, ListState, MappingState, Presence
from auditor.semantics.domain.values import External, FunctionValue, Method, Partial, Place, Ref, Value, Values, join
from auditor.semantics.interpreter.frame import Frame
from auditor.semantics.interpreter.machine import Arguments, Machine
from auditor.semantics.libraries.context_functions import make_future


def run_callbacks(name: str, arguments: Arguments, place: Place, frame: Frame, machine: Machine) -> Values:
    """Execute functions given to a known kind of runner; what they return is what the runner gives back."""
    runner = machine.models.runner(name)
    if runner is None:
        return ()
    last = name.rpartition(".")[2]
    if last == "Thread" and not {"args", "kwargs"} & set(arguments.keywords) and len(arguments.positional) < 2:
        # It runs beside what follows, and sees what that leaves behind: as if somebody outside called it.
        return ()
    if runner.runs == "args":
        return join(*_keyed(arguments, place, frame, machine))
    return run_first(arguments, place, frame, machine, by_item=runner.runs == "items")


def run_first(arguments: Arguments, place: Place, frame: Frame, machine: Machine, *, by_item: bool = False) -> Values:
    """Execute the first argument that can be, with those after it or with each item of them."""
    for index, group in enumerate(arguments.positional):
        targets = [v for v in group if can_run(v, machine)]
        if targets:
            rest = arguments.positional[index + 1 :]
            if by_item:
                rest = tuple(machine.elements(values, frame) for values in rest)
            given = Arguments(rest, {} if by_item else arguments.keywords)
            return join(*(machine.call(target, given, place, frame) for target in targets))
    return ()


def map_callbacks(name: str, arguments: Arguments, place: Place, frame: Frame, machine: Machine) -> Values:
    """Execute them as well; what a runner that maps gives back, one result for each item, and nothing for others."""
    return gathered_by(name, run_callbacks(name, arguments, place, frame, machine), place, machine)


def gathered_by(name: str, ran: Values, place: Place, machine: Machine) -> Values:
    """What the functions returned as the list that a runner gives back which maps, or as a future."""
    runner = machine.models.runner(name)
    gives = runner.gives if runner is not None else ""
    if ran and gives == "future":
        return make_future(ran, place, machine)
    if gives == "result":
        return ran
    return (machine.allocate(ListState(items=(), rest=ran, place=place)),) if ran and gives == "list" else ()


def can_run(value: Value, machine: Machine) -> bool:
    """Functions of the project, functions that send, and methods of library objects, which may be sessions."""
    match value:
        case FunctionValue() | Partial():
            return True
        case External(name=name):
            return name in machine.models.functions or machine.declarations.find(name) is not None
        case Method(receiver=Ref() as ref):
            return isinstance(machine.state(ref), InstanceState)
        case _:
            return False


def _keyed(arguments: Arguments, place: Place, frame: Frame, machine: Machine) -> list[Values]:
    keywords = arguments.keywords
    groups = [keywords[k] for k in ("target", "func", "function", "python_callable") if k in keywords]
    groups.extend(arguments.positional[:2])
    given = keywords.get("args", keywords.get("op_args", ()))
    positions = machine.positions(given[0]) if len(given) == 1 else ()
    spread, is_open = _spread(keywords.get("kwargs", keywords.get("op_kwargs", ())), machine)
    # A workflow also hands over what it knows of the run.
    call = Arguments(positions or (), spread, positions is None, is_open or "op_kwargs" in keywords)
    return [
        machine.call(target, call, place, frame) for group in groups for target in group if can_run(target, machine)
    ]


def _spread(mappings: Values, machine: Machine) -> tuple[dict[str, Values], bool]:
    """The keywords that a mapping holds, and whether there may be more: `kwargs={"project": 7}`."""
    state = machine.state(mappings[0]) if len(mappings) == 1 else None
    if not isinstance(state, MappingState):
        return {}, bool(mappings)
    known = {key: entry.values for key, entry in state.entries.items() if isinstance(key, str)}
    is_sure = all(entry.presence is Presence.PRESENT for entry in state.entries.values())
    return known, state.is_open or not is_sure or len(known) < len(state.entries)
