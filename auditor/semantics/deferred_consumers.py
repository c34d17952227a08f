"""Consumers that were started before anything was in their queue: they run again when it is filled."""

from __future__ import annotations

from msgspec import Struct

from auditor.semantics.domain.queues import Waiting
from auditor.semantics.domain.states import ListState
from auditor.semantics.domain.values import FunctionValue, Place, Ref
from auditor.semantics.interpreter.frame import Frame
from auditor.semantics.interpreter.machine import Arguments, Machine

# Consumers that fill each other's queues are not run in circles.
_RERUNS_LIMIT = 8


class StartedCall(Struct, frozen=True, kw_only=True):
    """A call of a function of the project, as it may have to be made again.

    `observations` and `objects` are how many requests and objects there were before.
    """

    value: FunctionValue
    arguments: Arguments
    place: Place
    frame: Frame
    observations: int
    objects: int


def wait_for(queue: Ref, machine: Machine) -> None:
    """Something is taken out of a queue that is empty as yet."""
    machine.waits += 1
    machine.waiting.append(Waiting(queue=queue, call=None, requests=frozenset()))


def resume(since: int, machine: Machine, call: StartedCall | None = None) -> None:
    """At the end of a call (or of an entry): what waited inside it runs again, or the whole call waits on."""
    pending = machine.waiting[since:]
    del machine.waiting[since:]
    if not pending:
        return
    for one in pending:
        if _is_filled(one.queue, machine):
            _run_again(one, machine)
    left = [one.queue for one in pending if not _is_filled(one.queue, machine) or _is_fed_by_itself(one, call)]
    if call is not None:
        requests = frozenset(o.id for o in machine.observations[call.observations :])
        for queue in dict.fromkeys(left):
            machine.waiting.append(Waiting(queue=queue, call=call, requests=requests))


def _is_filled(queue: Ref, machine: Machine) -> bool:
    state = machine.state(queue)
    return isinstance(state, ListState) and bool(state.items or state.rest)


def _is_fed_by_itself(one: Waiting, call: StartedCall | None) -> bool:
    """A consumer that puts something back (an item that failed, a sign to stop) waits for what others put in."""
    return one.call is None and call is not None and one.queue.id <= call.objects


def _run_again(one: Waiting, machine: Machine) -> None:
    call = one.call
    if not isinstance(call, StartedCall) or call.value.function in machine.active:
        return
    key = (call.value.function, one.queue)
    machine.resumed[key] = machine.resumed.get(key, 0) + 1
    if machine.resumed[key] > _RERUNS_LIMIT:
        return
    machine.dropped.extend(o for o in machine.observations if o.id in one.requests)
    machine.observations[:] = [o for o in machine.observations if o.id not in one.requests]
    machine.call(call.value, call.arguments, call.place, call.frame)
