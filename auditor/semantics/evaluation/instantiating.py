"""Calls of classes: what `__new__` makes, and what `__init__` or a generated one sets."""

from __future__ import annotations

from msgspec.structs import replace

from auditor.models.names import is_named
from auditor.semantics.data.dict_classes import NEW, make_bare
from auditor.semantics.data.document_models import is_typed_dict
from auditor.semantics.data.spreading import UNPACKED, documents_in, spread_field
from auditor.semantics.domain.classes import (
    class_attribute,
    decorator_names,
    fields,
    is_enum,
    is_kind_of,
    library_bases,
)
from auditor.semantics.domain.states import InstanceState
from auditor.semantics.domain.values import (
    ClassValue,
    FunctionValue,
    Place,
    Ref,
    Values,
    join,
)
from auditor.semantics.evaluation.library_calls import construct_base
from auditor.semantics.interpreter.frame import Frame
from auditor.semantics.interpreter.machine import Arguments, Machine
from auditor.semantics.libraries.container_functions import make_dict


def instantiate(cls: ClassValue, arguments: Arguments, place: Place, frame: Frame, machine: Machine) -> Values:
    """A new object, or what the class's own `__new__` hands out; then what `__init__` and generated ones set."""
    if is_enum(cls) and arguments.positional:
        members = machine.elements((cls,), frame)
        objects = tuple(member for member in members if isinstance(member, Ref))
        return objects or arguments.positional[0]
    if is_typed_dict(cls):
        return make_dict(arguments, place, frame, machine)
    handed_out = _handed_out(cls, arguments, place, frame, machine)
    for ref, kind in handed_out:
        _initialise(kind, ref, arguments, place, frame, machine)
    if handed_out:
        return tuple(ref for ref, _ in handed_out)
    # Objects whose class only lists fields are the rows of tables.
    is_plain = not class_attribute(cls, "__init__")[0] and _has_generated_init(cls)
    made = make_bare(cls, place, machine, is_plain=is_plain)
    _initialise(cls, made, arguments, place, frame, machine)
    return (made,)


def _handed_out(
    cls: ClassValue, arguments: Arguments, place: Place, frame: Frame, machine: Machine
) -> list[tuple[Ref, ClassValue]]:
    """Objects of the class or a subclass that its `__new__` gives back: the only one there is, or one that fits."""
    new, owner = class_attribute(cls, NEW)
    given = replace(arguments, positional=((cls,), *arguments.positional))
    made = (machine.call(replace(v, owner=owner), given, place, frame) for v in new if isinstance(v, FunctionValue))
    return [
        (ref, state.kind)
        for ref, state in machine.objects(join(*made), InstanceState)
        if isinstance(state.kind, ClassValue) and is_kind_of(state.kind, cls.definition)
    ]


def _initialise(cls: ClassValue, ref: Ref, arguments: Arguments, place: Place, frame: Frame, machine: Machine) -> None:
    init, owner = class_attribute(cls, "__init__")
    if init:
        for value in init:
            if isinstance(value, FunctionValue):
                machine.call(replace(value, receiver=ref, owner=owner), arguments, place, frame)
        return
    _fill_fields(cls, ref, arguments, machine)
    construct_base(ref, list(library_bases(cls)), arguments, place, frame, machine)
    post, owner = class_attribute(cls, "__post_init__")
    for value in post:
        if isinstance(value, FunctionValue):
            machine.call(replace(value, receiver=ref, owner=owner), Arguments((), {}), place, frame)


def _fill_fields(cls: ClassValue, ref: Ref, arguments: Arguments, machine: Machine) -> None:
    """Dataclass, attrs, pydantic and NamedTuple: annotated fields by position and keyword."""
    names = [name for name, _ in fields(cls)]
    attrs: dict[str, Values] = {**arguments.keywords, **dict(zip(names, arguments.positional, strict=False))}
    for name in names:
        if name not in attrs and (spread := spread_field(arguments, name)):
            attrs[name] = join(spread, cls.namespace.get(name, ()))
    if documents := documents_in(arguments):
        attrs[UNPACKED] = documents
    if not _has_generated_init(cls):
        attrs = {}
    state = machine.heap[ref.id]
    if isinstance(state, InstanceState):
        machine.heap[ref.id] = replace(state, attrs={**state.attrs, **attrs})


def _has_generated_init(cls: ClassValue) -> bool:
    if any(is_named(name, "record_decorators") for name in decorator_names(cls.definition)):
        return True
    return bool(fields(cls)) and bool(list(library_bases(cls)) or cls.bases)
