"""Texts with holes: building, formatting and taking apart."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import product
from typing import TypeVar

from auditor.models.names import speaks_of
from auditor.semantics.domain.alternatives import ALTERNATIVES_LIMIT, WRITTEN_LIMIT
from auditor.semantics.domain.values import (
    Answer,
    Constant,
    Hole,
    Number,
    Piece,
    Place,
    Text,
    Unknown,
    Value,
    Values,
    text,
)

_Item = TypeVar("_Item")

# A text of more parts, or of more characters, is a document, not an address.
PARTS_LIMIT = 60
CHARACTERS_LIMIT = 200_000
# No text is counted that has only shorter pieces: sixty of them are not that many characters.
LONG_PIECE = 3_000
# A table of paths may be asked with a few hosts and versions.
_OTHERS = 4


def as_text(value: Value, place: Place | None) -> Text:
    """How a value reads inside a string."""
    match value:
        case Text():
            return value
        case Number(value=number):
            return text(str(number), value.place)
        case Constant(value=constant):
            return text(str(constant), value.place)
        case _:
            return Text((Hole(value),), place)


def is_address(value: Value) -> bool:
    """Whether an answer holds a whole URL there, to which no base is added."""
    last = value.path[-1] if isinstance(value, Answer) and ".headers" not in value.path and value.path else ""
    return speaks_of(last, "address_before")


def leads_on(value: Value) -> bool:
    """Whether a URL ends in the new location that an answer names: `urljoin(url, answer.headers["Location"])`."""
    last = value.parts[-1] if isinstance(value, Text) and value.parts else None
    told = last.value if isinstance(last, Hole) else None
    return isinstance(told, Answer) and ".headers" in told.path and "location" in told.path[-1].lower()


def concatenate(pieces: Iterable[Text], place: Place | None) -> Text:
    """One text after the other. A single piece keeps its own place."""
    parts: list[Piece | Hole] = []
    is_long = False
    for piece in pieces:
        parts.extend(piece.parts)
        first = piece.parts[0] if piece.parts else None
        is_long = is_long or (isinstance(first, Piece) and len(first.text) > LONG_PIECE)
    if len(parts) > PARTS_LIMIT:
        parts = [*parts[:PARTS_LIMIT], Hole(Unknown("…", "text too long"))]
    if is_long and sum(len(part.text) for part in parts if isinstance(part, Piece)) > CHARACTERS_LIMIT:
        parts = [parts[0], Hole(Unknown("…", "text too long"))] if len(parts) > 1 else parts
    return Text(tuple(parts), place)


def combine(groups: Iterable[Values], place: Place | None) -> Values:
    """Every way to write the groups one after the other, up to a limit that grows with the longest group."""
    choices = [[as_text(value, place) for value in group] or [_empty_hole(place)] for group in groups]
    longest = max((len(choice) for choice in choices), default=0)
    limit = min(WRITTEN_LIMIT, max(ALTERNATIVES_LIMIT, _OTHERS * longest))
    found: dict[Text, None] = {}
    for pieces in ways(choices):
        found.setdefault(concatenate(pieces, place))
        if len(found) >= limit:
            break
    return tuple(found)


def ways(choices: Sequence[Sequence[_Item]]) -> Iterator[tuple[_Item, ...]]:
    """All products; sets of one length first side by side, since they may come from the rows of one table."""
    lengths = [len(choice) for choice in choices if len(choice) != 1]
    if len(lengths) > 1 and len(set(lengths)) == 1:
        length = lengths[0]
        yield from zip(*(choice if len(choice) == length else [*choice] * length for choice in choices), strict=True)
    yield from product(*choices)


def _empty_hole(place: Place | None) -> Text:
    return Text((Hole(Unknown("", "no value", place)),), place)


_FIELD = re.compile(r"\{\{|\}\}|\{([^{}!:]*)(?:![rsa])?(?::[^{}]*)?\}")
_DOLLAR = re.compile(r"\$(?:(?P<escaped>\$)|\{(?P<braced>\w+)\}|(?P<key>\w+))")
_PERCENT = re.compile(r"%(?:\((?P<key>[^)]*)\))?[#0\- +]*+(?:\*|\d++)?+(?:\.\d++)?+(?P<kind>[diouxXeEfFgGcrsa%])")


def fill(template: Text, pattern: str, argument: Callable[[str, int], Values], place: Place | None) -> Values:
    """`str.format` (`pattern` "format"), `%` ("percent") or `string.Template` ("dollar").

    `argument(key, position)` gives what fills a field.
    """
    matcher = {"format": _FIELD, "percent": _PERCENT, "dollar": _DOLLAR}[pattern]
    groups: list[Values] = []
    position = 0
    for part in template.parts:
        if isinstance(part, Hole):
            groups.append((Text((part,), place),))
            continue
        last, written = 0, ""
        for found in matcher.finditer(part.text):
            written += part.text[last : found.start()]
            last = found.end()
            if found.group() in ("{{", "}}", "%%", "$$"):
                # Beside the text around it, since it may be half of a field that is filled later.
                written += found.group()[0]
                continue
            if written:
                groups.append((text(written, part.place),))
            written = ""
            key = (found.group(1) if pattern == "format" else found.group("key")) or ""
            if pattern == "dollar":
                key = key or found.group("braced")
            groups.append(set_later(key, argument(key, position), place) if key else argument(key, position))
            if not key:
                position += 1
        written += part.text[last:]
        if written:
            groups.append((text(written, part.place),))
    return combine(groups, place)


def set_later(name: str, values: Values, place: Place | None) -> Values:
    """Nobody means to write None into an address: a name that still holds it is set before, in a way not seen here."""
    unset = Unknown(name, "None here, set elsewhere", place)
    return tuple(unset if isinstance(value, Constant) and value.value is None else value for value in values)


def map_pieces(value: Text, change: Callable[[str], str]) -> Text:
    """The same text with every literal piece changed on its own (lower, replace …)."""
    parts = tuple(Piece(change(p.text), p.place) if isinstance(p, Piece) else p for p in value.parts)
    return Text(tuple(p for p in parts if isinstance(p, Hole) or p.text), value.place)


def strip(value: Text, characters: str | None, *, left: bool, right: bool) -> Text:
    """`str.strip` and its sisters; a hole at the end keeps what it holds."""
    parts = list(value.parts)
    if left and parts and isinstance(parts[0], Piece):
        parts[0] = Piece(parts[0].text.lstrip(characters), parts[0].place)
    if right and parts and isinstance(parts[-1], Piece):
        parts[-1] = Piece(parts[-1].text.rstrip(characters), parts[-1].place)
    return Text(tuple(p for p in parts if isinstance(p, Hole) or p.text), value.place)


def is_at_end(value: Text, affix: str, *, is_start: bool) -> bool | None:
    """`str.startswith` or `str.endswith`; None if a hole decides."""
    known = ""
    for part in value.parts if is_start else reversed(value.parts):
        if len(known) >= len(affix) or isinstance(part, Hole):
            break
        known = known + part.text if is_start else part.text + known
    if known.startswith(affix) if is_start else known.endswith(affix):
        return True
    is_short = len(known) < len(affix) and value.literal is None
    may_go_on = affix.startswith(known) if is_start else affix.endswith(known)
    return None if is_short and may_go_on else False


def split(value: Text, separator: str) -> list[Text]:
    """`str.split`; separators inside holes are not seen."""
    pieces: list[list[Piece | Hole]] = [[]]
    for part in value.parts:
        if isinstance(part, Hole):
            pieces[-1].append(part)
            continue
        for number, fragment in enumerate(part.text.split(separator)):
            if number:
                pieces.append([])
            if fragment:
                pieces[-1].append(Piece(fragment, part.place))
    return [Text(tuple(parts), value.place) for parts in pieces]


def is_written_in(values: Values, body: Place) -> bool:
    """Whether a part of a text is written between the first and the last line of a place."""
    places = (place for place in written_places(values) if place.module == body.module)
    return any(body.span.line <= place.span.line <= body.span.end_line for place in places)


def pieces_in(values: Iterable[Value]) -> Iterator[Piece]:
    """The literal stretches of the texts among values."""
    return (part for value in values if isinstance(value, Text) for part in value.parts if isinstance(part, Piece))


def written_places(values: Iterable[Value]) -> Iterator[Place]:
    """Where these stretches are written."""
    return (piece.place for piece in pieces_in(values) if piece.place is not None)


def with_holes(known: Text) -> str:
    """A text with `{}` for what is filled in."""
    return "".join(part.text if isinstance(part, Piece) else "{}" for part in known.parts)


def texts_in(values: Iterable[Value]) -> Iterator[str]:
    """The texts among values that are known in full."""
    return (value.literal for value in values if isinstance(value, Text) and value.literal is not None)
