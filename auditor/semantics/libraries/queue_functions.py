"""Queues and channels by which the parts of a program hand each other work, and what takes out of them in turn."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

from auditor.semantics.domain.states import ListState
from auditor.semantics.domain.values import Fixed, Place, Values, join
from auditor.semantics.interpreter.frame import Frame
from auditor.semantics.interpreter.machine import Arguments, Machine
from auditor.semantics.libraries.container_functions import make_list

_Known: TypeAlias = Callable[[Arguments, Place, Frame, Machine], Values]


def _make_queue(arguments: Arguments, place: Place, frame: Frame, machine: Machine) -> Values:
    return (machine.allocate(ListState(items=(), rest=(), place=place, is_queue=True)),)


def _make_channel(arguments: Arguments, place: Place, frame: Frame, machine: Machine) -> Values:
    """The two ends of one queue."""
    queue = _make_queue(arguments, place, frame, machine)
    return (Fixed((queue, queue)),)


def _make_iterator(arguments: Arguments, place: Place, frame: Frame, machine: Machine) -> Values:
    """`iter(items)`, and `iter(queue.get, None)`, which calls until the second comes back."""
    if len(arguments.positional) != 2:
        return make_list(arguments, place, frame, machine)
    called = join(*(machine.call(value, Arguments((), {}), place, frame) for value in arguments.positional[0]))
    return (machine.allocate(ListState(items=(), rest=called, place=place)),)


QUEUE_FUNCTIONS: dict[str, _Known] = {
    "builtins.iter": _make_iterator,
    "queue.Queue": _make_queue,
    "trio.open_memory_channel": _make_channel,
}
