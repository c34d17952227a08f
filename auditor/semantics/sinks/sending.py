"""The moment a request leaves: arguments are put in order, URLs completed, headers merged, and the whole recorded."""

from __future__ import annotations

from msgspec.structs import replace

from auditor.models.names import known_names
from auditor.models.paths import AccessPath
from auditor.models.rows import SendingType, Sink
from auditor.semantics.data.access import Signature, led
from auditor.semantics.data.address_parts import url_join
from auditor.semantics.data.merging import header_state, merge_mappings
from auditor.semantics.domain import texts
from auditor.semantics.domain.classes import class_attribute, library_kinds
from auditor.semantics.domain.states import Entry, InstanceState, ListState, MappingState, Presence
from auditor.semantics.domain.urls import UNNAMED, connection_base
from auditor.semantics.domain.values import (
    Answer,
    ClassValue,
    Constant,
    External,
    Piece,
    Place,
    Ref,
    Text,
    Value,
    Values,
    join,
    text,
    unknown,
)
from auditor.semantics.interpreter.frame import Frame
from auditor.semantics.interpreter.machine import Arguments, Machine
from auditor.semantics.interpreter.observation import Observation, SendingObject
from auditor.semantics.libraries.openers import opener_attributes
from auditor.semantics.sinks.header_merging import header_sets
from auditor.semantics.sinks.session_headers import ADDED, added_headers, is_strange
from auditor.semantics.sinks.sink_arguments import BODY_NAMES, given_at, in_order, told_session

_BODILESS = frozenset({"GET", "HEAD", "DELETE", "OPTIONS"})


def construct_session(ref: Ref, kind: SendingType, arguments: Arguments, place: Place, machine: Machine) -> None:
    """Keep what the constructor of a session was given; its headers become the session's own mapping."""
    given = {**dict(zip(kind.parameters, arguments.positional, strict=False)), **arguments.keywords}
    attrs = {**_wrapped_session(given, machine), **given}
    if kind.headers and (given.get("headers") or "headers" not in attrs):
        attrs["headers"] = (_session_headers(given.get("headers", ()), arguments, place, machine),)
    if kind.adds:
        attrs[ADDED] = (added_headers(kind, place, machine),)
    for path in kind.hooks:
        for name in path.names if path.steps and not any(given.get(each) for each in path.names) else ():
            attrs[name] = (_no_hooks(path.steps[0].name, place, machine),)
    if kind.library == "urllib.request":
        attrs.update(opener_attributes(arguments.positional, place, machine))
    attrs["_session_place"] = (Text((Piece("session", place),), place),)
    state = machine.heap.get(ref.id)
    if isinstance(state, InstanceState):
        machine.heap[ref.id] = replace(state, attrs={**state.attrs, **attrs})


def _wrapped_session(given: dict[str, Values], machine: Machine) -> dict[str, Values]:
    """`RetryClient(client_session=session)`, `FuturesSession(session=session)`: what the inner session has."""
    wrapped = machine.states((*given.get("client_session", ()), *given.get("session", ())), InstanceState)
    sessions = (each for each in wrapped if machine.models.session(library_kinds(each.kind)) is not None)
    return next((dict(each.attrs) for each in sessions), {})


def _no_hooks(key: str, place: Place, machine: Machine) -> Ref:
    """`client.event_hooks["request"].append(hook)` finds a list."""
    empty = machine.allocate(ListState(items=(), rest=(), place=place))
    entries: dict[str | Value, Entry] = {key: Entry((empty,), Presence.PRESENT, place)}
    return machine.allocate(MappingState(entries=entries, is_open=True, place=place))


def _session_headers(given: Values, arguments: Arguments, place: Place, machine: Machine) -> Ref:
    """The session copies what it is given; the place of the given mapping stays the place to edit."""
    for value in given:
        state = header_state(value, machine)
        if state is not None:
            return machine.allocate(replace(state, folds_case=True))
    is_open = arguments.open_keywords or any(not isinstance(value, Constant) for value in given)
    return machine.allocate(MappingState(entries={}, is_open=is_open, place=place, folds_case=True, is_implicit=True))


def send(
    sender: Sink, session: Ref | None, arguments: Arguments, place: Place, frame: Frame, machine: Machine
) -> Values:
    """Record one request (or describe it, when the call only prepares one)."""
    given = in_order(sender, arguments, place, frame, machine)
    prepared = _prepared(given, machine)
    if prepared is not None:
        given = {**prepared.attrs, **{k: v for k, v in given.items() if k not in ("request", "url")}}
    if sender.prepares:
        return _prepare(sender, given, arguments, place, machine)
    if arguments.open_positional and "url" not in given:
        given["url"] = unknown("*args", "arguments that are not known", place)
    state = machine.state(session)
    if "url" not in given and isinstance(state, InstanceState) and (kept := state.attrs.get(sender.kept_url)):
        given["url"] = kept
    signature = Signature(names=sender.parameters)

    def told(path: AccessPath) -> Values:
        return led(given_at(path, arguments, signature), path, place, frame, machine)

    session = told_session(sender, session, told, place, machine)
    verb, is_own = sender.method or None, sender.is_own
    return (record(sender.library, verb, session, given, arguments, place, frame, machine, is_declared=is_own),)


def addresses(given: Values, session: InstanceState, place: Place, machine: Machine) -> Values:
    """Where a request goes whose address is given to this object."""
    return _full_urls(given, session, machine.models.session(library_kinds(session.kind)), place)


def _prepared(given: dict[str, Values], machine: Machine) -> InstanceState | None:
    """A request object that was made before."""
    made = machine.states(given.get("request", given.get("url", ())), InstanceState)
    return next((state for state in made if "url" in state.attrs), None)


def _prepare(sender: Sink, given: dict[str, Values], arguments: Arguments, place: Place, machine: Machine) -> Values:
    told = given.get("headers", ())
    mappings: list[Values] = [(v,) for v in told if header_state(v, machine) is not None]
    headers: list[Ref] = []
    # `headers = {…} if … else {}`: each is a possibility of its own.
    for possibility in mappings if len(mappings) > 1 else [told]:
        ref = _session_headers(possibility, arguments, place, machine)
        made = machine.heap.get(ref.id)
        if isinstance(made, MappingState):
            machine.heap[ref.id] = replace(made, is_implicit=False)
        headers.append(ref)
    attrs = {**given, "headers": tuple(headers), "url": given.get("url", unknown("url", "no URL given", place))}
    attrs.setdefault("_request_place", (Text((Piece("request", place),), place),))
    return (machine.allocate(InstanceState(kind=External(f"{sender.library}.Request"), attrs=attrs, place=place)),)


def record(
    library: str,
    verb: str | None,
    session: Ref | None,
    given: dict[str, Values],
    arguments: Arguments,
    place: Place,
    frame: Frame,
    machine: Machine,
    inferred: tuple[str, ...] = (),
    *,
    is_declared: bool = False,
) -> Answer:
    """Add the observation and give the answer that stands for its response."""
    state = machine.state(session)
    session_state = state if isinstance(state, InstanceState) else None
    kind = machine.models.session(library_kinds(session_state.kind)) if session_state is not None else None
    if kind is not None and kind.library == "airflow":
        # A hook is told the method when it is made.
        given = {"method": session_state.attrs.get("method", (text("POST", place),)) if session_state else (), **given}
    if is_strange(session_state, machine):
        inferred = (*inferred, "which headers the session brings is not known")
    body = join(*(given[name] for name in BODY_NAMES if name in given))
    urls = _full_urls(given.get("url", ()), session_state, kind, place)
    methods = _methods(verb, given, body, place, library)
    if "fields" in given and methods and all(isinstance(each, Text) and each.literal in _BODILESS for each in methods):
        # `pool.request("GET", url, fields=…)`: a form where there is a body, else a query.
        given, body = {**given, "params": given["fields"]}, ()
    headers, changed = header_sets(session, session_state, kind, given, arguments, methods, urls, place, frame, machine)
    params = join(given.get("params", ()), changed.get("params", ()))
    observation = Observation(
        id=machine.new_request(place),
        site=place,
        library=library,
        function=frame.qualname,
        owner=frame.owner.definition.qualname if frame.owner is not None else "",
        methods=methods,
        urls=changed.get("url", urls),
        headers=headers,
        params=_params(params, session_state, place, machine),
        body=body,
        files=given.get("files", ()),
        options=_options({**given, **changed}, session_state, arguments, place, machine),
        chain=frame.chain,
        entry=machine.active[0] if machine.active else None,
        feasible=frame.feasible,
        inferred=inferred,
        sender=_sender(session, frame, machine),
        is_declared=is_declared,
        is_passed_by=frame.is_passed_by,
    )
    machine.observations.append(observation)
    return Answer(observation.id, ())


def _sender(session: Ref | None, frame: Frame, machine: Machine) -> SendingObject | None:
    """The session, if its class is one of the project's, or the object of which a method is running."""
    states = machine.states((session, frame.running), InstanceState)
    return next((SendingObject(each.kind, each.place) for each in states if isinstance(each.kind, ClassValue)), None)


def _params(given: Values, session: InstanceState | None, place: Place, machine: Machine) -> Values:
    """The query parameters of the call over those of its session."""
    own = session.attrs.get("params", ()) if session is not None else ()
    called = tuple(value for value in given if not isinstance(value, Constant))
    if not own or not called:
        return own or given
    if len(own) == len(called) == 1:
        return merge_mappings((*own, *called), place, machine)
    return join(own, called)


def _methods(verb: str | None, given: dict[str, Values], body: Values, place: Place, library: str) -> Values:
    named = given.get("method")
    if named:
        upper = (texts.map_pieces(v, str.upper) if isinstance(v, Text) else v for v in named)
        return tuple(v for v in upper if not isinstance(v, Constant)) or named
    if verb is not None:
        return (text(verb, place),)
    return (text("POST" if body and library in ("urllib.request", "httplib2") else "GET", place),)


def _full_urls(given: Values, session: InstanceState | None, kind: SendingType | None, place: Place) -> Values:
    """Relative URLs are completed with the session's base, the way its library does it."""
    urls = given or unknown("url", "no URL given", place)
    if session is None or kind is None or kind.base is None:
        return urls
    set_here = session.attrs.get(kind.base) or (
        class_attribute(session.kind, kind.base)[0] if isinstance(session.kind, ClassValue) else ()
    )
    bases: Values = tuple(v for v in set_here if not isinstance(v, Constant))
    if not bases:
        return urls
    if kind.library == "airflow":
        bases = tuple(connection_base(spelled(base), place) for base in bases)
    if kind.scheme:
        bases = texts.combine([(text(kind.scheme, place),), bases], place)
    found: list[Values] = []
    for url in urls:
        if texts.is_address(url) or texts.leads_on(url) or (isinstance(url, Text) and _is_absolute(url)):
            found.append((url,))
        elif kind.library == "requests":
            found.append(url_join(bases, (url,), place))
        else:
            stripped = texts.strip(texts.as_text(url, place), "/", left=True, right=False)
            heads = tuple(texts.strip(texts.as_text(b, place), "/", left=False, right=True) for b in bases)
            found.append(texts.combine([heads, (text("/", place),), (stripped,)], place))
    return join(*found)


def _is_absolute(url: Text) -> bool:
    head = url.parts[0] if url.parts else None
    return isinstance(head, Piece) and "://" in head.text


def _options(
    given: dict[str, Values], session: InstanceState | None, arguments: Arguments, place: Place, machine: Machine
) -> dict[str, Values]:
    """The keywords a rule may ask about, those of the session where the call has none; also everything else by name."""
    found = dict(given)
    if session is not None:
        for name in (*sorted(known_names("session_options")), "_adapters"):
            if name in session.attrs and name not in found:
                found[name] = session.attrs[name]
        if "_session_place" in session.attrs:
            found["session"] = session.attrs["_session_place"]
    for name in ("headers", "url", "params", "method"):
        found.pop(name, None)
    if arguments.open_keywords:
        found["**"] = unknown("**kwargs", "further keywords", place)
    return found


def spelled(value: Value) -> str:
    """How a connection of a scheduler is called."""
    return value.literal or UNNAMED if isinstance(value, Text) else UNNAMED
