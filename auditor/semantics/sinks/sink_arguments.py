"""What a call gives to a sink, by the access paths of its row; and what the row itself adds to the request."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from msgspec.structs import replace

from auditor.models.paths import AccessPath
from auditor.models.rows import DECLARED, Sink
from auditor.semantics.data.access import Signature, argument_at, led
from auditor.semantics.data.spreading import spread_field
from auditor.semantics.domain.states import Entry, InstanceState, MappingState, Presence
from auditor.semantics.domain.values import Constant, External, Place, Ref, Unknown, Value, Values, join, text, unknown
from auditor.semantics.interpreter.frame import Frame
from auditor.semantics.interpreter.machine import Arguments, Machine
from auditor.semantics.sinks.session_headers import ADDED

# What libraries call the body; the engine keeps these names apart.
BODY_NAMES = ("data", "json", "body", "content", "fields", "payload")
# What a body is called whose own name says nothing.
_SENT_AS = {"body": "json"}
# The reason of what an argument is that may or may not have been given.
_OPEN = "further arguments that are not known"


def given_at(path: AccessPath, arguments: Arguments, signature: Signature) -> Values:
    """What the call passes, else the default; empty if there is neither."""
    if passed := argument_at(path, arguments, signature):
        return passed
    names = [name for part in path.parts if (name := signature.name_at(part)) is not None]
    spread = join(*(spread_field(arguments, name) for name in names))
    defaults = join(*(signature.defaults.get(name, ()) for name in names))
    if spread:
        return spread
    if path.parts and (arguments.open_positional or arguments.open_keywords):
        return join(defaults, unknown(names[0] if names else "", _OPEN))
    return defaults


def by_role(
    sink: Sink, arguments: Arguments, signature: Signature, place: Place, frame: Frame, machine: Machine
) -> dict[str, Values]:
    """What a call of a function gives that is known by its row alone."""
    found = {
        _SENT_AS.get(role, role): led(given_at(path, arguments, signature), path, place, frame, machine)
        for role, path in sink.arguments.items()
    }
    return {name: values for name, values in found.items() if values}


def in_order(sink: Sink, arguments: Arguments, place: Place, frame: Frame, machine: Machine) -> dict[str, Values]:
    """All arguments by name; those that the row speaks of are called as the engine calls them."""
    signature = Signature(names=sink.parameters)
    given = {**dict(zip(sink.parameters, arguments.positional, strict=False)), **arguments.keywords}
    found: dict[str, Values] = {}
    taken: set[str] = set()
    for role, path in sink.arguments.items():
        values = led(argument_at(path, arguments, signature), path, place, frame, machine)
        names = [name for part in path.parts if (name := signature.name_at(part)) in given and name is not None]
        if role == "base" or not values:
            continue
        as_it_is = bool(names) and not path.steps and (names[0] == role or (role == "body" and names[0] in BODY_NAMES))
        if not as_it_is:
            taken.update(names[:1])
            found[_SENT_AS.get(role, role)] = values
    rest = {name: values for name, values in given.items() if name not in taken}
    fixed: dict[str, Values] = {"url": (text(sink.path, place),)} if sink.path else {}
    return {**rest, **found, **fixed}


def told_session(
    sink: Sink,
    session: Ref | None,
    given: Callable[[AccessPath], Values],
    place: Place,
    machine: Machine,
) -> Ref | None:
    """The object that sends, with what the row itself adds to this request; a base of the row's own replaces it."""
    base = given(sink.arguments["base"]) if "base" in sink.arguments else ()
    base = base or ((text(sink.base, place),) if sink.base else ())
    own = _own_headers(sink, {name: given(each) for name, each in sink.headers.items()}, place)
    state = machine.state(session)
    if not own and not base:
        return session
    headers = machine.allocate(MappingState(entries=own, is_open=False, place=place, folds_case=True, is_implicit=True))
    if base or not isinstance(state, InstanceState):
        attrs: dict[str, Values] = {"headers": (headers,), "base_url": base}
        return machine.allocate(InstanceState(kind=External(DECLARED), attrs=attrs, place=place))
    return machine.allocate(replace(state, attrs={**state.attrs, ADDED: (*state.attrs.get(ADDED, ()), headers)}))


def _own_headers(sink: Sink, taken: Mapping[str, Values], place: Place) -> dict[str | Value, Entry]:
    """What the function adds by itself, and what it makes of arguments that are no mapping of headers."""
    entries: dict[str | Value, Entry] = {name: _added(name, Presence.PRESENT, place) for name in sink.adds}
    for name, values in taken.items():
        left = tuple(v for v in values if not (isinstance(v, Constant) and v.value is None))
        if left:
            sure = len(left) == len(values) and not any(_is_open(v) for v in left)
            entries[name] = Entry(left, Presence.PRESENT if sure else Presence.MAYBE, place)
    return {**entries, **{name: _added(name, Presence.MAYBE, place) for name in sink.may_add}}


def _added(name: str, presence: Presence, place: Place) -> Entry:
    """A header that no argument says; a token is never written where the function is called."""
    if name.lower() != "authorization":
        return Entry((), presence, place)
    return Entry(unknown("token", "the declared function adds it", place), presence, None)


def _is_open(value: Value) -> bool:
    return isinstance(value, Unknown) and value.reason == _OPEN
