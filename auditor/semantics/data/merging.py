"""Putting mappings together: `{**a, **b}`, `a | b`, `a.update(b)`, `dict(a, x=1)`."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec.structs import replace

from auditor.semantics.data.dict_classes import mapping_state
from auditor.semantics.data.document_parts import children
from auditor.semantics.domain.states import Entry, ListState, MappingState, Presence, join_mappings, key_of
from auditor.semantics.domain.values import Answer, Constant, Fixed, Place, Ref, Text, Unknown, Value, Values, join
from auditor.semantics.interpreter.machine import Machine


def merge_mappings(sources: Iterable[Value], place: Place | None, machine: Machine) -> Values:
    """A new mapping with everything of the sources, the later ones winning."""
    merged = MappingState(entries={}, is_open=False, place=place)
    for source in sources:
        merged = merged_with(merged, (source,), machine)
    return (machine.allocate(merged),)


def merged_with(target: MappingState, sources: Values, machine: Machine) -> MappingState:
    """`target` after `target.update(source)`, where `sources` are the possibilities of one source."""
    known = [_as_mapping(source, machine) for source in sources if not _is_nothing(source)]
    nothing = any(_is_nothing(source) for source in sources)
    if not known:
        return target
    results = [target.opened() if state is None else _overlaid(target, state) for state in known]
    result = results[0]
    for other in results[1:]:
        result = join_mappings(result, other)
    return join_mappings(result, target) if nothing else result


def header_state(value: Value, machine: Machine) -> MappingState | None:
    """What is given as headers: a mapping, or pairs in a list or tuple, which are edited there."""
    held = machine.state(value) or value
    if isinstance(held, ListState):
        pairs = _as_mapping(value, machine)
        return replace(pairs, place=held.place) if pairs is not None else None
    return pairs_as_mapping(held.items, None) if isinstance(held, Fixed) else mapping_state(value, machine)


def _is_nothing(source: Value) -> bool:
    return isinstance(source, Constant)


def _as_mapping(source: Value, machine: Machine) -> MappingState | None:
    if isinstance(source, Ref):
        state = mapping_state(source, machine)
        if state is not None:
            return state
        pairs = machine.state(source)
        if isinstance(pairs, ListState):
            known = pairs_as_mapping(pairs.items, None)
            return _with_some(known, pairs.rest) if pairs.rest else known
    if isinstance(source, Answer):
        return MappingState(entries={}, is_open=True, place=None, answers=(source,))
    if isinstance(source, Fixed):
        return pairs_as_mapping(source.items, None)
    if isinstance(source, Unknown) and (rows := children(source, machine)):
        entries: dict[str | Value, Entry] = {
            key.literal or "": Entry((value,), Presence.PRESENT, key.place) for key, value in rows
        }
        return MappingState(entries=entries, is_open=True, place=source.place)
    return None


def _with_some(state: MappingState, pairs: Values) -> MappingState:
    """The same with further pairs that may or may not be there; keys that are surely there stay so."""
    for pair in pairs:
        if isinstance(pair, Fixed) and len(pair.items) == 2:
            for key in pair.items[0]:
                written = key.place if isinstance(key, Text) else None
                before = state.get(key_of(key))
                one = Entry(pair.items[1], Presence.MAYBE, written)
                if before is not None:
                    one = replace(before, values=join(before.values, pair.items[1]))
                state = state.with_entry(key_of(key), one)
        else:
            state = state.opened()
    return state


def pairs_as_mapping(items: Iterable[Values], place: Place | None) -> MappingState:
    """`dict([(key, value), …])`."""
    state = MappingState(entries={}, is_open=False, place=place)
    for group in items:
        pair = group[0] if group else None
        if isinstance(pair, Fixed) and len(pair.items) == 2 and pair.items[0]:
            key = pair.items[0][0]
            written = key.place if isinstance(key, Text) else None
            state = state.with_entry(key_of(key), Entry(pair.items[1], Presence.PRESENT, written or place))
        else:
            state = state.opened()
    return state


def _overlaid(target: MappingState, state: MappingState) -> MappingState:
    for key, entry in state.entries.items():
        before = target.get(key)
        if entry.presence is Presence.PRESENT or before is None:
            target = target.with_entry(key, entry)
        else:
            place = before.place or entry.place
            target = target.with_entry(key, Entry(join(before.values, entry.values), before.presence, place))
    answers = tuple(dict.fromkeys((*target.answers, *state.answers)))
    return replace(target, is_open=target.is_open or state.is_open, answers=answers)


def rooted_at(merged: MappingState, before: MappingState, place: Place) -> MappingState:
    """Entries that an `update` brought into an implicit mapping have the place of the update."""
    entries = {
        key: entry if before.entries.get(key) is entry else replace(entry, place=place)
        for key, entry in merged.entries.items()
    }
    return replace(merged, entries=entries)
