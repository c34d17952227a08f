"""Requests put together bit by bit: `putheader` of `http.client` and options of `pycurl`."""

from __future__ import annotations

from msgspec.structs import replace

from auditor.semantics.domain.states import Entry, InstanceState, ListState, MappingState, Presence
from auditor.semantics.domain.values import (
    Constant,
    External,
    Number,
    Piece,
    Place,
    Ref,
    Text,
    Value,
    Values,
    hint_of,
    text,
)
from auditor.semantics.interpreter.frame import Frame
from auditor.semantics.interpreter.machine import Arguments, Machine
from auditor.semantics.sinks.sending import record

CURL = "pycurl.Curl"
_PENDING = "<pending>"
# Where a connection keeps the answer that is asked for later.
_ANSWERED = "_answered"
# What the options of a transfer mean in a request.
_OPTIONS = {"URL": "url", "CUSTOMREQUEST": "method", "POSTFIELDS": "data", "READDATA": "data", "HTTPHEADER": "headers"}
_VERBS = {"POST": "POST", "UPLOAD": "PUT", "PUT": "PUT", "NOBODY": "HEAD", "HTTPGET": "GET"}
_OFF = (0, False)


def call_on_connection(
    ref: Ref, state: InstanceState, name: str, arguments: Arguments, place: Place, frame: Frame, machine: Machine
) -> Values | None:
    """`putrequest`, `putheader`, `endheaders`, `getresponse` of a connection; None for other methods."""
    if name == "putrequest" and len(arguments.positional) >= 2:
        mapping = MappingState(entries={}, is_open=False, place=place, folds_case=True)
        begun: dict[str, Values] = {
            "method": arguments.positional[0], "url": arguments.positional[1], "headers": (machine.allocate(mapping),),
        }  # fmt: skip
        made = machine.allocate(InstanceState(kind=External("http.client.Request"), attrs=begun, place=place))
        machine.heap[ref.id] = replace(state, attrs={**state.attrs, _PENDING: (made,)})
        return ()
    for pending in machine.states(state.attrs.get(_PENDING, ()), InstanceState):
        if name == "putheader" and len(arguments.positional) >= 2:
            _put(pending.attrs["headers"], arguments, place, machine)
            return ()
        if name == "endheaders":
            given = {**pending.attrs, "data": arguments.given(0)}
            site = pending.place or place
            answer = record("http.client", None, ref, given, Arguments((), {}), site, frame, machine)
            keep_answer(ref, (answer,), machine)
            return ()
    return state.attrs.get(_ANSWERED) if name == "getresponse" else None


def keep_answer(ref: Ref, answers: Values, machine: Machine) -> None:
    """The connection is asked for it later."""
    state = machine.state(ref)
    if isinstance(state, InstanceState):
        machine.heap[ref.id] = replace(state, attrs={**state.attrs, _ANSWERED: answers})


def _put(headers: Values, arguments: Arguments, place: Place, machine: Machine) -> None:
    for ref, before in machine.objects(headers, MappingState):
        state = before
        for name in arguments.positional[0]:
            key = name.literal if isinstance(name, Text) and name.literal else name
            state = state.with_entry(key, Entry(arguments.positional[1], Presence.PRESENT, place))
        machine.heap[ref.id] = state


def make_curl(arguments: Arguments, place: Place, frame: Frame, machine: Machine) -> Values:
    return (machine.allocate(InstanceState(kind=External(CURL), attrs={}, place=place)),)


def call_on_curl(
    ref: Ref, state: InstanceState, name: str, arguments: Arguments, place: Place, frame: Frame, machine: Machine
) -> Values | None:
    """`setopt` and `perform`; None if the object is no transfer of `pycurl`."""
    if state.kind != External(CURL):
        return None
    if name == "setopt" and len(arguments.positional) == 2:
        attrs = dict(state.attrs)
        for option in arguments.positional[0]:
            switch = _option(hint_of(option).rpartition(".")[2], arguments.positional[1], place, machine)
            if not (frame.is_refused and "verify" in switch):
                attrs.update(switch)
        machine.heap[ref.id] = replace(state, attrs=attrs)
    elif name == "reset":
        machine.heap[ref.id] = replace(state, attrs={})
    elif name in ("perform", "perform_rs", "perform_rb"):
        return (record("pycurl", None, None, dict(state.attrs), Arguments((), {}), place, frame, machine),)
    return ()


def _option(name: str, values: Values, place: Place, machine: Machine) -> dict[str, Values]:
    if name == "HTTPHEADER":
        return {"headers": tuple(machine.allocate(_lines(value, place, machine)) for value in values)}
    if name in _OPTIONS:
        return {_OPTIONS[name]: values}
    if name in _VERBS:
        return {"method": (text(_VERBS[name], place),)}
    if name in ("SSL_VERIFYPEER", "SSL_VERIFYHOST") and any(_is_off(value) for value in values):
        return {"verify": (Constant(False, place),)}
    return {}


def _is_off(value: Value) -> bool:
    return isinstance(value, Number | Constant) and value.value in _OFF


def _lines(value: Value, place: Place, machine: Machine) -> MappingState:
    """`["Accept: application/json", "Authorization: Bearer " + token]`."""
    listed = machine.state(value)
    known = isinstance(listed, ListState)
    state = MappingState(entries={}, is_open=not known, place=listed.place if known and listed else place)
    if not isinstance(listed, ListState):
        return state
    for line in (line for group in (*listed.items, listed.rest) for line in group):
        head = line.parts[0] if isinstance(line, Text) and line.parts else None
        name, colon, _ = head.text.partition(":") if isinstance(head, Piece) else ("", "", "")
        entry = Entry((line,), Presence.PRESENT, line.place if isinstance(line, Text) else place)
        state = state.with_entry(name.strip(), entry) if colon else state.opened()
    return state
