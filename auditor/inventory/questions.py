"""What to ask the owner of code that the analysis could not follow to the end."""

from __future__ import annotations

from auditor.model import Location, Phrase, quoted
from auditor.semantics.domain.urls import Url, hole_name
from auditor.semantics.domain.values import Answer, Hole, Text, Unknown, Value, hint_of

THE_ADDRESS = Phrase("the address")
_ADDRESS_LIMIT = 80


def about_method(location: Location) -> str:
    return f"Which HTTP methods does the call at {_at(location)} use?"


def about_path(path: str, location: Location) -> str:
    return f"Which paths does {quoted(path or THE_ADDRESS)} stand for at {_at(location)}?"


def about_version(path: str, location: Location) -> str:
    return f"Which version of the API does the base URL before {quoted(path)} name at {_at(location)}?"


def about_address(address: str, caller: str, location: Location, place: Location) -> str:
    """For a request with an unknown target; `place` is where the program begins to make it."""
    who = f"{quoted(caller)} ({_at(location)})" if caller else f"the call at {_at(location)}"
    return (
        f"What does {quoted(address)} hold when {who} sends it{_way(location, place)}: addresses of the API, and which?"
    )


def about_link(name: str, origin: str, location: Location, place: Location) -> str:
    """For an address out of an answer of the vendor's."""
    who = f"{_at(location)} fetches it{_way(location, place)}"
    return f"Where does {quoted(name)} from the response to {origin} lead, when {who}?"


def link_reason(name: str, origin: str) -> str:
    return f"The address is {quoted(name)} in the response to {origin}."


def _way(location: Location, place: Location) -> str:
    return "" if place == location else f" on behalf of {_at(place)}"


def address(values: tuple[Value, ...]) -> str:
    """How the code calls the target, as far as it says."""
    named = [_spelled(value) for value in values]
    shown = next((name for name in named if name), THE_ADDRESS)
    return shown if len(shown) <= _ADDRESS_LIMIT else shown[: _ADDRESS_LIMIT - 1] + "…"


def reason(values: tuple[Value, ...]) -> str:
    """Why the target is unknown, as a sentence."""
    for value in values:
        for part in value.parts if isinstance(value, Text) else (Hole(value),):
            if isinstance(part, Hole) and (why := _why(part.value)):
                return why[:1].upper() + why[1:].rstrip(".") + "."
    return "The address names no host."


def base_reason(url: Url, *, is_alternative: bool) -> str:
    """Why the host is not known, or not the only one."""
    if url.base is None and url.host is None and not is_alternative:
        return f"The address has no host: it begins with {quoted(hint_of(url.text).partition('/')[0] or '/')}."
    why = _why(url.base) if url.base is not None else ""
    named = f" ({quoted(hole_name(url.base))}{': ' if why else ''}{why})" if url.base is not None else ""
    return f"The host may be different{named}." if is_alternative else f"The host is unknown{named}."


def _why(value: Value) -> str:
    match value:
        case Unknown(reason=text):
            return text
        case Answer():
            return "taken from the response to another request"
        case _:
            return ""


def _spelled(value: Value) -> str:
    return hint_of(value).partition("?")[0]


def _at(location: Location) -> str:
    cell = f", cell {location.cell}" if location.cell is not None else ""
    return f"{location.path}{cell}, line {location.line}"
