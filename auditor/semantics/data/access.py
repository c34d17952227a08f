"""Access paths followed: from the arguments of a call to what a model speaks of, also by a path in a text."""

from __future__ import annotations

import re
from collections.abc import Mapping

from msgspec import Struct, field
from msgspec.structs import replace

from auditor.models.paths import ATTRIBUTE, AccessPath
from auditor.models.rows import Summary
from auditor.semantics.data.lookups import get, item
from auditor.semantics.domain.states import Entry, ListState, MappingState, Presence
from auditor.semantics.domain.values import Fixed, Piece, Place, Text, Value, Values, join, text, unknown
from auditor.semantics.interpreter.frame import Frame
from auditor.semantics.interpreter.machine import Arguments, Machine

# Every item (`[]`, `[*]`, `[?size > 1]`, `*`), the name of a field, or several of them under new names.
_STEP = re.compile(
    r"(?P<items>\[[^\]\w'\"]?\]|\[\?[^\]]{0,200}\]|\*+|\b\d+\b)|\{(?P<several>[^{}]{0,500})\}|(?P<name>\w+)"
)
_RENAMED = re.compile(r"\b(\w+)\s*:\s*([^,]+)")
# A function or a pipe: what it makes of the fields is not known.
_MORE = re.compile(r"[(|&]")


def first_given(arguments: Arguments, place: Place) -> Values:
    """What a function is given first, by its position or by a keyword."""
    if arguments.positional:
        return arguments.positional[0]
    return next(iter(arguments.keywords.values()), unknown("", "called without arguments", place))


class Signature(Struct, frozen=True):
    """The parameters of a function, without `self`, as far as they are known."""

    names: tuple[str, ...] = ()
    defaults: Mapping[str, Values] = field(default_factory=dict)

    def name_at(self, part: str | int) -> str | None:
        """What a parameter is called that is named or counted."""
        if isinstance(part, str):
            return part
        return self.names[part] if part < len(self.names) else None

    def position_of(self, part: str | int) -> int | None:
        """Where a parameter stands that is named or counted."""
        if isinstance(part, int):
            return part
        return self.names.index(part) if part in self.names else None


_NONE = Signature()


def argument_at(path: AccessPath, arguments: Arguments, signature: Signature = _NONE) -> Values:
    """The argument at a path, however it is given; empty if it is not."""
    for part in path.parts:
        position, name = signature.position_of(part), signature.name_at(part)
        if position is not None and position < len(arguments.positional):
            return arguments.positional[position]
        if name is not None and name in arguments.keywords:
            return arguments.keywords[name]
    return ()


def handed_on(summary: Summary, arguments: Arguments, place: Place, frame: Frame, machine: Machine) -> Values:
    """What a function hands back that returns what it is given, or a part of it."""
    assert summary.returns is not None  # nothing else is handed on
    found = argument_at(summary.returns, arguments)
    if not found and summary.returns.parts == (0,):
        found = next(iter((*arguments.positional[:1], *arguments.keywords.values())), ())
    found = led(found, summary.returns, place, frame, machine)
    if summary.below is not None:
        found = picked(found, argument_at(summary.below, arguments), place, frame, machine)
    return found or unknown("", "too few arguments", place)


def led(values: Values, path: AccessPath, place: Place, frame: Frame, machine: Machine) -> Values:
    """What the steps of a path lead to from there."""
    for step in path.steps:
        if step.kind == ATTRIBUTE:
            values = join(*(machine.attribute(value, step.name, place, frame) for value in values))
        else:
            key = Text((Piece(step.name, place),), place)
            values = join(*(get(value, key, (), place, frame, machine) for value in values))
    return values


def picked(found: Values, told: Values, place: Place, frame: Frame, machine: Machine) -> Values:
    """What lies below some values, by each of the ways that may be told."""
    return join(*(_picked(found, one, place, frame, machine) for one in told))


def _picked(found: Values, told: Value, place: Place, frame: Frame, machine: Machine) -> Values:
    if isinstance(told, Text):
        spelled = told.literal
        return found if spelled is None or _MORE.search(spelled) else _below(found, spelled, place, frame, machine)
    if isinstance(told, Fixed):
        for step in told.items:
            found = picked(found, step, place, frame, machine)
        return found
    match machine.state(told):
        case ListState(items=(each,)):
            rest = picked(machine.elements(found, frame), each, place, frame, machine)
            return (machine.allocate(ListState(items=(), rest=rest, place=place)),)
        case MappingState() as state:
            entries: dict[str | Value, Entry] = {
                key: replace(entry, values=picked(found, entry.values, place, frame, machine))
                for key, entry in state.entries.items()
            }
            return (machine.allocate(replace(state, entries=entries, place=place)),)
        case _:
            return found


def _below(found: Values, spelled: str, place: Place, frame: Frame, machine: Machine) -> Values:
    is_list = False
    for step in _STEP.finditer(spelled):
        if step["items"]:
            found, is_list = machine.elements(found, frame), is_list or not step["items"].isdigit()
        elif step["name"]:
            key = text(step["name"], place)
            found = join(*(item(each, key, place, frame, machine) for each in found))
        else:
            entries: dict[str | Value, Entry] = {
                name: Entry(_below(found, inner, place, frame, machine), Presence.PRESENT, place)
                for name, inner in _RENAMED.findall(step["several"])
            }
            found = (machine.allocate(MappingState(entries=entries, is_open=False, place=place)),)
    return (machine.allocate(ListState(items=(), rest=found, place=place)),) if is_list else found
