"""The methods of strings."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence

from auditor.models.names import is_named
from auditor.semantics.data.dict_classes import mapping_state
from auditor.semantics.data.lookups import item
from auditor.semantics.data.named_files import OPENING, reason_of
from auditor.semantics.data.own_operators import filling
from auditor.semantics.data.query_api import with_query
from auditor.semantics.data.truth import TESTS_OF_ENDS
from auditor.semantics.domain import texts
from auditor.semantics.domain.states import ListState
from auditor.semantics.domain.values import (
    Constant,
    Fixed,
    Hole,
    Number,
    Piece,
    Place,
    Text,
    Unknown,
    Value,
    Values,
    join,
    text,
    unknown,
)
from auditor.semantics.interpreter.frame import Frame
from auditor.semantics.interpreter.machine import Arguments, Machine

# What a field of a text takes out of its argument.
_STEP = re.compile(r"\.(\w+)|\[([^\]]*)\]")
# Words of a text; what has more of them is prose or data.
_WORDS_LIMIT = 200
# Variables of a template that make a query or a fragment begin with these.
_AFTER_PATH = frozenset("?&#")


def call_on_text(value: Text, name: str, arguments: Arguments, place: Place, frame: Frame, machine: Machine) -> Values:
    """`"…".name(…)`; also the few methods of URL objects, which are kept as texts."""
    first = arguments.given(0)
    match name:
        case "format":
            argument = _format_argument(arguments, place, frame, machine)
            return texts.fill(value, name, filling(argument, place, frame, machine), place)
        case "format_map" | "safe_substitute" | "substitute":
            pattern = "format" if name == "format_map" else "dollar"
            argument = _named_argument(arguments, machine)
            return texts.fill(value, pattern, filling(argument, place, frame, machine), place)
        case "join" if len(first) >= 1:
            return join(*(_joined(value, item, place, frame, machine) for item in first))
        case "strip" | "rstrip" | "lstrip":
            characters = first[0].literal if first and isinstance(first[0], Text) else None
            return (texts.strip(value, characters, left=name != "rstrip", right=name != "lstrip"),)
        case "removeprefix" | "removesuffix" if value.literal is not None and first and isinstance(first[0], Text):
            affix = first[0].literal or ""
            cut = value.literal.removeprefix(affix) if name == "removeprefix" else value.literal.removesuffix(affix)
            return (text(cut, value.place),)
        case "lower" | "upper" | "title" | "casefold" | "capitalize":
            method = {"lower": str.lower, "upper": str.upper, "title": str.title}.get(name, str.casefold)
            return (texts.map_pieces(value, method if name != "capitalize" else str.capitalize),)
        case "replace" if len(arguments.positional) >= 2:
            return _replaced(value, arguments, place)
        case "split" | "rsplit" | "partition" | "rpartition" if first and isinstance(first[0], Text):
            items = _pieces(value, name, first[0].literal or " ", arguments, place)
            return (machine.allocate(ListState(items=items, rest=(), place=place)),)
        case "split" | "splitlines" if value.literal is not None and not first:
            words = value.literal.split() if name == "split" else value.literal.splitlines()
            items = tuple((text(word, value.place),) for word in words[:_WORDS_LIMIT])
            return (machine.allocate(ListState(items=items, rest=(), place=place)),)
        case "joinpath" | "join" | "child":
            return (_path_joined(value, arguments, place),)
        case "with_path" if first:
            return _with_path(value, first, place)
        case _:
            return _with_the_rest(value, name, arguments, place, machine)


def _is_at_end(value: Text, name: str, affixes: Values) -> bool | None:
    """Whether a text begins (or ends) with one of these, as far as its literal part there tells."""
    options = affixes[0].items if len(affixes) == 1 and isinstance(affixes[0], Fixed) else (affixes,)
    literals = [one.literal if isinstance(one, Text) else None for option in options for one in option]
    told = {texts.is_at_end(value, each, is_start=name == "startswith") if each else None for each in literals}
    if len(options) > 1 and True in told:
        return True
    return told.pop() if len(told) == 1 else None


def _with_the_rest(value: Text, name: str, arguments: Arguments, place: Place, machine: Machine) -> Values:
    """Methods of paths that are opened, those that leave a text alone, and those of URL objects."""
    known = _is_at_end(value, name, arguments.positional[0]) if name in TESTS_OF_ENDS and arguments.positional else None
    if known is not None:
        return (Constant(known, place),)
    if name in OPENING:
        return unknown(f"str.{name}()", reason_of((value,), machine) or "a method of a text", place)
    if name == "expand":
        return _expanded(value, arguments, place, machine)
    return (value,) if is_named(name, "same_text") else with_query(value, name, arguments, place, machine)


def _pieces(value: Text, name: str, separator: str, arguments: Arguments, place: Place) -> tuple[Values, ...]:
    """What a text is split into, at all separators or at the first or last few."""
    pieces: list[Values] = [(piece,) for piece in texts.split(value, separator)]
    is_pair = name.endswith("partition")
    given = [*arguments.positional[1:2], *(values for key, values in arguments.keywords.items() if key == "maxsplit")]
    numbers = [v.value for values in given for v in values if isinstance(v, Number) and isinstance(v.value, int)]
    limit = 1 if is_pair else numbers[0] if len(numbers) == 1 else -1
    if limit < 0 or (len(pieces) == 1 and value.literal is None):
        return tuple(pieces)
    between = text(separator, value.place)
    left, right = pieces, []
    if len(pieces) > limit + 1:
        at = len(pieces) - limit if name.startswith("r") else limit
        left, right = pieces[:at], pieces[at:]
        if name.startswith("r"):
            left = [_separated(between, left, place)]
        else:
            right = [_separated(between, right, place)]
    found = (*left, *right)
    if not is_pair:
        return found
    nothing: Values = (text("", value.place),)
    if len(found) == 2:
        return (found[0], (between,), found[1])
    return (nothing, nothing, *found) if name.startswith("r") else (*found, nothing, nothing)


def _path_joined(value: Text, arguments: Arguments, place: Place) -> Text:
    """`path.joinpath("a", "b")`."""
    parts = [v for group in arguments.positional for v in group[:1]]
    slashed = [value, *(texts.strip(texts.as_text(p, place), "/", left=True, right=False) for p in parts)]
    return _with_slashes(slashed, place)


def _with_path(value: Text, path: Values, place: Place) -> Values:
    """`URL(…).with_path("/path")`."""
    head = value.literal.partition("://") if value.literal else None
    host = head[2].partition("/")[0] if head else ""
    base = text(f"{head[0]}://{host}", value.place) if head else Text((Hole(Unknown("url", "a URL")),), place)
    return texts.combine([(base,), path], place)


def _expanded(value: Text, arguments: Arguments, place: Place, machine: Machine) -> Values:
    """`URITemplate("/jobs/{id}{?page}").expand(id=4)`: what makes a query of variables is left out."""
    told = _named_argument(arguments, machine)

    def argument(key: str, position: int) -> Values:
        if key[:1] in _AFTER_PATH:
            return (text("", place),)
        given = told(key.lstrip("+./;").rstrip("*"), position)
        return texts.combine([(text("/", place),), given], place) if key[:1] == "/" else given

    return texts.fill(value, "format", argument, place)


def _format_argument(
    arguments: Arguments, place: Place, frame: Frame, machine: Machine
) -> Callable[[str, int], Values]:
    """`"{0}, {1.name}, {rows[key]}"`: an argument, or what is taken out of it."""

    def argument(key: str, position: int) -> Values:
        name, *steps = _STEP.split(key)
        if name.isdigit():
            position, name = int(name), ""
        found = arguments.keywords.get(name, ()) if name else arguments.given(position)
        for attribute, index in zip(steps[::3], steps[1::3], strict=True):
            taken = (
                machine.attribute(each, attribute, place, frame)
                if attribute
                else item(each, _index(index, place), place, frame, machine)
                for each in found
            )
            found = join(*taken)
        return found or unknown(key, "missing format argument")

    return argument


def _index(written: str, place: Place) -> Value:
    return Number(int(written), place) if written.isdecimal() else text(written, place)


def _named_argument(arguments: Arguments, machine: Machine) -> Callable[[str, int], Values]:
    """`template.substitute(mapping, name=…)`, `text.format_map(mapping)`."""

    def argument(key: str, position: int) -> Values:
        if key in arguments.keywords:
            return arguments.keywords[key]
        mappings = (mapping_state(value, machine) for value in arguments.given(0))
        entries = (state.get(key) for state in mappings if state is not None)
        return join(*(entry.values for entry in entries if entry is not None)) or unknown(key, "missing field")

    return argument


def _joined(value: Text, item: Value, place: Place, frame: Frame, machine: Machine) -> Values:
    """`separator.join(items)` for items whose positions are known."""
    if isinstance(item, Text):
        # `URL("…").join("path")`
        return (_with_slashes([value, texts.strip(item, "/", left=True, right=False)], place),)
    known = machine.positions(item)
    state = machine.state(item)
    if known is None and isinstance(state, ListState) and (ways := state.ways()):
        return join(*(_separated(value, way, place) for way in ways))
    if known is None:
        rest: Values = (Text((Hole(Unknown("joined", "the parts are not known", place)),), place),)
        known = (*state.items, rest) if isinstance(state, ListState) else (rest,)
    return _separated(value, known, place)


def _separated(value: Text, items: Sequence[Values], place: Place) -> Values:
    groups: list[Values] = []
    for index, part in enumerate(items):
        if index:
            groups.append((value,))
        groups.append(part)
    return texts.combine(groups, place) if groups else (Text((), place),)


def _with_slashes(pieces: list[Text], place: Place) -> Text:
    result = pieces[0]
    for piece in pieces[1:]:
        result = texts.concatenate([texts.strip(result, "/", left=False, right=True), text("/", place), piece], place)
    return result


def _replaced(value: Text, arguments: Arguments, place: Place) -> Values:
    """`replace` inside literal pieces; a replacement that is not known leaves a hole."""
    old, new = arguments.positional[:2]
    before = old[0].literal if old and isinstance(old[0], Text) else None
    if not before:
        return (Text((Hole(Unknown("replaced", "what is replaced is not known", place)),), place),)
    groups: list[Values] = []
    for part in value.parts:
        if isinstance(part, Hole):
            groups.append((Text((part,), place),))
            continue
        for index, fragment in enumerate(part.text.split(before)):
            if index:
                groups.append(new)
            if fragment:
                groups.append((Text((Piece(fragment, part.place),), part.place),))
    return texts.combine(groups, value.place) if groups else (Text((), value.place),)


def as_path_join(groups: list[Values], place: Place) -> Values:
    """`os.path.join`, `posixpath.join`: one way of writing each."""
    first = [texts.as_text(group[0], place) for group in groups if group]
    return (_with_slashes(first, place),) if first else ()


def url_build(parts: Mapping[str, Values], place: Place) -> Values:
    """`URL.build(scheme=…, host=…, path=…)`."""
    host = parts.get("host") or parts.get("authority") or unknown("host", "no host given", place)
    groups = [parts.get("scheme") or (text("https", place),), (text("://", place),), host]
    return texts.combine([*groups, *([parts["path"]] if parts.get("path") else [])], place)
