"""Lambdas that nobody in the project calls: buttons, tables of commands, and libraries do."""

from __future__ import annotations

from collections.abc import Callable

from auditor.semantics.domain.values import FunctionValue
from auditor.semantics.interpreter.allowances import note_unfinished, share_budget
from auditor.semantics.interpreter.frame import Frame
from auditor.semantics.interpreter.machine import Machine

Run = Callable[[FunctionValue, Frame, Machine], object]


def run_lambdas(run: Run, machine: Machine) -> None:
    """Execute each one that was made and not called, and keep the requests that were not seen before."""
    shared = machine.heap
    sites = {observation.site for observation in machine.observations}
    pending = _unused(machine)
    while pending:
        for index, value in enumerate(pending):
            share_budget(len(pending) - index, machine)
            machine.heap = shared.fork()
            machine.begin_entry()
            machine.covered.add(id(value.function))
            start = len(machine.observations)
            run(value, Frame(kind="module", module=value.module, qualname="<caller>"), machine)
            note_unfinished(value.module, machine)
            found = [o for o in machine.observations[start:] if o.site not in sites]
            machine.drop_observations(start)
            machine.observations.extend(found)
            machine.archive.update(
                (id_, state) for id_, state in machine.heap.changes().items() if shared.get(id_) is None
            )
        # Those that stand in others are made only now.
        pending = _unused(machine)
    for observation in machine.observations:
        if observation.entry is not None and observation.entry.name == "<lambda>":
            machine.offered.add(observation.id)
    machine.heap = shared


def _unused(machine: Machine) -> list[FunctionValue]:
    return [
        value
        for id_, value in machine.function_values.items()
        if value.function.name == "<lambda>"
        and id_ not in machine.covered
        and machine.matters(value.module, value.function.span.line)
    ]
