"""What `value.name` is."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from auditor.models.names import is_named
from auditor.semantics.data.address_parts import host_of
from auditor.semantics.data.dict_classes import NEW, NEW_OBJECT
from auditor.semantics.data.document_models import field_of_document
from auditor.semantics.data.framework_storage import kept
from auditor.semantics.data.object_dicts import OBJECT_DICT
from auditor.semantics.data.settings_documents import document_attribute
from auditor.semantics.data.spreading import UNPACKED, document_entry
from auditor.semantics.data.stored_objects import marked, member
from auditor.semantics.domain.classes import (
    class_attribute,
    is_class_method,
    is_enum,
    is_property,
    is_static,
    library_bases,
    unset_attribute,
    unset_field,
)
from auditor.semantics.domain.queues import ENDS
from auditor.semantics.domain.states import Entry, InstanceState, ListState, MappingState, Presence
from auditor.semantics.domain.values import (
    Answer,
    ClassValue,
    External,
    Fixed,
    FunctionValue,
    Method,
    ModuleValue,
    Number,
    Partial,
    Piece,
    Place,
    Ref,
    Super,
    Text,
    Unknown,
    Value,
    Values,
    hint_of,
    join,
    text,
    unknown,
)
from auditor.semantics.evaluation.class_hooks import got
from auditor.semantics.interpreter.frame import Frame
from auditor.semantics.interpreter.machine import Arguments, Machine
from auditor.semantics.libraries.frames_api import INDEXERS, row_field, table_attribute
from auditor.semantics.libraries.framework_settings import framework_setting
from auditor.semantics.libraries.library_bases import given_keyword, held_result
from auditor.semantics.libraries.providers import provided
from auditor.semantics.libraries.settings_classes import filled_attribute
from auditor.semantics.sinks.client_registry import place_of_part
from auditor.semantics.sinks.declared_wrappers import annotated_field
from auditor.semantics.sinks.scheduler_hooks import LIBRARY, base_of_hook


def get_attribute(value: Value, name: str, place: Place, frame: Frame, machine: Machine) -> Values:
    """Every possibility of `value.name`; unknown ones keep the spelling as their hint."""
    match value:
        case Ref():
            return _of_object(value, name, place, frame, machine)
        case ClassValue():
            return _of_class(value, name, place, frame, machine)
        case ModuleValue():
            return _of_module(value, name, place, machine)
        case Super():
            return _of_super(value, name, place, frame, machine)
        case External() | Unknown():
            return _of_outside(value, name, place, frame, machine)
        case Answer() if name in INDEXERS:
            return (value,)
        case Answer():
            return (Answer(value.request, (*value.path, f".{name}")),)
        case Text() | Fixed() | Number() if name in ("value", "_value_") or (name == "url" and _is_address(value)):
            # A member of an enumeration stands for its value, and a text for an object of a URL library.
            return (value,)
        case Text() if not hasattr(str, name):
            return _of_member(value, name, place, frame, machine) or host_of(value, name) or (Method(value, name),)
        case _:
            return provided(value, name, place, frame, machine) or (Method(value, name, place),)


def _of_outside(value: External | Unknown, name: str, place: Place, frame: Frame, machine: Machine) -> Values:
    """What a framework hands out under this name, or what code outside has there."""
    if handed := framework_setting(value, name, machine) or kept(value, name, frame, machine):
        return handed
    if isinstance(value, External):
        dotted = f"{value.name}.{name}"
        below = machine.below_folders.get(dotted)
        return (External(dotted, value.record) if below is None else ModuleValue(below),)
    spelled = f"{value.hint}.{name}" if value.hint else name
    found = document_attribute(value, name, place, machine) or member(value, name, place, frame, machine)
    return found or (Unknown(spelled, value.reason, place_of_part(value, place), value.record),)


def _is_address(value: Value) -> bool:
    parts = value.parts if isinstance(value, Text) else ()
    return any(isinstance(part, Piece) and "://" in part.text for part in parts)


def _of_member(value: Text, name: str, place: Place, frame: Frame, machine: Machine) -> Values:
    """A method of an enumeration whose members are texts, called on such a text."""
    for cls in machine.owners_of(name):
        if is_enum(cls) and any(value in members for members in cls.namespace.values()):
            found = [v for v in cls.namespace[name] if isinstance(v, FunctionValue)]
            return join(*(_bound_to_member(each, value, cls, place, frame, machine) for each in found))
    return ()


def _bound_to_member(
    function: FunctionValue, value: Text, cls: ClassValue, place: Place, frame: Frame, machine: Machine
) -> Values:
    bound = replace(function, receiver=value, owner=cls)
    return machine.call(bound, Arguments((), {}), place, frame) if is_property(bound) else (bound,)


def _of_object(ref: Ref, name: str, place: Place, frame: Frame, machine: Machine) -> Values:
    state = machine.state(ref)
    if isinstance(state, MappingState) and (field := row_field(state, name)):
        return field
    if isinstance(state, ListState) and (column := table_attribute(ref, state, name, place, machine)):
        return column
    if not isinstance(state, InstanceState):
        is_end = isinstance(state, ListState) and state.is_queue and name in ENDS
        return (ref,) if is_end else (Method(ref, name),)
    if name in state.attrs:
        return state.attrs[name]
    if UNPACKED in state.attrs and not name.startswith("__"):
        unpacked = document_entry(state.attrs[UNPACKED], name, place, machine)
        if isinstance(state.kind, External):
            return unpacked
        own = class_attribute(state.kind, name)[0]
        modelled = field_of_document(state.kind, name, unpacked, place, frame, machine)
        if modelled != unpacked:
            # Its object is made once; the class may have changed this one meanwhile.
            held = machine.state(ref)
            before = held if isinstance(held, InstanceState) else state
            machine.heap[ref.id] = replace(before, attrs={**before.attrs, name: modelled})
            return modelled
        return unpacked if not own else join(unpacked, _of_kind(ref, state, name, place, frame, machine))
    return _of_kind(ref, state, name, place, frame, machine)


def _of_kind(ref: Ref, state: InstanceState, name: str, place: Place, frame: Frame, machine: Machine) -> Values:
    """What the class of an object says."""
    if name == OBJECT_DICT:
        return (Method(ref, name),)
    if name == "__class__":
        return (state.kind,)
    if isinstance(state.kind, External):
        return _of_library_object(ref, state, [state.kind.name], name, place, frame, machine)
    filled = filled_attribute(state.kind, name, machine)
    found, owner = class_attribute(state.kind, name)
    if found:
        return join(filled, *(_bound(value, ref, state.kind, owner, place, frame, machine) for value in found))
    if filled:
        return filled
    if name in ("value", "_value_") and _is_member(ref, machine):
        return (ref,)
    bases = list(library_bases(state.kind))
    if bases:
        return _of_library_object(ref, state, bases, name, place, frame, machine)
    dynamic, _ = class_attribute(state.kind, "__getattr__")
    if dynamic and not name.startswith("__"):
        spelled = (text(name, place),)
        return join(
            *(machine.call(replace(v, receiver=ref), Arguments((spelled,), {}), place, frame)
              for v in dynamic if isinstance(v, FunctionValue))
        )  # fmt: skip
    declared = annotated_field(state.kind, name, machine)
    if declared:
        return declared
    return unset_attribute(state.kind, name, place)


def _is_member(ref: Ref, machine: Machine) -> bool:
    """Whether an object stands for a member of an enumeration."""
    return any(ref in each for cls in machine.class_values.values() if is_enum(cls) for each in cls.namespace.values())


def _of_library_object(
    ref: Ref, state: InstanceState, bases: Sequence[str], name: str, place: Place, frame: Frame, machine: Machine
) -> Values:
    """Sessions have mappings of headers and query parameters of their own from the beginning."""
    if machine.models.keeps_headers_in(bases, name):
        return _own_headers(ref, state, name, machine)
    kind = machine.models.session(bases)
    if kind is not None and kind.inner == name:
        return (ref,)
    if name == "auth_headers" and any(".authenticators." in base for base in bases):
        # Authenticators of stream frameworks offer what they would add: the token and nothing else.
        token = Entry(unknown("token", "the library adds it", place), Presence.PRESENT, place)
        return (machine.allocate(MappingState(entries={"Authorization": token}, is_open=False, place=place)),)
    if name == "base_url" and kind is not None and kind.library == LIBRARY:
        return base_of_hook(state, place)
    if name == "params" and kind is not None:
        mapping = machine.allocate(MappingState(entries={}, is_open=False, place=state.place))
        machine.heap[ref.id] = replace(state, attrs={**state.attrs, name: (mapping,)})
        return (mapping,)
    held = held_result(ref, state, bases, name, place, frame, machine) or given_keyword(state, name)
    return held or unset_field(state.kind, name, place) or (Method(ref, name, place),)


def _own_headers(ref: Ref, state: InstanceState, name: str, machine: Machine) -> Values:
    """The mapping that the library made, made now that somebody asks for it."""
    if (known := state.attrs.get(f"library:{name}")) is not None:
        return known
    mapping = machine.allocate(
        MappingState(entries={}, is_open=False, place=state.place, folds_case=True, is_implicit=True)
    )
    key = name if name != "http_headers" else f"library:{name}"
    machine.heap[ref.id] = replace(state, attrs={**state.attrs, key: (mapping,)})
    return (mapping,)


def _bound(
    value: Value, ref: Ref, cls: ClassValue, owner: ClassValue | None, place: Place, frame: Frame, machine: Machine
) -> Values:
    if isinstance(value, Partial) and value.is_method:
        own = replace(value, args=((ref,), *value.args), is_method=False)
        return machine.call(own, Arguments((), {}), place, frame) if value.is_property else (own,)
    if not isinstance(value, FunctionValue) or value.receiver is not None:
        return got(value, ref, cls, place, frame, machine) or (value,)
    if is_static(value):
        return (value,)
    if is_class_method(value):
        return (replace(value, receiver=cls, owner=owner),)
    bound = replace(value, receiver=ref, owner=owner or value.owner)
    return machine.call(bound, Arguments((), {}), place, frame) if is_property(value) else (bound,)


def _of_class(cls: ClassValue, name: str, place: Place, frame: Frame, machine: Machine) -> Values:
    if name == "__name__":
        return (text(cls.definition.name, place),)
    found, owner = class_attribute(cls, name)
    if not found:
        if name == NEW:
            return (External(NEW_OBJECT),)
        bases = list(library_bases(cls))
        if is_named(name, "building") or (
            bases and (is_named(name, "loading") and any(base.endswith(".Block") for base in bases))
        ):
            return (Method(cls, name),)
        if bases:
            return (External(f"{bases[0]}.{name}", cls.definition),)
        missing = unset_attribute(cls, name, place)
        return marked(missing, cls.definition if any(isinstance(base, Unknown) for base in cls.bases) else None)
    return join(*(_of_class_itself(value, cls, owner, place, frame, machine) for value in found))


def _of_class_itself(
    value: Value, cls: ClassValue, owner: ClassValue | None, place: Place, frame: Frame, machine: Machine
) -> Values:
    if isinstance(value, FunctionValue) and is_class_method(value):
        return (replace(value, receiver=cls, owner=owner),)
    if is_enum(cls):
        return (value,)
    return got(value, None, cls, place, frame, machine) or (value,)


def _of_module(module: ModuleValue, name: str, place: Place, machine: Machine) -> Values:
    frame = machine.module_frames.get(module.path)
    if frame is not None and name in frame.names:
        return frame.names[name]
    fact = machine.project.modules[module.path]
    child = machine.project.find(f"{fact.name}.{name}" if fact.name else name, fact) if fact.is_package else None
    if child is not None:
        machine.initialise(child.path, machine)
        return (ModuleValue(child.path),)
    return unknown(f"{fact.name}.{name}", "the module binds no such name", place)


def _of_super(value: Super, name: str, place: Place, frame: Frame, machine: Machine) -> Values:
    receiver = value.receiver
    state = machine.state(receiver)
    cls = state.kind if isinstance(state, InstanceState) else receiver
    if not isinstance(cls, ClassValue):
        return unknown(f"super().{name}", "the class is not known", place)
    found, owner = class_attribute(cls, name, after=value.after)
    if not found and name == NEW:
        return (External(NEW_OBJECT),)
    if found and isinstance(receiver, Ref):
        return join(*(_bound(item, receiver, cls, owner, place, frame, machine) for item in found))
    if found:
        bound_to = None if name == NEW else cls
        return tuple(replace(v, receiver=bound_to, owner=owner) if isinstance(v, FunctionValue) else v for v in found)
    if isinstance(receiver, Ref):
        if machine.models.keeps_headers_in(library_bases(cls), name) and isinstance(state, InstanceState):
            return _own_headers(receiver, state, name, machine)
        return (Method(value, name),)
    return unknown(f"super().{hint_of(value)}{name}", "no base class is known to have it", place)
