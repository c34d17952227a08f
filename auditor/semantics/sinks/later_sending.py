"""Requests that somebody else sends later: a scheduler's operators, a client that runs an auth flow."""

from __future__ import annotations

from auditor.models.rows import Sink
from auditor.semantics.domain import texts
from auditor.semantics.domain.classes import library_bases
from auditor.semantics.domain.states import InstanceState
from auditor.semantics.domain.urls import UNNAMED, connection_base
from auditor.semantics.domain.values import External, Place, Values, join, text, unknown
from auditor.semantics.interpreter.frame import Frame
from auditor.semantics.interpreter.machine import Arguments, Machine
from auditor.semantics.sinks.sending import record, spelled
from auditor.semantics.sinks.sink_arguments import in_order

# The methods of an auth class yield what is to be sent before the request itself, and describe it by this.
_DESCRIBED = External("httpx.Request")


def send_operator(operator: Sink, arguments: Arguments, place: Place, frame: Frame, machine: Machine) -> Values:
    """A scheduled task of a framework that sends when it is run."""
    given = in_order(operator, arguments, place, frame, machine)
    endpoint = given.pop("url", unknown("endpoint", "no endpoint given", place))
    told = operator.arguments["base"].names if "base" in operator.arguments else ()
    connection = join(*(given.get(name, ()) for name in told)) or (text(UNNAMED, place),)
    base = tuple(connection_base(spelled(value), place) for value in connection)
    given["url"] = texts.combine([base, endpoint], place)
    verb = None if "method" in given else operator.method or None
    return (record(operator.library, verb, None, given, arguments, place, frame, machine),)


def send_yielded(values: Values, place: Place, frame: Frame, machine: Machine) -> Values:
    """What an auth flow of `httpx` yields is sent by the client, which sends the answer back; nothing for others."""
    if frame.owner is None or not any(
        machine.models.is_like(base, "httpx.Auth") for base in library_bases(frame.owner)
    ):
        return ()
    described = [s for s in machine.states(values, InstanceState) if s.kind == _DESCRIBED and "url" in s.attrs]
    return tuple(
        record("httpx", None, None, dict(state.attrs), Arguments((), {}), place, frame, machine) for state in described
    )
