"""Functions handed to somebody else to be run: executors, threads, schedulers, event loops."""

from __future__ import annotations

from auditor.semantics.context_functions import make_future
from auditor.semantics.frame import Frame
from auditor.semantics.heap import InstanceState, ListState, MappingState, Presence
from auditor.semantics.machine import Arguments, Machine
from auditor.semantics.values import External, FunctionValue, Method, Partial, Place, Ref, Value, Values, join

# How the runner passes arguments on: directly after the function, from an iterable, or in `args=`/`kwargs=`.
_DIRECT = frozenset({
    "submit", "to_thread", "run_in_executor", "spawn", "call_soon", "call_later", "run_sync", "start_soon", "enqueue",
    "run_in_threadpool", "sync_to_async", "call", "run", "defer", "start_new_thread", "add_task", "retry_call",
    "async_to_sync",
})  # fmt: skip
_MAPPED = frozenset({"map", "imap", "imap_unordered", "starmap", "map_async", "thread_map", "process_map"})
# Whoever waits for these has what the function returned.
_AWAITED = frozenset({"run_in_executor", "to_thread", "run_sync", "run_in_threadpool"})
_KEYED = frozenset(
    {"Thread", "Process", "Timer", "add_job", "retry_call", "apply_async", "PythonOperator", "ShortCircuitOperator"}
)


def run_callbacks(name: str, arguments: Arguments, place: Place, frame: Frame, machine: Machine) -> Values:
    """Execute functions given to a known kind of runner; what they return is what the runner gives back."""
    last = name.rpartition(".")[2]
    found: list[Values] = []
    if last == "Thread" and not {"args", "kwargs"} & set(arguments.keywords) and len(arguments.positional) < 2:
        # It runs beside what follows, and sees what that leaves behind: as if somebody outside called it.
        return ()
    if last in _KEYED:
        found.extend(_keyed(arguments, place, frame, machine))
    elif last in _DIRECT or last in _MAPPED:
        for index, group in enumerate(arguments.positional):
            targets = [v for v in group if can_run(v, machine)]
            if not targets:
                continue
            rest = arguments.positional[index + 1 :]
            if last in _MAPPED:
                rest = tuple(machine.elements(values, frame) for values in rest)
            given = Arguments(rest, arguments.keywords if last in _DIRECT else {})
            found.extend(machine.call(target, given, place, frame) for target in targets)
            break
    return join(*found)


def map_callbacks(name: str, arguments: Arguments, place: Place, frame: Frame, machine: Machine) -> Values:
    """Execute them as well; what a runner that maps gives back, one result for each item, and nothing for others."""
    return gathered_by(name, run_callbacks(name, arguments, place, frame, machine), place, machine)


def gathered_by(name: str, ran: Values, place: Place, machine: Machine) -> Values:
    """What the functions returned as the list that a runner gives back which maps, or as a future."""
    last = name.rpartition(".")[2]
    if ran and last == "submit":
        return make_future(ran, place, machine)
    if last in _AWAITED:
        return ran
    if not ran or last not in _MAPPED - {"map_async"}:
        return ()
    return (machine.allocate(ListState(items=(), rest=ran, place=place)),)


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
    state = machine.state(mappings[0]) if len(mappings) == 1 and isinstance(mappings[0], Ref) else None
    if not isinstance(state, MappingState):
        return {}, bool(mappings)
    known = {key: entry.values for key, entry in state.entries.items() if isinstance(key, str)}
    is_sure = all(entry.presence is Presence.PRESENT for entry in state.entries.values())
    return known, state.is_open or not is_sure or len(known) < len(state.entries)
