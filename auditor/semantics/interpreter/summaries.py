"""What calls have done, so that the same call is not executed again for its next caller.

Two calls of one function are the same when their arguments, and all objects that can be reached from them, have the
same shape. What the first one left behind is then left behind again under the numbers of the second: states of objects,
requests (with the chain of calls that leads to this caller) and the returned values. An answer keeps its number, so
that what is known of its uses holds for all callers.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence

from msgspec import Struct
from msgspec.structs import replace

from auditor.semantics.domain.states import Entry, InstanceState, ListState, State
from auditor.semantics.domain.values import ClassValue, FunctionValue, Place, Ref, Values
from auditor.semantics.interpreter.frame import Frame, closure_of
from auditor.semantics.interpreter.machine import Arguments, Machine
from auditor.semantics.interpreter.memory import Occasion, Summary
from auditor.semantics.interpreter.observation import HeaderSet, Observation
from auditor.semantics.interpreter.shapes import Renaming, ShapelessError, shape

# A call that reaches more objects than this is cheaper to execute than to compare.
OBJECTS_LIMIT = 150
# Objects of a class that are compared, the newest first, and how many that differ count.
COMPARED_LIMIT = 8
UNLIKE_LIMIT = 3


class Start(Struct, frozen=True, kw_only=True):
    """What the machine had done when a call began."""

    active: int
    cut_offs: int
    exhausted: int
    waits: int
    version: int
    objects: int
    observations: int
    calls: int
    states: Mapping[int, State]


def recognize(value: FunctionValue, arguments: Arguments, *, feasible: bool, machine: Machine) -> Occasion | None:
    """The call as the memory knows it, if it is worth comparing and can be compared.

    Once an entry point has bound names of modules or classes, objects may be reached by ways that no key mentions.
    """
    function = id(value.function)
    if not machine.memory.is_worthwhile(function) or machine.version != machine.entry_version:
        return None
    if machine.declarations.sinks or not closure_of(value).is_settled:
        return None
    mentions: list[Ref] = []
    receiver: Values = () if value.receiver is None else (value.receiver,)
    try:
        head = (
            shape(receiver, mentions),
            tuple(shape(values, mentions) for values in arguments.positional),
            tuple((name, shape(values, mentions)) for name, values in arguments.keywords.items()),
            shape(arguments.spread, mentions),
            shape(arguments.items, mentions),
            arguments.open_positional, arguments.open_keywords,
            id(value.closure), value.owner, feasible, machine.version,
        )  # fmt: skip
        return _reach(function, head, mentions, machine)
    except ShapelessError:
        return None


def _reach(function: int, head: Hashable, mentions: list[Ref], machine: Machine) -> Occasion:
    """Follow what the arguments mention; objects from outside this entry point are known by their own number.

    Those that were changed since are reachable for everybody, so they count as mentioned.
    """
    mentions.extend(Ref(id_) for id_ in sorted(machine.heap.changes()) if id_ <= machine.entry_start)
    objects, words = _numbered(mentions, machine.entry_start, machine)
    return Occasion(function=function, key=(head, words), objects=objects)


def _numbered(mentions: list[Ref], known: int, machine: Machine) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """The objects that can be reached, in order, and words for what they hold; of those up to `known`, the number."""
    objects: dict[int, int] = {}
    words: list[int] = []
    position = 0
    while position < len(mentions):
        mention = mentions[position]
        position += 1
        number = objects.get(mention.id)
        if number is None:
            number = objects[mention.id] = len(objects)
            state = machine.state(mention)
            if state is None or number > OBJECTS_LIMIT:
                raise ShapelessError
            word, further = machine.memory.shape(state)
            words.append(word)
            mentions.extend(further)
        words.append(-mention.id if mention.id <= known else number)
    return tuple(objects), tuple(words)


def unlike(refs: Sequence[Ref], machine: Machine) -> list[Ref]:
    """The first two objects, and a third of their classes, if they differ in more than their numbers.

    On objects that do not, every method does the same.
    """
    found: dict[Hashable, Ref] = {}
    kinds = {machine.kind(ref) for ref in refs[:2]}
    for ref in refs[:COMPARED_LIMIT]:
        if len(found) < UNLIKE_LIMIT and machine.kind(ref) in kinds:
            found.setdefault(_form(ref, machine), ref)
    return [*found.values()]


def _form(ref: Ref, machine: Machine) -> Hashable:
    try:
        return _numbered([ref], 0, machine)[1]
    except ShapelessError:
        return ref


def begin(machine: Machine) -> Start:
    """Take down what has been done so far."""
    return Start(
        active=len(machine.active),
        cut_offs=len(machine.cut_offs),
        exhausted=machine.exhausted,
        waits=machine.waits,
        version=machine.version,
        objects=machine.next_id,
        observations=len(machine.observations),
        calls=len(machine.call_log),
        states=dict(machine.heap.changes()),
    )


def remember(occasion: Occasion, start: Start, returned: Values, inner: Frame, machine: Machine) -> None:
    """Keep what a call did, if it was followed to its end and bound no names of modules or classes.

    Where it nested too deeply, its callers must have had no part in that.
    """
    if machine.exhausted != start.exhausted or machine.version != start.version:
        return
    if machine.waits != start.waits or machine.overflown:
        return
    if any(outside < start.active for outside in machine.cut_offs[start.cut_offs :]):
        return
    depth = len(inner.chain)
    observations = tuple(machine.observations[start.observations :])
    if any(each.chain[:depth] != inner.chain for each in observations):
        return
    changed = {i: state for i, state in machine.heap.changes().items() if start.states.get(i) is not state}
    try:
        states = _left_behind(changed, returned, observations, start, machine)
    except ShapelessError:
        return
    machine.memory.keep(
        Summary(
            occasion=occasion,
            returned=returned,
            states=states,
            first_new=start.objects + 1,
            made=tuple(_made(states, start, machine)),
            observations=observations,
            depth=depth,
            calls=frozenset(machine.call_log[start.calls :]),
        )
    )


def _made(states: Mapping[int, State], start: Start, machine: Machine) -> Iterator[Ref]:
    """The instances of the project's classes among the new objects, in order."""
    for id_ in sorted(states):
        state = states[id_]
        if id_ > start.objects and isinstance(state, InstanceState) and isinstance(state.kind, ClassValue):
            known = reversed(machine.instances.get(state.kind.definition, ()))
            yield next((ref for ref in known if ref.id == id_), Ref(id_))


def _left_behind(
    changed: Mapping[int, State],
    returned: Values,
    observations: Iterable[Observation],
    start: Start,
    machine: Machine,
) -> dict[int, State]:
    """The changed states that somebody can still reach."""
    mentions: list[Ref] = []
    shape(returned, mentions)
    for observation in observations:
        for values in _values_of(observation):
            shape(values, mentions)
    states = {id_: state for id_, state in changed.items() if id_ <= start.objects}
    for state in states.values():
        mentions.extend(machine.memory.shape(state)[1])
    position = 0
    while position < len(mentions):
        mention = mentions[position]
        position += 1
        if mention.id in changed and mention.id not in states:
            states[mention.id] = changed[mention.id]
            mentions.extend(machine.memory.shape(changed[mention.id])[1])
            if len(states) > OBJECTS_LIMIT:
                raise ShapelessError
    return states


def replay(
    summary: Summary, occasion: Occasion, value: FunctionValue, inner: Frame, place: Place, machine: Machine
) -> Values:
    """Leave behind what the summary says, under the numbers of this call."""
    before = summary.occasion
    objects = {old: new for old, new in zip(before.objects, occasion.objects, strict=True) if old != new}
    for old in sorted(summary.states):
        if old >= summary.first_new:
            machine.next_id += 1
            objects[old] = machine.next_id
    machine.sends += len(summary.observations)
    renaming = Renaming(objects)
    for old, state in summary.states.items():
        machine.heap[objects.get(old, old)] = renaming.state(state)
    for ref in summary.made:
        made = summary.states[ref.id]
        if isinstance(made, InstanceState) and isinstance(made.kind, ClassValue):
            machine.instances.setdefault(made.kind.definition, []).append(Ref(objects[ref.id], ref.is_plain))
    entry = machine.active[0] if machine.active else None
    for observation in summary.observations:
        if not machine.memory.may_repeat(observation.id):
            continue
        chain = (*inner.chain, *observation.chain[summary.depth :])
        machine.observations.append(replace(_renamed(observation, renaming), chain=chain, entry=entry))
    machine.log_calls(summary.calls)
    returned = renaming.values(summary.returned)
    if value.function.is_generator:
        for each, listed in machine.objects(returned, ListState):
            machine.heap[each.id] = replace(listed, place=place)
    return returned


def _renamed(observation: Observation, renaming: Renaming) -> Observation:
    return replace(
        observation,
        methods=renaming.values(observation.methods),
        urls=renaming.values(observation.urls),
        headers=tuple(_renamed_headers(each, renaming) for each in observation.headers),
        params=renaming.values(observation.params),
        body=renaming.values(observation.body),
        files=renaming.values(observation.files),
        options={name: renaming.values(values) for name, values in observation.options.items()},
    )


def _renamed_headers(headers: HeaderSet, renaming: Renaming) -> HeaderSet:
    entries: dict[str, Entry] = {name: renaming.entry(entry) for name, entry in headers.entries.items()}
    return replace(headers, entries=entries)


def _values_of(observation: Observation) -> Iterable[Values]:
    yield from (observation.methods, observation.urls, observation.params, observation.body, observation.files)
    yield from observation.options.values()
    for headers in observation.headers:
        yield from (entry.values for entry in headers.entries.values())
