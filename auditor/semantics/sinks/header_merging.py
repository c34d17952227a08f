"""The headers of one request, as every possibility of session, call, auth object and hook."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import product

from msgspec.structs import replace

from auditor.models.rows import SendingType
from auditor.semantics.data.access import led
from auditor.semantics.data.address_parts import QUERY, WHOLE
from auditor.semantics.data.dict_classes import mapping_state
from auditor.semantics.data.merging import header_state
from auditor.semantics.domain.classes import class_attribute
from auditor.semantics.domain.states import Entry, InstanceState, ListState, MappingState, Presence
from auditor.semantics.domain.values import (
    ClassValue,
    Constant,
    External,
    Fixed,
    FunctionValue,
    Partial,
    Place,
    Ref,
    Text,
    Value,
    Values,
    hint_of,
    join,
)
from auditor.semantics.interpreter.frame import Frame
from auditor.semantics.interpreter.machine import Arguments, Machine
from auditor.semantics.interpreter.observation import HeaderSet
from auditor.semantics.sinks.session_headers import added_mappings, is_strange, open_mapping, session_mappings

# More combinations of session and call headers are not told apart.
_SETS_LIMIT = 6
_CREDENTIALS = "authorization"
# Steps of a session that a class of the project may override, in order.
_OWN_STEPS = ("build_request", "prepare_request", "send")
# What an auth object is asked for by its library; the first one that it has.
_SIGNING = ("__call__", "auth_flow", "sync_auth_flow", "async_auth_flow")
# What an adapter, a transport or a handler below a session may add headers in.
_SENDING_STEPS = ("add_headers", "send", "handle_request", "handle_async_request", "http_request", "https_request")


def header_sets(
    session: Ref | None,
    session_state: InstanceState | None,
    kind: SendingType | None,
    given: dict[str, Values],
    arguments: Arguments,
    methods: Values,
    urls: Values,
    place: Place,
    frame: Frame,
    machine: Machine,
) -> tuple[tuple[HeaderSet, ...], dict[str, Values]]:
    """Merge what the library would merge; `None` as a value takes a header away, as `requests` and others do.

    With them the `url` and the `params` that auth objects and hooks gave the request, where they did.
    """
    added = added_mappings(session_state, machine)
    called = _call_mappings(given, arguments, place, machine)
    found: list[HeaderSet] = []
    changed: dict[str, Values] = {}
    for base, extra in product(session_mappings(session_state, kind, machine), called):
        # A call that brings credentials needs nothing of a session of which nothing is known.
        is_whole = extra is not None and kind is not None and kind.merges != "merge"
        is_enough = is_whole or (_has_credentials(extra) and is_strange(session_state, machine))
        layers = [extra] if is_enough else [base, extra]
        merged = _merged([*added, *(layer for layer in layers if layer is not None)], place)
        merged, told = _hooked(merged, session, session_state, kind, given, methods, urls, place, frame, machine)
        changed.update(told)
        if added and kind is not None and not kind.headers:
            merged = replace(merged, carrier=place)  # The object keeps none: each call brings its own.
        elif merged.carrier is None and session_state is not None:
            merged = replace(merged, carrier=_credentials_place(session_state, merged, given, machine))
        if merged not in found:
            found.append(merged)
    return tuple(found[:_SETS_LIMIT]), changed


def _has_credentials(mapping: MappingState | None) -> bool:
    entries = mapping.entries.items() if mapping is not None else ()
    named = (entry for key, entry in entries if isinstance(key, str) and key.lower() == _CREDENTIALS)
    return any(entry.presence is Presence.PRESENT for entry in named)


def _call_mappings(
    given: dict[str, Values], arguments: Arguments, place: Place, machine: Machine
) -> list[MappingState | None]:
    values = given.get("headers", ())
    if not values:
        return [open_mapping(place, "**kwargs")] if arguments.open_keywords else [None]
    found: list[MappingState | None] = []
    for value in values:
        match value:
            case Ref() | Fixed():
                found.append(header_state(value, machine) or open_mapping(place, "headers"))
            case Constant():
                found.append(None)
            case _:
                found.append(open_mapping(place, hint_of(value)))
    return found


def _is_written_off(value: Value, where: Place | None) -> bool:
    """`None` beside the header's name takes it away; one that is the default of a setting waits for its value."""
    if not isinstance(value, Constant) or value.value is not None:
        return False
    if value.place is None or where is None:
        return True
    return value.place.module == where.module and value.place.span.line == where.span.line


def _merged(layers: list[MappingState], place: Place) -> HeaderSet:
    entries: dict[str, Entry] = {}
    is_open = False
    dicts: list[Place] = []
    carrier: Place | None = None
    removed: dict[str, Place] = {}
    for layer in layers:
        removed.update(layer.removed)
        if layer.place is not None and (layer.entries or not layer.is_open) and not layer.is_implicit:
            dicts.append(layer.place)
        is_open = is_open or layer.is_open
        for key, entry in layer.entries.items():
            name = key.lower() if isinstance(key, str) else None
            if name is None:
                is_open = True
                continue
            if entry.values and all(_is_written_off(value, entry.place) for value in entry.values):
                if entries.pop(name, None) is not None:
                    removed[name] = entry.place or layer.place or place
                continue
            before = entries.get(name)
            presence = entry.presence if before is None or entry.presence is Presence.PRESENT else before.presence
            entries[name] = replace(entry, presence=presence)
            if name == _CREDENTIALS:
                carrier = entry.place if layer.is_implicit else layer.place
    left = {name: where for name, where in removed.items() if name not in entries}
    return HeaderSet(entries=entries, is_open=is_open, dicts=tuple(dicts), carrier=carrier, removed=left)


def _hooked(
    merged: HeaderSet,
    session: Ref | None,
    session_state: InstanceState | None,
    kind: SendingType | None,
    given: dict[str, Values],
    methods: Values,
    urls: Values,
    place: Place,
    frame: Frame,
    machine: Machine,
) -> tuple[HeaderSet, dict[str, Values]]:
    """Auth objects, hooks and mounted adapters see the request before it leaves, and may add headers and a query."""
    hooks = [*_signing(session_state, given, machine), *_seeing(session_state, kind, place, frame, machine)]
    if session is not None:
        hooks.extend((session, name) for name in _methods(session, _OWN_STEPS, machine))
    if not hooks:
        return merged, {}
    before = dict[str | Value, Entry](merged.entries.items())
    mapping = machine.allocate(MappingState(entries=before, is_open=merged.is_open, place=None, folds_case=True))
    attrs: dict[str, Values] = {"headers": (mapping,), "url": urls, "method": methods}
    request = machine.allocate(InstanceState(kind=External("http.Request"), attrs=attrs, place=place))
    for hook, name in hooks:
        targets = machine.attribute(hook, name, place, frame) if name else (hook,)
        for target in targets:
            if _can_run(target, machine):
                handed = (methods, urls) if name == "build_request" else ((request,),)
                start = len(machine.observations)
                made = machine.call(target, Arguments(handed, {}), place, frame)
                if name in _OWN_STEPS:
                    # What the session's own step would send is this very request.
                    machine.drop_observations(start)
                    _take_headers(made, mapping, machine)
    after, seen = machine.state(mapping), machine.state(request)
    told = _told(seen.attrs, urls) if isinstance(seen, InstanceState) else {}
    if not isinstance(after, MappingState):
        return merged, told
    entries = {key.lower(): entry for key, entry in after.entries.items() if isinstance(key, str)}
    return replace(merged, entries=entries, is_open=merged.is_open or after.is_open), told


def _told(attrs: Mapping[str, Values], urls: Values) -> dict[str, Values]:
    """The address, if it is another one that is known, and the query and marks that a request was given."""
    given = attrs.get(WHOLE, ())
    is_other = bool(given) and given != urls and all(isinstance(url, Text) for url in given)
    added = {name: attrs[name] for name in (QUERY, "unredirected") if name in attrs}
    return {**({WHOLE: given} if is_other else {}), **added}


def _can_run(hook: Value, machine: Machine) -> bool:
    """Whether a hook is one of the project's that is not running already."""
    match hook:
        case Partial(func=func):
            return _can_run(func, machine)
        case FunctionValue(function=function):
            return function not in machine.active
        case _:
            return isinstance(hook, Ref) and bool(_methods(hook, ("__call__",), machine))


def _take_headers(made: Values, mapping: Ref, machine: Machine) -> None:
    """The headers that a step put into the request it gives back."""
    for prepared in machine.states(made, InstanceState):
        for headers in prepared.attrs.get("headers", ()):
            state, known = mapping_state(headers, machine), machine.state(mapping)
            if state is not None and isinstance(known, MappingState):
                for key, entry in state.entries.items():
                    known = known.with_entry(key, entry)
                machine.heap[mapping.id] = known


def _credentials_place(
    session: InstanceState, merged: HeaderSet, given: dict[str, Values], machine: Machine
) -> Place | None:
    """Where a session got the auth object or hook that brings the credentials; None if the call brings them."""
    if any(not isinstance(value, Constant) for value in given.get("auth", ())):
        return None
    own = [value for value in session.attrs.get("auth", ()) if not isinstance(value, Constant)]
    if not own and _CREDENTIALS not in merged.entries:
        return None
    if isinstance(session.kind, ClassValue):
        # Its constructor makes the auth object for all sessions of the class.
        return next((state.place for state in machine.states(own, InstanceState)), session.place)
    return session.place


def _signing(session: InstanceState | None, given: dict[str, Values], machine: Machine) -> Iterator[tuple[Value, str]]:
    """What signs the request, with the name of its method that does."""
    for value in given.get("auth") or (session.attrs.get("auth", ()) if session is not None else ()):
        if isinstance(value, FunctionValue | Partial):
            yield value, ""
        elif isinstance(value, Ref):
            yield from ((value, name) for name in _methods(value, _SIGNING, machine)[:1])


def _seeing(
    session: InstanceState | None, kind: SendingType | None, place: Place, frame: Frame, machine: Machine
) -> Iterator[tuple[Value, str]]:
    """What the session shows each request before it leaves."""
    if session is None:
        return
    for path in kind.hooks if kind is not None else ():
        given = join(*(session.attrs.get(name, ()) for name in path.names))
        for hook in _held(led(given, path, place, frame, machine), machine):
            steps = _methods(hook, _SENDING_STEPS, machine) if isinstance(hook, Ref) else []
            yield from ((hook, step) for step in steps or [""])
    for adapter in session.attrs.get("_adapters", ()):
        if isinstance(adapter, Ref):
            yield from ((adapter, step) for step in _methods(adapter, _SENDING_STEPS, machine))


def _held(values: Values, machine: Machine) -> Values:
    """What lies in lists, tuples and mappings; everything else as it is."""
    found: list[Values] = []
    for value in values:
        state = machine.state(value)
        if isinstance(state, ListState):
            found.append(join(*state.items, state.rest))
        elif isinstance(state, MappingState):
            found.extend(entry.values for entry in state.entries.values())
        else:
            found.append(join(*value.items) if isinstance(value, Fixed) else (value,))
    return join(*found)


def _methods(value: Ref, names: tuple[str, ...], machine: Machine) -> list[str]:
    kind = machine.kind(value)
    return [name for name in names if class_attribute(kind, name)[0]] if isinstance(kind, ClassValue) else []
