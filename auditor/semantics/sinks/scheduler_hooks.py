"""Hooks of a scheduler that send: the session they make, the addresses they make of an endpoint, and their `run`."""

from __future__ import annotations

from msgspec.structs import replace

from auditor.semantics.domain.classes import class_attribute
from auditor.semantics.domain.states import InstanceState
from auditor.semantics.domain.urls import UNNAMED, connection_base
from auditor.semantics.domain.values import (
    ClassValue,
    External,
    FunctionValue,
    Place,
    Ref,
    Text,
    Unknown,
    Values,
    join,
    text,
)
from auditor.semantics.interpreter.frame import Frame
from auditor.semantics.interpreter.machine import Arguments, Machine
from auditor.semantics.sinks.sending import addresses, construct_session, record
from auditor.semantics.sinks.sink_arguments import in_order

LIBRARY = "airflow"
_SESSION = "requests.Session"
# What a connection knows, in the order in which an auth class is given it.
_CREDENTIALS = ("login", "password")


def call_on_hook(
    ref: Ref,
    state: InstanceState,
    name: str,
    arguments: Arguments,
    place: Place,
    frame: Frame,
    machine: Machine,
) -> Values | None:
    """A method of a hook; None for those that need no such care."""
    if name == "get_conn":
        return _make_session(state, arguments, place, frame, machine)
    if name == "url_from_endpoint":
        return addresses(arguments.given(0), state, place, machine)
    if name != "run" and not name.startswith("run_with_"):
        return None
    skipped = 0 if name == "run" else 1
    return _run(ref, state, replace(arguments, positional=arguments.positional[skipped:]), place, frame, machine)


def base_of_hook(state: InstanceState, place: Place) -> Values:
    """`hook.base_url`: what the connection says."""
    given = state.attrs.get("http_conn_id", ()) or (Text((), place),)
    return tuple(connection_base(_spelled(value), place) for value in given)


def _spelled(value: object) -> str:
    return (value.literal if isinstance(value, Text) else "") or UNNAMED


def _make_session(state: InstanceState, arguments: Arguments, place: Place, frame: Frame, machine: Machine) -> Values:
    """The library's own `get_conn(headers)`: a new session with these headers, and with the auth of the hook's type."""
    headers = arguments.keywords.get("headers") or arguments.given(0)
    made = machine.allocate(InstanceState(kind=External(_SESSION), attrs={}, place=place))
    given = Arguments((), {"headers": headers} if headers else {}, False, arguments.open_keywords)
    construct_session(made, machine.models.types[_SESSION], given, place, machine)
    signing = _auth(state, place, frame, machine)
    held = machine.state(made)
    if signing and isinstance(held, InstanceState):
        machine.heap[made.id] = replace(held, attrs={**held.attrs, "auth": signing})
    return (made,)


def _auth(state: InstanceState, place: Place, frame: Frame, machine: Machine) -> Values:
    known: tuple[Values, ...] = tuple((Unknown(name, "the connection decides", place),) for name in _CREDENTIALS)
    kinds = [value for value in state.attrs.get("auth_type", ()) if isinstance(value, ClassValue)]
    return join(*(machine.call(kind, Arguments(known, {}), place, frame) for kind in kinds))


def _run(
    ref: Ref, state: InstanceState, arguments: Arguments, place: Place, frame: Frame, machine: Machine
) -> Values | None:
    """`run` asks `get_conn` for the session: one that the project overrides, or that an auth class signs for."""
    sender = machine.models.methods[LIBRARY]["run"]
    given = in_order(sender, arguments, place, frame, machine)
    headers = given.get("headers", ())
    found, owner = class_attribute(state.kind, "get_conn") if isinstance(state.kind, ClassValue) else ((), None)
    own = [f for f in found if isinstance(f, FunctionValue) and f.function not in machine.active]
    asked = Arguments((headers,) if headers else (), {})
    if own:
        made = join(*(machine.call(replace(f, receiver=ref, owner=owner), asked, place, frame) for f in own))
    elif state.attrs.get("auth_type"):
        made = _make_session(state, asked, place, frame, machine)
    else:
        return None
    held = machine.state(ref)
    state = held if isinstance(held, InstanceState) else state
    sent = {"method": state.attrs.get("method", ()) or (text("POST", place),), **given}
    sent["url"] = addresses(given.get("url", ()), state, place, machine)
    sessions = [value for value in made if isinstance(value, Ref)]
    if not sessions:
        # Whatever the project's own method makes, its headers are not known.
        return (record(LIBRARY, None, None, {**sent, "headers": made}, arguments, place, frame, machine),)
    return tuple(record(LIBRARY, None, each, sent, arguments, place, frame, machine) for each in sessions)
