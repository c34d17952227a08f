"""The methods of dicts and lists."""

from __future__ import annotations

from msgspec.structs import replace

from auditor.semantics.data.lookups import below_answers, column, fields_of_answers, get, mapping_item
from auditor.semantics.data.merging import merged_with, rooted_at
from auditor.semantics.data.targets import set_item
from auditor.semantics.deferred_consumers import wait_for
from auditor.semantics.domain.states import Entry, ListState, MappingState, Presence, key_of
from auditor.semantics.domain.values import Constant, Fixed, Place, Ref, Value, Values, join, text, unknown
from auditor.semantics.interpreter.frame import Frame
from auditor.semantics.interpreter.growing import extended, scattered
from auditor.semantics.interpreter.machine import Arguments, Machine
from auditor.semantics.libraries.frames_api import call_on_frame
from auditor.semantics.libraries.framework_settings import load_config


def call_on_mapping(
    ref: Ref, state: MappingState, name: str, arguments: Arguments, place: Place, frame: Frame, machine: Machine
) -> Values:
    """`mapping.name(…)`; changes go into the heap."""
    positional = arguments.positional
    loaded = load_config(state, name, positional[0], place, frame, machine) if positional else None
    if loaded is not None:
        machine.heap[ref.id] = loaded
        return (Constant(None, place),)
    match name:
        case "items" | "keys" | "values" if _is_given_nothing(ref, state, frame):
            return (Fixed(()),)
        case "get" if positional:
            default = positional[1] if len(positional) > 1 else (Constant(None, place),)
            return join(*(get(ref, key, default, place, frame, machine) for key in positional[0]))
        case "__getitem__" if positional:
            return join(*(get(ref, key, (), place, frame, machine) for key in positional[0]))
        case "encode" | "decode":
            # What `urlencode` and `json.dumps` made of a mapping is kept as the mapping.
            return (ref,)
        case "copy" | "__copy__":
            return (machine.allocate(replace(state, place=state.place)),)
        case "items" | "multi_items":
            return _listed([(Fixed(((key,), e.values)), e) for key, e in _keyed(state)], state, place, machine)
        case "keys":
            return _listed(_keyed(state), state, place, machine)
        case "popitem":
            pairs = call_on_mapping(ref, state, "items", Arguments((), {}), place, frame, machine)
            return machine.elements(pairs, frame) or unknown("popitem()", "an empty mapping", place)
        case "values":
            return _listed([(v, e) for e in state.entries.values() for v in e.values], state, place, machine)
        case _:
            return _change_mapping(ref, state, name, arguments, place, machine)


def _change_mapping(
    ref: Ref, state: MappingState, name: str, arguments: Arguments, place: Place, machine: Machine
) -> Values:
    positional = arguments.positional
    match name:
        case "update" | "extend" | "from_mapping":
            for source in positional:
                merged = merged_with(state, source, machine)
                state = rooted_at(merged, state, place) if state.is_implicit else merged
            for key, values in arguments.keywords.items():
                state = state.with_entry(key, Entry(values, Presence.PRESENT, place))
            machine.heap[ref.id] = state.opened() if arguments.open_keywords else state
            return (Constant(None, place),)
        case "setdefault" if positional:
            return _set_default(ref, state, arguments, place, machine)
        case "pop" | "__delitem__" if positional:
            return _pop(ref, state, arguments, place, machine)
        case "clear":
            machine.heap[ref.id] = replace(state, entries={}, is_open=False, answers=())
            return (Constant(None, place),)
        case "__setitem__" | "add" if len(positional) >= 2:
            for index in positional[0]:
                set_item(ref, index, positional[1], place, machine, certain=len(positional[0]) == 1)
            return (Constant(None, place),)
        case _:
            return unknown(f"dict.{name}()", "a method of a mapping", place)


def _is_given_nothing(ref: Ref, state: MappingState, frame: Frame) -> bool:
    """Whether a mapping is `**options` of a function that is called with no more arguments."""
    parameters = frame.function.parameters if frame.function is not None else ()
    is_own = any(each.kind == "**" and frame.names.get(each.name) == (ref,) for each in parameters)
    return is_own and not state.entries and not state.is_open


def _keyed(state: MappingState) -> list[tuple[Value, Entry]]:
    """The entries with their keys as values."""
    return [(text(key, e.place) if isinstance(key, str) else key, e) for key, e in state.entries.items()]


def _set_default(ref: Ref, state: MappingState, arguments: Arguments, place: Place, machine: Machine) -> Values:
    default = arguments.positional[1] if len(arguments.positional) > 1 else (Constant(None, place),)
    found: list[Values] = []
    for value in arguments.positional[0]:
        key = key_of(value)
        entry = state.get(key)
        if entry is None:
            entry = Entry(join(below_answers(state, value), default), Presence.PRESENT, place)
        elif entry.presence is not Presence.PRESENT:
            entry = Entry(join(entry.values, default), Presence.PRESENT, entry.place)
        state = state.with_entry(key, entry)
        found.append(entry.values)
    machine.heap[ref.id] = state
    return join(*found)


def _pop(ref: Ref, state: MappingState, arguments: Arguments, place: Place, machine: Machine) -> Values:
    found: list[Values] = list(arguments.positional[1:2])
    for value in arguments.positional[0]:
        entry = state.get(key_of(value))
        if entry is not None:
            found.append(entry.values)
            state = state.without(key_of(value), place)
        elif state.answers or not isinstance(key_of(value), str):
            # A key that is not known may be any of them.
            found.append(mapping_item(state, value, place))
    machine.heap[ref.id] = state
    return join(*found) or unknown("pop()", "not in the mapping")


def _listed(items: list[tuple[Value, Entry]], state: MappingState, place: Place, machine: Machine) -> Values:
    """What is surely in the mapping has a position, the rest does not."""
    more = unknown("item", "the mapping may hold more", place) if state.is_open else ()
    rest = fields_of_answers(state) or more
    sure = tuple((item,) for item, entry in items if entry.presence is Presence.PRESENT)
    unsure = tuple(item for item, entry in items if entry.presence is not Presence.PRESENT)
    return (machine.allocate(ListState(items=sure, rest=join(rest, unsure), place=place)),)


# What channels call what queues can do.
_QUEUE_METHODS = {
    "send": "put", "send_nowait": "put", "receive": "get", "receive_nowait": "get",
    "clone": "self",
}  # fmt: skip


def call_on_list(
    ref: Ref, state: ListState, name: str, arguments: Arguments, place: Place, frame: Frame, machine: Machine
) -> Values:
    """`items.name(…)`; in a loop the positions of what is appended are not told apart."""
    positional = arguments.positional
    match _QUEUE_METHODS.get(name, name) if state.is_queue else name:
        case "append" | "add" | "insert" | "appendleft" | "put" | "put_nowait" if positional:
            added = positional[0 if state.is_queue else -1]
            is_placed = not frame.loop_depth and name != "insert"
            one = ListState(items=(added,), rest=(), place=place)
            machine.heap[ref.id] = state.followed_by(one) if is_placed else scattered(state, added)
            return (Constant(None, place),)
        case "extend" | "update" if positional:
            machine.heap[ref.id] = extended(state, positional[0], frame, machine)
            return (Constant(None, place),)
        case "copy":
            return (machine.allocate(state),)
        case "self":
            return (ref,)
        case "pop" | "popleft" | "get" | "get_nowait" | "__next__" | "__anext__" | "send":
            keys = arguments.given(0) if name == "pop" else ()
            columns = join(*(column(state, key, place, machine) for key in keys))
            found = columns or join(*state.items, state.rest)
            if not found and (state.is_queue or name in ("get", "get_nowait", "popleft")):
                wait_for(ref, machine)
            return found or unknown("", "an empty list", place)
        case _:
            made = call_on_frame(ref, state, name, arguments, place, frame, machine)
            return made or unknown(f"list.{name}()", "a method of a list", place)
