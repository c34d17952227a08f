"""Query parameters that methods of URL objects add: `url.with_query(page=2)`, `url.copy_merge_params({…})`."""

from __future__ import annotations

from collections.abc import Iterator

from auditor.models.names import is_named
from auditor.semantics.data.address_parts import with_parts
from auditor.semantics.domain import texts
from auditor.semantics.domain.states import MappingState
from auditor.semantics.domain.values import Constant, Piece, Place, Text, Value, Values, join, text, unknown
from auditor.semantics.interpreter.machine import Arguments, Machine

# Keywords that replace another part of the URL.
_OTHER_PARTS = frozenset({
    "scheme", "host", "port", "path", "netloc", "username", "password", "fragment", "url", "query",
})  # fmt: skip

# What the keywords of one such method replace, and what methods of their own do.
_PARTS = {"scheme": "scheme", "host": "netloc", "netloc": "netloc", "path": "path"}
_PART_METHODS = {"with_scheme": "scheme", "with_host": "netloc"}


def with_query(url: Text, name: str, arguments: Arguments, place: Place, machine: Machine) -> Values:
    """The URL with what the method adds or replaces; parameters that are not known by name are left out."""
    first = arguments.given(0)
    if name in _PART_METHODS and first:
        return with_parts(url, {_PART_METHODS[name]: first}, place)
    if not is_named(name, "query_methods"):
        return unknown(f"str.{name}()", "a method of a text", place)
    given = {_PARTS[key]: values for key, values in arguments.keywords.items() if key in _PARTS}
    if "path" in given:
        given["path"] = join(*(as_path(value, place, machine) for value in given["path"]))
    groups: list[Values] = [with_parts(url, given, place, is_longer=is_named(name, "path_additions"))]
    addresses = (each for each in groups[0] if isinstance(each, Text))
    asked = any(isinstance(part, Piece) and "?" in part.text for each in addresses for part in each.parts)
    for key, values, written in _parameters(arguments, place, machine):
        groups.append((text(f"{'&' if asked else '?'}{key}=", written),))
        groups.append(values)
        asked = True
    return texts.combine(groups, place)


def as_path(value: Value, place: Place, machine: Machine) -> Values:
    """A path, also as a list of its segments."""
    segments = machine.positions(value)
    if segments is None:
        return (value,)
    slash: Values = (text("/", place),)
    return texts.combine([part for segment in segments for part in (slash, segment)], place)


def _parameters(arguments: Arguments, place: Place, machine: Machine) -> Iterator[tuple[str, Values, Place]]:
    positional = arguments.positional
    if len(positional) == 2:
        for first in positional[0]:
            if isinstance(first, Text) and first.literal:
                yield first.literal, positional[1], place
        return
    mappings = (values for key, values in arguments.keywords.items() if is_named(key, "query_keywords"))
    for value in (*(positional[0] if positional else ()), *(each for values in mappings for each in values)):
        state = machine.state(value)
        for key, entry in state.entries.items() if isinstance(state, MappingState) else ():
            if isinstance(key, str):
                yield key, entry.values, entry.place or place
        if isinstance(value, Text) and value.literal and "=" in value.literal:
            name, _, rest = value.literal.lstrip("?&").partition("=")
            yield name, (text(rest, value.place),), value.place or place
    for name, values in arguments.keywords.items():
        if (
            name not in _OTHER_PARTS
            and not is_named(name, "query_keywords")
            and not all(isinstance(v, Constant) for v in values)
        ):
            yield name, values, place
