"""Functions that make and read containers: `dict`, `list`, `zip`, `defaultdict`, queues, `asyncio.gather`."""

from __future__ import annotations

from msgspec.structs import replace

from auditor.semantics.data.access import first_given
from auditor.semantics.data.iterating import told_apart
from auditor.semantics.data.lookups import item as item_of
from auditor.semantics.data.merging import merged_with
from auditor.semantics.data.truth import can_be
from auditor.semantics.domain.states import Entry, InstanceState, ListState, MappingState, Presence
from auditor.semantics.domain.values import (
    LIBRARY_CALL,
    Answer,
    Constant,
    External,
    Fixed,
    Partial,
    Place,
    Ref,
    Text,
    Unknown,
    Value,
    Values,
    join,
    unknown,
)
from auditor.semantics.interpreter.frame import Frame
from auditor.semantics.interpreter.machine import Arguments, Machine
from auditor.semantics.libraries.callbacks import run_first

# A few items are mapped one by one; of more it is enough to know what one of them may become.
_EACH_LIMIT = 8

# What `filter` may ask of an item but whether there is anything.
_CONTENT = frozenset({"builtins.bool", "builtins.len"})
# What `itemgetter` makes: called with its keys and an object.
ITEM_GETTER = "<itemgetter>"
# The same of attributes, and of a method that is called.
ATTRIBUTE_GETTER = "<attrgetter>"
METHOD_CALLER = "<methodcaller>"
# Templates of messages are at most mappings in lists in mappings.
_DEPTH_LIMIT = 5


def make_dict(arguments: Arguments, place: Place, frame: Frame, machine: Machine) -> Values:
    state = MappingState(entries={}, is_open=arguments.open_keywords, place=place)
    for source in arguments.positional:
        state = merged_with(state, source, machine)
    for key, values in arguments.keywords.items():
        state = state.with_entry(key, Entry(values, Presence.PRESENT, place))
    return (machine.allocate(state),)


def make_headers(arguments: Arguments, place: Place, frame: Frame, machine: Machine) -> Values:
    made = make_dict(arguments, place, frame, machine)
    for ref, state in machine.objects(made, MappingState):
        machine.heap[ref.id] = replace(state, folds_case=True)
    return made


def copied(arguments: Arguments, place: Place, frame: Frame, machine: Machine) -> Values:
    found: list[Values] = []
    for value in first_given(arguments, place):
        state = machine.state(value)
        found.append((machine.allocate(state),) if state is not None else (value,))
    return join(*found)


def deep_copied(arguments: Arguments, place: Place, frame: Frame, machine: Machine) -> Values:
    """`copy.deepcopy(template)`: what is inside is copied as well."""
    return _deep(first_given(arguments, place), machine, depth=0)


def _deep(values: Values, machine: Machine, depth: int) -> Values:
    return tuple(_deep_value(value, machine, depth) for value in values)


def _deep_value(value: Value, machine: Machine, depth: int) -> Value:
    match machine.state(value) if depth < _DEPTH_LIMIT else None:
        case MappingState() as state:
            entries = {k: replace(e, values=_deep(e.values, machine, depth + 1)) for k, e in state.entries.items()}
            return machine.allocate(replace(state, entries=entries))
        case ListState() as state:
            items = tuple(_deep(group, machine, depth + 1) for group in state.items)
            rest = _deep(state.rest, machine, depth + 1)
            return machine.allocate(replace(state, items=items, rest=rest, variants=()))
        case InstanceState() as state:
            return machine.allocate(state)
        case _:
            return value


def make_list(arguments: Arguments, place: Place, frame: Frame, machine: Machine) -> Values:
    if not arguments.positional:
        return (machine.allocate(ListState(items=(), rest=(), place=place)),)
    source = arguments.positional[0]
    if len(ways := told_apart(source, machine)) > 1:
        return join(*ways)
    known = machine.positions(source[0]) if len(source) == 1 else None
    if known is not None:
        return (machine.allocate(ListState(items=known, rest=(), place=place)),)
    if all(isinstance(value, Answer | Unknown) for value in source):
        return source
    return (machine.allocate(ListState(items=(), rest=machine.elements(source, frame), place=place)),)


def make_reversed(arguments: Arguments, place: Place, frame: Frame, machine: Machine) -> Values:
    made = make_list(arguments, place, frame, machine)
    known = machine.positions(made[0]) if len(made) == 1 else None
    if known is None:
        return made
    return (machine.allocate(ListState(items=tuple(reversed(known)), rest=(), place=place)),)


def reduced(arguments: Arguments, place: Place, frame: Frame, machine: Machine) -> Values:
    """`reduce(function, items, first)`: item by item where they are known, else what one step gives."""
    if len(arguments.positional) < 2:
        return unknown("reduce()", "too few arguments", place)
    functions, source, *first = arguments.positional
    known = machine.positions(source[0]) if len(source) == 1 else None
    items = list(known) if known is not None else [machine.elements(source, frame)]
    result = first[0] if first else items.pop(0) if items else ()
    for item in items:
        step = Arguments((result, item), {})
        made = join(*(machine.call(function, step, place, frame) for function in functions))
        result = made if known is not None else join(result, made)
    return result or unknown("reduce()", "nothing to begin with", place)


def make_default_dict(arguments: Arguments, place: Place, frame: Frame, machine: Machine) -> Values:
    """Every key that nobody set leads to one and the same new object."""
    made = join(*(machine.call(factory, Arguments((), {}), place, frame) for factory in arguments.given(0)))
    kept = tuple(value for value in made if isinstance(value, Ref))
    entries: dict[str | Value, Entry] = {}
    if kept:
        entries[Unknown("key", "any key", place)] = Entry(kept, Presence.MAYBE, place)
    return (machine.allocate(MappingState(entries=entries, is_open=not kept, place=place)),)


def extreme(arguments: Arguments, place: Place, frame: Frame, machine: Machine) -> Values:
    """`max(rows, key=…)` is one of the rows; of several numbers nothing is said."""
    if len(arguments.positional) == 1:
        return machine.elements(arguments.positional[0], frame)
    return unknown("max()", LIBRARY_CALL, place)


def summed(arguments: Arguments, place: Place, frame: Frame, machine: Machine) -> Values:
    """`sum(lists, [])` is one list of all their items; of numbers nothing is said."""
    start = arguments.given(1, "start")
    if not any(machine.states(start, ListState)):
        return unknown("builtins.sum()", LIBRARY_CALL, place)
    rows = arguments.positional[0] if arguments.positional else unknown("", "rows that are not known", place)
    items = machine.elements(machine.elements(rows, frame), frame)
    return (machine.allocate(ListState(items=(), rest=items, place=place)),)


def grouped(arguments: Arguments, place: Place, frame: Frame, machine: Machine) -> Values:
    """`groupby(rows, key=…)`: pairs of a key and some of the rows."""
    rows = machine.elements(first_given(arguments, place), frame)
    group = machine.allocate(ListState(items=(), rest=rows, place=place))
    pair = Fixed((unknown("key", "what the rows have in common", place), (group,)))
    return (machine.allocate(ListState(items=(), rest=(pair,), place=place)),)


def make_getter(arguments: Arguments, place: Place, frame: Frame, machine: Machine) -> Values:
    """`itemgetter("id", "url")`: a function that is given the object last."""
    keys = arguments.positional
    if arguments.open_positional or not keys:
        # Their number is unknown, too, so anything that the object holds may be picked.
        keys = (join(*keys, unknown("key", "a key that is not known", place)),)
    return (Partial(External(ITEM_GETTER), keys, ()),)


def got_items(arguments: Arguments, place: Place, frame: Frame, machine: Machine) -> Values:
    if len(arguments.positional) < 2 or arguments.open_positional:
        return unknown("", "items of something not known", place)
    *keys, owners = arguments.positional
    found = [join(*(item_of(owner, key, place, frame, machine) for owner in owners for key in group)) for group in keys]
    return found[0] if len(found) == 1 else (Fixed(tuple(found)),)


def make_attribute_getter(arguments: Arguments, place: Place, frame: Frame, machine: Machine) -> Values:
    """`attrgetter("file.url")`: a function that is given the object last."""
    return (Partial(External(ATTRIBUTE_GETTER), arguments.positional, ()),)


def got_attributes(arguments: Arguments, place: Place, frame: Frame, machine: Machine) -> Values:
    if len(arguments.positional) < 2 or arguments.open_positional:
        return unknown("", "attributes of something not known", place)
    *names, owners = arguments.positional
    found = [join(*(_attribute(owners, name, place, frame, machine) for name in group)) for group in names]
    return found[0] if len(found) == 1 else (Fixed(tuple(found)),)


def _attribute(owners: Values, name: Value, place: Place, frame: Frame, machine: Machine) -> Values:
    for part in (name.literal or "").split(".") if isinstance(name, Text) else ():
        owners = join(*(machine.attribute(owner, part, place, frame) for owner in owners))
    return owners


def make_method_caller(arguments: Arguments, place: Place, frame: Frame, machine: Machine) -> Values:
    """`methodcaller("delete", url)`: a function that is given the object last."""
    return (Partial(External(METHOD_CALLER), arguments.positional, tuple(arguments.keywords.items())),)


def called_method(arguments: Arguments, place: Place, frame: Frame, machine: Machine) -> Values:
    if len(arguments.positional) < 2 or arguments.open_positional:
        return unknown("", "a method of something not known", place)
    names, *given, owners = arguments.positional
    methods = join(*(_attribute(owners, name, place, frame, machine) for name in names))
    handed = Arguments(tuple(given), arguments.keywords)
    return join(*(machine.call(method, handed, place, frame) for method in methods))


def make_tuple(arguments: Arguments, place: Place, frame: Frame, machine: Machine) -> Values:
    made = make_list(arguments, place, frame, machine)
    known = machine.positions(made[0]) if len(made) == 1 else None
    return (Fixed(known),) if known is not None else made


def next_item(arguments: Arguments, place: Place, frame: Frame, machine: Machine) -> Values:
    if not arguments.positional:
        return unknown("next()", "called without arguments", place)
    return join(machine.elements(arguments.positional[0], frame), *arguments.positional[1:2])


def enumerated(arguments: Arguments, place: Place, frame: Frame, machine: Machine) -> Values:
    element = machine.elements(arguments.positional[0], frame) if arguments.positional else ()
    pair = Fixed((unknown("index", "a running number", place), element))
    return (machine.allocate(ListState(items=(), rest=(pair,), place=place)),)


def zipped(arguments: Arguments, place: Place, frame: Frame, machine: Machine) -> Values:
    tuple_ = Fixed(tuple(machine.elements(source, frame) for source in arguments.positional))
    return (machine.allocate(ListState(items=(), rest=(tuple_,), place=place)),)


def chained(arguments: Arguments, place: Place, frame: Frame, machine: Machine) -> Values:
    known = [machine.positions(source[0]) if len(source) == 1 else None for source in arguments.positional]
    if None not in known and not arguments.open_positional:
        items = tuple(item for each in known for item in each or ())
        return (machine.allocate(ListState(items=items, rest=(), place=place)),)
    rest = join(*(machine.elements(source, frame) for source in arguments.positional))
    return (machine.allocate(ListState(items=(), rest=rest, place=place)),)


def mapped(arguments: Arguments, place: Place, frame: Frame, machine: Machine) -> Values:
    functions, *sources = arguments.positional or ((),)
    if len(sources) == 1 and len(ways := told_apart(sources[0], machine)) > 1:
        return join(*(mapped(Arguments((functions, way), {}), place, frame, machine) for way in ways))
    known = machine.positions(sources[0][0]) if len(sources) == 1 and len(sources[0]) == 1 else None
    if known is not None and len(known) <= _EACH_LIMIT:
        items = tuple(
            join(*(machine.call(function, Arguments((item,), {}), place, frame) for function in functions))
            for item in known
        )
        return (machine.allocate(ListState(items=items, rest=(), place=place)),)
    result = run_first(arguments, place, frame, machine, by_item=True) or unknown("map()", "what it gives", place)
    return (machine.allocate(ListState(items=(), rest=result, place=place)),)


def filtered(arguments: Arguments, place: Place, frame: Frame, machine: Machine) -> Values:
    """`filter(None, parts)` of parts that are known keeps their order; one that may be empty or not counts as there."""
    if len(arguments.positional) < 2:
        return (machine.allocate(ListState(items=(), rest=(), place=place)),)
    functions, source = arguments.positional[:2]
    known = machine.positions(source[0]) if len(source) == 1 else None
    asks_for_content = all(
        isinstance(function, Constant) or (isinstance(function, External) and function.name in _CONTENT)
        for function in functions
    )
    if known is None or not asks_for_content:
        return (machine.allocate(ListState(items=(), rest=machine.elements(source, frame), place=place)),)
    full = (tuple(value for value in item if can_be(value, True, machine)) for item in known)
    return (machine.allocate(ListState(items=tuple(item for item in full if item), rest=(), place=place)),)


def gathered(arguments: Arguments, place: Place, frame: Frame, machine: Machine) -> Values:
    """Coroutines were executed when they were called; what is gathered is their results."""
    return (machine.allocate(ListState(items=arguments.positional, rest=(), place=place)),)


def make_chain_map(arguments: Arguments, place: Place, frame: Frame, machine: Machine) -> Values:
    return make_dict(Arguments(arguments.positional[::-1], {}), place, frame, machine)
