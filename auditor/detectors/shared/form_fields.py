"""The fields that a request sends as a form, as JSON or in its query string."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from msgspec import Struct

from auditor.models.names import is_named
from auditor.semantics.domain.states import InstanceState, ListState, MappingState
from auditor.semantics.domain.texts import as_text, pieces_in
from auditor.semantics.domain.values import Constant, Fixed, Hole, Piece, Place, Ref, Text, Value, Values, join
from auditor.semantics.interpreter.observation import Observation
from auditor.semantics.libraries.forms import ADDED, GIVEN
from auditor.semantics.requests import Request
from auditor.semantics.resolution import Resolution

_MARK = re.compile(r"(?:^|[?&;])([\w\[\].%-]+)=([^&;#]*)$")
_WHOLE = re.compile(r"(?:^|[?&;])([\w\[\].%-]+)=([^&;#]*)(?=[&;#])")
_BEGUN = re.compile(r"[^?&;#=]+")


class Field(Struct, frozen=True):
    """What a field may hold, and where it was written (None where the code does not tell)."""

    values: Values
    place: Place | None


def form_fields(observation: Observation, resolution: Resolution) -> tuple[dict[str, Field], bool]:
    """The fields of the body and of the query, by name; True if there may be more."""
    found: dict[str, Field] = {}
    is_open = False
    for value in (*observation.body, *observation.params):
        is_open = _collect(value, found, resolution) or is_open
    for url in observation.urls:
        if isinstance(url, Text) and any("?" in piece.text for piece in pieces_in((url,))):
            for name, field in text_fields(url, resolution).items():
                found.setdefault(name, field)
    return found, is_open


def query_fields(request: Request, resolution: Resolution) -> Iterator[tuple[str, Field]]:
    """The fields of the URL's query, and of everything that is given as its parameters."""
    if request.url.query:
        yield from text_fields(request.url.text, resolution).items()
    for value in request.observation.params:
        yield from mapping_fields(value, resolution)[0].items()


def library_fields(observation: Observation) -> dict[str, Field]:
    """Keywords that an OAuth library puts into the form."""
    return {
        name: Field(values, None)
        for name, values in observation.options.items()
        if not is_named(name, "technical_keywords", "body_keywords")
    }


def mapping_fields(value: Value, resolution: Resolution) -> tuple[dict[str, Field], bool]:
    """The fields of one mapping, list of pairs or encoded text."""
    found: dict[str, Field] = {}
    is_open = _collect(value, found, resolution)
    return found, is_open


def _collect(value: Value, found: dict[str, Field], resolution: Resolution) -> bool:
    match value:
        case Constant():
            return False
        case Ref():
            state = resolution.state(value)
            if isinstance(state, MappingState):
                for key, entry in state.entries.items():
                    if isinstance(key, str):
                        _add(found, key, Field(entry.values, entry.place))
                return state.is_open
            if isinstance(state, ListState):
                _pairs((*state.items, state.rest), found, state.place)
                return any(not isinstance(value, Fixed) for value in state.rest)
            if isinstance(state, InstanceState) and ADDED in state.attrs:
                parts = (*state.attrs.get(GIVEN, ()), *state.attrs[ADDED])
                opened = [_collect(part, found, resolution) for part in parts]
                return any(opened)
            return True
        case Fixed(items=items):
            _pairs(items, found, None)
            return False
        case Text():
            for name, field in text_fields(value, resolution).items():
                _add(found, name, field)
            return False
        case _:
            return True


def _pairs(items: Iterable[Values], found: dict[str, Field], place: Place | None) -> None:
    """`[("grant_type", "refresh_token"), …]`."""
    for group in items:
        for pair in group:
            if isinstance(pair, Fixed) and len(pair.items) == 2:
                for name in pair.items[0]:
                    if isinstance(name, Text) and name.literal is not None:
                        _add(found, name.literal, Field(pair.items[1], name.place or place))


def text_fields(value: Text, resolution: Resolution) -> Mapping[str, Field]:
    """The fields of a query or an encoded form: `a=b&c={hole}`; a hole may be an encoded mapping as a whole."""
    found: dict[str, Field] = {}
    open_name: str | None = None
    for part in value.parts:
        if isinstance(part, Hole):
            if open_name is not None:
                _add(found, open_name, Field((part.value,), found[open_name].place))
            elif isinstance(part.value, Ref):
                _collect(part.value, found, resolution)
            continue
        begun = _BEGUN.match(part.text)
        if open_name is not None and begun is not None:
            # What a format filled in is a stretch of its own.
            _add(found, open_name, Field(_as_values(begun[0], part), part.place))
        if begun is None or len(begun[0]) < len(part.text):
            open_name = None
        for match in _WHOLE.finditer(part.text):
            _add(found, match[1], Field(_as_values(match[2], part), part.place))
        last = _MARK.search(part.text)
        if last is not None:
            _add(found, last[1], Field(_as_values(last[2], part), part.place))
            open_name = last[1]
    return found


def _as_values(text: str, part: Piece) -> Values:
    """A literal stretch as values; nothing if it is empty."""
    return (as_text(Text((Piece(text, part.place),), part.place), part.place),) if text else ()


def _add(found: dict[str, Field], name: str, field: Field) -> None:
    before = found.get(name)
    found[name] = field if before is None else Field(join(before.values, field.values), before.place or field.place)
