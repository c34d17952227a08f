"""Executing the bodies of modules: each once, and what it imports before it."""

from __future__ import annotations

from auditor.semantics.deferred_consumers import resume
from auditor.semantics.entry_points import MODULE_NAME
from auditor.semantics.interpreter.allowances import allow_for_length, note_unfinished
from auditor.semantics.interpreter.frame import Frame
from auditor.semantics.interpreter.machine import Machine

# Imports inside imports: from here on, what a module imports is executed before it instead of inside it, since
# each level needs room on the stack. What Python would do differs only for modules that import each other.
NESTED_IMPORTS = 20
# Modules that import each other may nest further all the same; they are executed later.
NESTING_LIMIT = 40


def initialise(path: str, machine: Machine) -> None:
    """Execute the body of a module if nobody has begun to."""
    if path in machine.module_frames or machine.importing >= NESTING_LIMIT:
        return
    first = _imported_first(path, machine) if machine.importing >= NESTED_IMPORTS else (path,)
    for each in first:
        if each not in machine.module_frames:
            _execute(each, machine)


def _execute(path: str, machine: Machine) -> None:
    module = machine.project.modules[path]
    frame = Frame(kind="module", module=path, qualname=MODULE_NAME)
    machine.module_frames[path] = frame
    spent, machine.entry_steps = machine.entry_steps, 0
    limit, active, machine.active = machine.entry_limit, machine.active, []
    waiting = len(machine.waiting)
    machine.importing += 1
    allow_for_length(module.body, machine)
    try:
        machine.execute(module.body, frame)
        resume(waiting, machine)
    except RecursionError:  # Beyond what expressions catch: blocks in blocks, imports in imports.
        machine.overflown = True
    finally:
        machine.importing -= 1
        if not active and not spent:
            machine.heap.settle()
        note_unfinished(path, machine)
        machine.entry_steps, machine.entry_limit, machine.active = spent, limit, active


def _imported_first(path: str, machine: Machine) -> list[str]:
    """A module behind all that it imports, however far away, and nobody has begun to execute."""
    order: list[str] = []
    met = {path}
    pending = [(path, machine.project.imported_by(path))]
    while pending:
        current, further = pending[-1]
        for each in further:
            if each not in met and each not in machine.module_frames:
                met.add(each)
                pending.append((each, machine.project.imported_by(each)))
                break
        else:
            order.append(current)
            pending.pop()
    return order
