"""Functions that only return something: where nobody uses that, they need not be executed again and again.

Nobody can tell beforehand; a function counts as inert once it was executed a number of times and neither sent a request
nor changed an object or a name that others can reach. Loggers, checks and builders of messages are of this kind.
"""

from __future__ import annotations

from auditor.semantics.frame import Frame
from auditor.semantics.machine import Arguments, Machine
from auditor.semantics.summaries import Start
from auditor.semantics.values import FunctionValue, Value


def note_effects(value: FunctionValue, start: Start, machine: Machine) -> None:
    """Take down whether the execution of `value` that has just ended left anything behind."""
    sent = machine.sends != start.sends
    bound = machine.version != start.version
    machine.memory.note_effect(_identity(value), had_one=sent or bound or _changed(start, machine))


def _changed(start: Start, machine: Machine) -> bool:
    """Whether an object that was there before is another now."""
    return any(
        id_ <= start.objects and start.states.get(id_) is not state for id_, state in machine.heap.changes().items()
    )


def is_inert(value: Value, machine: Machine) -> bool:
    """Whether a call of `value` would only return something."""
    return isinstance(value, FunctionValue) and machine.memory.is_inert(_identity(value))


def note_idle_call(values: list[Value], arguments: Arguments, frame: Frame, machine: Machine) -> None:
    """Take down that functions are called, and what with, although they are not executed."""
    caller = None if frame.function is None else id(frame.function)
    called = [value for value in values if isinstance(value, FunctionValue)]
    machine.log_calls((_identity(value), caller) for value in called)
    for value in called:
        names = [each.name for each in value.function.parameters if each.kind == "positional"]
        positional = names[1:] if value.receiver is not None else names
        reads = machine.memory.reads_of(value.function)
        for name, given in (*zip(positional, arguments.positional, strict=False), *arguments.keywords.items()):
            for read in reads.get(name, ()):
                machine.seen.note(read, given)


def _identity(value: FunctionValue) -> int:
    return id(value.function)
