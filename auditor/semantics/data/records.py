"""Records that are never changed: copies with other fields, and records as mappings."""

from __future__ import annotations

from msgspec.structs import replace

from auditor.models.names import is_named
from auditor.semantics.data.document_models import as_declared, is_filled
from auditor.semantics.data.settings_documents import read_document
from auditor.semantics.domain.classes import fields, is_enum
from auditor.semantics.domain.states import Entry, InstanceState, ListState, MappingState, Presence
from auditor.semantics.domain.values import ClassValue, Constant, Fixed, Place, Ref, Value, Values, join, unknown
from auditor.semantics.interpreter.frame import Frame
from auditor.semantics.interpreter.machine import Arguments, Machine

# … of them, those that are given the name of a file.
_READING = frozenset({"parse_file"})
# Arguments by which a mapping made of a record has other keys than the record has fields.
_RESHAPING = frozenset({"by_alias", "exclude", "include"})
# Records in records in records; deeper nesting is a circle.
_DEPTH_LIMIT = 3
# How functions that make objects of documents call the class and the document.
_ARGUMENTS = ("data_class", "cl", "type", "cls", "model_type", "data", "obj", "src", "buf", "file", "raw")


def built(cls: ClassValue, name: str, arguments: Arguments, place: Place, frame: Frame, machine: Machine) -> Values:
    """`Model.model_validate({…})`; an answer stands for the object that is made of it."""
    if not arguments.positional or is_named(name, "loading"):
        given = Arguments((), {}) if is_named(name, "loading") else arguments
        return machine.call(cls, given, place, frame)
    found: list[Values] = []
    for value in arguments.positional[0]:
        state = machine.state(value)
        if isinstance(state, MappingState):
            entries = {key: entry.values for key, entry in state.entries.items() if isinstance(key, str)}
            found.append(machine.call(cls, Arguments((), {**entries, **arguments.keywords}), place, frame))
        else:
            document = read_document(value, place, machine) if name in _READING else value
            found.append(as_declared((document,), (cls,), place, frame, machine))
    return join(*found)


def structured(arguments: Arguments, place: Place, frame: Frame, machine: Machine) -> Values:
    """`dacite.from_dict(Config, document)`, `cattrs.structure(document, Config)`: the class and what it is made of."""
    named = [arguments.keywords.get(name, ()) for name in _ARGUMENTS]
    given = [*arguments.positional, *named]
    kinds = [value for values in given for value in values if isinstance(value, ClassValue)]
    parts = join(*(tuple(v for v in values if not isinstance(v, ClassValue | Constant)) for values in given))
    if len(kinds) != 1 or not is_filled(kinds[0]):
        return parts or unknown("", "called without a document", place)
    documents = tuple(read_document(value, place, machine) for value in parts)
    return built(kinds[0], "", Arguments((documents,), {}), place, frame, machine)


def with_changes(value: Value, arguments: Arguments, machine: Machine) -> Values:
    """`replace(record, name=value)`, `record.model_copy(update={…})`."""
    state = machine.state(value)
    if state is None:
        return (value,)
    if not isinstance(state, InstanceState):
        return (machine.allocate(state),)
    attrs = {**state.attrs, **{k: v for k, v in arguments.keywords.items() if k not in ("update", "deep")}}
    for given in machine.states(arguments.keywords.get("update", ()), MappingState):
        attrs.update((key, entry.values) for key, entry in given.entries.items() if isinstance(key, str))
    return (machine.allocate(replace(state, attrs=attrs)),)


def replaced(arguments: Arguments, place: Place, frame: Frame, machine: Machine) -> Values:
    return join(*(with_changes(value, arguments, machine) for value in arguments.given(0)))


def as_mapping(arguments: Arguments, place: Place, frame: Frame, machine: Machine) -> Values:
    """`asdict(record)`."""
    return join(*(_mapping_of(value, place, frame, machine) for value in arguments.given(0)))


def dumped(ref: Ref, arguments: Arguments, place: Place, frame: Frame, machine: Machine) -> Values:
    """`record.model_dump()`; nothing where keys are left out or have other names than fields."""
    return () if _RESHAPING & arguments.keywords.keys() else _mapping_of(ref, place, frame, machine)


def _mapping_of(value: Value, place: Place, frame: Frame, machine: Machine, depth: int = 0) -> Values:
    """The fields of a record as a mapping, also those of records inside it."""
    state = machine.state(value)
    if isinstance(state, ListState) and depth < _DEPTH_LIMIT:
        items = tuple(_mappings_of(item, place, frame, machine, depth) for item in state.items)
        rest = _mappings_of(state.rest, place, frame, machine, depth)
        return (machine.allocate(ListState(items=items, rest=rest, place=state.place)),)
    if isinstance(value, Fixed) and depth < _DEPTH_LIMIT:
        return (Fixed(tuple(_mappings_of(item, place, frame, machine, depth) for item in value.items)),)
    if not isinstance(state, InstanceState) or not isinstance(state.kind, ClassValue) or is_enum(state.kind):
        return (value,)
    entries: dict[str | Value, Entry] = {}
    for name, _ in fields(state.kind) if depth < _DEPTH_LIMIT else ():
        held = machine.attribute(value, name, place, frame)
        entries[name] = Entry(_mappings_of(held, place, frame, machine, depth), Presence.PRESENT, None)
    return (machine.allocate(MappingState(entries=entries, is_open=False, place=place)),) if entries else (value,)


def _mappings_of(values: Values, place: Place, frame: Frame, machine: Machine, depth: int) -> Values:
    return join(*(_mapping_of(value, place, frame, machine, depth + 1) for value in values))
