"""The headers that a session brings to each of its requests, as far as they are known."""

from __future__ import annotations

from auditor.models.rows import SendingType
from auditor.semantics.domain.states import Entry, InstanceState, MappingState, Presence
from auditor.semantics.domain.values import Constant, Place, Ref, Unknown, Value, hint_of, unknown
from auditor.semantics.interpreter.machine import Machine
from auditor.semantics.libraries.openers import opener_headers

# The attribute of a session with the headers that it adds to every request by itself.
ADDED = "_added_headers"


def session_mappings(
    session: InstanceState | None, kind: SendingType | None, machine: Machine
) -> list[MappingState | None]:
    """What the session's own headers may be; None where it has none."""
    if session is not None and kind is not None and kind.library == "urllib.request":
        return [opener_headers(session, machine)]
    if session is None or kind is None or not kind.headers:
        return [None]
    found: list[MappingState | None] = []
    for value in session.attrs.get("headers", ()):
        state = machine.state(value)
        if isinstance(state, MappingState):
            found.append(state)
        elif not isinstance(value, Constant):
            found.append(open_mapping(session.place, hint_of(value)))
    return found or [None]


def is_strange(session: InstanceState | None, machine: Machine) -> bool:
    """Whether nobody is known to have made the session, and nothing is known of its headers."""
    values = session.attrs.get("headers", ()) if session is not None and session.place is None else ()
    return any(s.is_open and s.is_implicit and not s.entries for s in machine.states(values, MappingState))


def added_mappings(session: InstanceState | None, machine: Machine) -> list[MappingState]:
    """What the session adds to each request by itself."""
    values = session.attrs.get(ADDED, ()) if session is not None else ()
    return list(machine.states(values, MappingState))


def added_headers(kind: SendingType, place: Place, machine: Machine) -> Ref:
    """What a session adds by itself, whatever its constructor or a call of it is given."""
    entries: dict[str | Value, Entry] = {
        name: Entry(unknown("token", "the library adds it", place), Presence.PRESENT, place) for name in kind.adds
    }
    return machine.allocate(
        MappingState(entries=entries, is_open=False, place=place, folds_case=True, is_implicit=True)
    )


def open_mapping(place: Place | None, hint: str) -> MappingState:
    """A mapping of which nothing is known; the hint travels as its only, dynamic key."""
    marker = Unknown(hint, "the headers are not known", place)
    return MappingState(entries={marker: Entry((), Presence.MAYBE, place)}, is_open=True, place=None)
