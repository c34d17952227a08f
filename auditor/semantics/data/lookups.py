"""Subscripts and `.get`: what stands under a key."""

from __future__ import annotations

from auditor.models.names import is_named
from auditor.semantics.data import document_parts
from auditor.semantics.data.framework_storage import kept_under
from auditor.semantics.data.settings_documents import below_any_key, document_setting
from auditor.semantics.data.stored_objects import marked, named_by
from auditor.semantics.domain.classes import is_enum
from auditor.semantics.domain.states import InstanceState, ListState, MappingState, Presence, key_of
from auditor.semantics.domain.values import (
    ENVIRONMENT,
    Answer,
    ClassValue,
    Constant,
    External,
    Fixed,
    FunctionValue,
    Number,
    Partial,
    Place,
    Ref,
    Text,
    Unknown,
    Value,
    Values,
    hint_of,
    join,
    text,
    unknown,
)
from auditor.semantics.interpreter.frame import Frame
from auditor.semantics.interpreter.machine import Arguments, Machine


def item(base: Value, index: Value, place: Place, frame: Frame, machine: Machine) -> Values:
    """`base[index]`."""
    if isinstance(index, Fixed) and index.items and _is_table(base, machine):
        # `table.loc[0, "url"]`: one field of one row.
        cells = (item(base, last, place, frame, machine) for last in index.items[-1])
        return machine.elements(join(*cells), frame)
    if isinstance(base, External | Unknown) and (left := kept_under(base, index, frame, machine)):
        return left
    match base:
        case Ref():
            return _object_item(base, index, place, frame, machine)
        case Fixed(items=items):
            if isinstance(index, Number) and -len(items) <= index.value < len(items):
                return items[int(index.value)]
            return join(*items) or unknown("", "empty tuple", place)
        case Answer(request=request, path=path):
            return (Answer(request, (*path, _accessor(index))),)
        case ClassValue() if is_enum(base):
            return _members(base, index, place)
        case External(name=name):
            return _of_library(name, base, index, place, frame, machine)
        case ClassValue():
            return (base,)
        case Unknown():
            return _unknown_item(base, index, place, machine)
        case _:
            return marked(
                unknown(f"{hint_of(base)}[{_shown(index)}]", "not a container", place), named_by(index, machine)
            )


def _of_library(name: str, base: External, index: Value, place: Place, frame: Frame, machine: Machine) -> Values:
    if is_named(name, "environments"):
        return setting(index, place, machine)
    if isinstance(index, Partial) and is_named(name, "injected_makers"):
        # `client=Provide[Container.client]`: what the maker makes.
        return machine.call(index, Arguments((), {}), place, frame)
    if _is_object(name) and isinstance(index, Text):
        # `flask.session["token"]`: an object of a library, asked by key.
        return unknown(f"{name}[{_shown(index)}]", "what a library holds", place)
    # `list[str]`, `Generic[T]`, `Repository[CostCode]`: a parametrised class behaves like the class.
    return (base,)


def _unknown_item(base: Unknown, index: Value, place: Place, machine: Machine) -> Values:
    """What stands under a key of something that is not known, be it a settings file."""
    shown = marked(
        unknown(f"{base.hint}[{_shown(index)}]", base.reason, place), base.record or named_by(index, machine)
    )
    if isinstance(index, Text | Number):
        known = document_setting(base, index, machine)
        # A list is known from its first item to its last.
        return known if any(isinstance(value, Ref) for value in known) else join(known, shown)
    below = below_any_key(base, place)
    return (below,) if below is not None else join(document_parts.entries(base, machine), shown)


def _is_table(base: Value, machine: Machine) -> bool:
    return isinstance(base, Answer) or isinstance(machine.state(base), ListState)


def _is_object(name: str) -> bool:
    """Names of classes begin with a capital, but for the built-in ones."""
    return name.rpartition(".")[2][:1].islower() and not name.startswith("builtins.")


def _members(cls: ClassValue, index: Value, place: Place) -> Values:
    """`Environment["PRODUCTION"]`; a key that is not known may mean any member."""
    literal = index.literal if isinstance(index, Text) else None
    if literal is not None and literal in cls.namespace:
        return cls.namespace[literal]
    found = [v for name, v in cls.namespace.items() if not name.startswith("_")]
    members = join(*found)
    return tuple(v for v in members if not isinstance(v, FunctionValue)) or unknown(hint_of(index), "no member", place)


def setting(key: Value, place: Place, machine: Machine, default: Values = ()) -> Values:
    """An environment variable or setting: what files beside the code say, the default, and the unknown."""
    name = key.literal if isinstance(key, Text) else None
    if name is None:
        return join(default, unknown("setting", ENVIRONMENT, place))
    known: Values = tuple(text(value, origin) for value, origin in machine.settings(name))
    return join(known, default, unknown(name, ENVIRONMENT, place))


def injected(defaults: Values, parameter: str, place: Place, machine: Machine) -> Values:
    """What a parameter is by default: `base: str = dlt.config.value` takes it from the settings."""
    asks = (isinstance(value, External) and is_named(value.name, "injected_settings") for value in defaults)
    return setting(text(parameter), place, machine) if any(asks) else defaults


def _object_item(base: Ref, index: Value, place: Place, frame: Frame, machine: Machine) -> Values:
    state = machine.state(base)
    match state:
        case MappingState():
            return mapping_item(state, index, place)
        case ListState():
            if isinstance(index, Number) and not state.rest and -len(state.items) <= index.value < len(state.items):
                return state.items[int(index.value)]
            found = column(state, index, place, machine) or _columns(base, index, machine)
            return found or join(*state.items, state.rest) or unknown("", "empty list", place)
        case InstanceState():
            methods = machine.attribute(base, "__getitem__", place, frame)
            called = [
                machine.call(method, Arguments(((index,),), {}), place, frame)
                for method in methods
                if not isinstance(method, Unknown)
            ]
            return join(*called) or unknown(f"[{_shown(index)}]", "no __getitem__ is known", place)
        case None:
            return unknown(f"[{_shown(index)}]", "an object of another run", place)


def column(state: ListState, key: Value, place: Place, machine: Machine) -> Values:
    """`table["url"]`: what each row holds under the key; empty if the rows are no mappings."""
    values = under_key(join(*state.items, state.rest), key, place, machine) if isinstance(key, Text) else ()
    return (machine.allocate(ListState(items=(), rest=values, place=place)),) if values else ()


def under_key(rows: Values, key: Text, place: Place, machine: Machine) -> Values:
    """What each row holds under a key, if it is a mapping or out of an answer."""
    found: list[Values] = []
    for row in rows:
        state = machine.state(row)
        if isinstance(state, MappingState):
            found.append(mapping_item(state, key, place))
        elif isinstance(row, Answer) and key.literal is not None:
            found.append((Answer(row.request, (*row.path, f'["{key.literal}"]')),))
    return join(*found)


def _columns(table: Ref, index: Value, machine: Machine) -> Values:
    """`table[["name", "url"]]` has the same rows."""
    return (table,) if isinstance(machine.state(index), ListState) else ()


def mapping_item(state: MappingState, index: Value, place: Place) -> Values:
    """What stands under a key; with an unknown key, anything the mapping holds."""
    key = key_of(index)
    entry = state.get(key)
    if entry is not None:
        weak = state.is_open and entry.presence is not Presence.PRESENT
        other = below_answers(state, index) or unknown(_shown(index), "maybe not in the mapping", place)
        return join(entry.values, other) if weak else entry.values
    if isinstance(key, str) and state.answers:
        return below_answers(state, index)
    if isinstance(key, str) and state.entries and not state.is_open:
        dynamic = [e.values for k, e in state.entries.items() if not isinstance(k, str)]
        return join(*dynamic) or unknown(f"[{key!r}]", "not in the mapping", place)
    if isinstance(key, str):
        return unknown(f"[{key!r}]", "not in the mapping", place)
    held = join(*(entry.values for entry in state.entries.values()), below_answers(state, index))
    return held or unknown(_shown(index), "not in the mapping", place)


def below_answers(state: MappingState, index: Value) -> Values:
    """What stands under a key of the answers that were put into a mapping: `{**row, "project": 7}["url"]`."""
    return tuple(Answer(answer.request, (*answer.path, _accessor(index))) for answer in state.answers)


def fields_of_answers(state: MappingState) -> Values:
    """What may stand under any key of these answers."""
    return tuple(Answer(answer.request, (*answer.path, "[]")) for answer in state.answers)


def get(base: Value, key: Value, default: Values, place: Place, frame: Frame, machine: Machine) -> Values:
    """`base.get(key, default)`."""
    if isinstance(base, External) and is_named(base.name, "environments"):
        return setting(key, place, machine, default)
    if isinstance(base, Ref):
        state = machine.state(base)
        if isinstance(state, MappingState):
            entry = state.get(key_of(key))
            if entry is not None and entry.presence is Presence.PRESENT:
                return entry.values
            if entry is None and not state.is_open and isinstance(key_of(key), str):
                return default or (Constant(None, place),)
            return join(mapping_item(state, key, place), default)
    return join(item(base, key, place, frame, machine), default)


def _accessor(index: Value) -> str:
    match index:
        case Text():
            return f'["{index.literal}"]' if index.literal is not None else "[]"
        case _:
            return "[]"


def _shown(index: Value) -> str:
    match index:
        case Text() if index.literal is not None:
            return repr(index.literal)
        case _:
            return hint_of(index)
