"""One call that methods of several classes may answer: those that send nothing do not count, the rest must agree."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from msgspec import Struct

from auditor.semantics.domain.heap import Heap
from auditor.semantics.domain.texts import as_text
from auditor.semantics.domain.urls import parse_url
from auditor.semantics.domain.values import ClassValue, Values, join
from auditor.semantics.interpreter.machine import Machine
from auditor.semantics.interpreter.observation import Observation

# Classes that are tried at one call: trying costs as much as calling, and a name that many classes have tells nothing.
CANDIDATES_LIMIT = 4


class Undecided(Struct, frozen=True):
    """The call sends something, and nothing tells which of several services it reaches."""


class _Attempt(Struct, frozen=True, kw_only=True):
    """What a call of the method of one class has done."""

    cls: ClassValue
    returned: Values
    heap: Heap
    sends: bool


def call_senders(
    owners: Iterable[ClassValue],
    call: Callable[[ClassValue], Values],
    machine: Machine,
    proves: Callable[[Iterable[Observation]], bool] = lambda _: True,
) -> Values | Undecided | None:
    """The values returned by those that send; None, and nothing done, if none does, or what is sent proves nothing."""
    before, start = machine.heap, len(machine.observations)
    covered, callers = set(machine.covered), dict(machine.callers)
    attempts: list[_Attempt] = []
    for cls in owners:
        machine.heap, sends, first = before.fork(), machine.sends, len(machine.observations)
        returned = call(cls)
        for observation in machine.observations[first:]:
            machine.services.setdefault(id(cls), set()).update(
                parse_url(as_text(url, observation.site)).host for url in observation.urls
            )
        attempts.append(_Attempt(cls=cls, returned=returned, heap=machine.heap, sends=machine.sends != sends))
    senders = [attempt for attempt in attempts if attempt.sends] if proves(machine.observations[start:]) else []
    if senders and _agree([attempt.cls for attempt in senders], machine):
        machine.heap = senders[0].heap
        for other in senders[1:]:
            machine.heap = machine.heap.joined(other.heap)
        return join(*(attempt.returned for attempt in senders))
    machine.heap = before
    machine.drop_observations(start)
    machine.covered, machine.callers = covered, callers
    return Undecided() if senders else None


def _agree(classes: list[ClassValue], machine: Machine) -> bool:
    """Whether all reach the same hosts, or are versions of one class."""
    if len({cls.definition.name for cls in classes}) == 1:
        return True
    services = [machine.services.get(id(cls), set()) for cls in classes]
    return all(each == services[0] and None not in each for each in services) and bool(services[0])
