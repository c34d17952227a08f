"""Objects as they are before `__init__`; those of classes that are dicts (`class ApiHeaders(dict)`) hold a mapping."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec.structs import replace

from auditor.semantics.domain.classes import library_bases
from auditor.semantics.domain.states import InstanceState, MappingState
from auditor.semantics.domain.values import ClassValue, Place, Ref, Value, Values, join, unknown
from auditor.semantics.interpreter.frame import Frame
from auditor.semantics.interpreter.machine import Arguments, Machine

_HELD = "<items>"
NEW = "__new__"
# What makes an object where no class of the project says how.
NEW_OBJECT = f"builtins.object.{NEW}"


def first_attributes(bases: Iterable[str], place: Place, machine: Machine) -> dict[str, Values]:
    """What an object of a class with these library bases begins with."""
    if not any(machine.models.is_like(base, "builtins.dict") for base in bases):
        return {}
    # Whoever fills it is who may add to it.
    return {_HELD: (machine.allocate(MappingState(entries={}, is_open=False, place=place, is_implicit=True)),)}


def make_bare(cls: ClassValue, place: Place, machine: Machine, *, is_plain: bool = False) -> Ref:
    """An object of a class of the project of which nobody has set anything yet."""
    attrs = first_attributes(library_bases(cls), place, machine)
    made = replace(machine.allocate(InstanceState(kind=cls, attrs=attrs, place=place)), is_plain=is_plain)
    machine.instances.setdefault(cls.definition, []).append(made)
    return made


def new_object(arguments: Arguments, place: Place, frame: Frame, machine: Machine) -> Values:
    """`object.__new__(cls)`."""
    classes = [value for value in join(*arguments.positional[:1]) if isinstance(value, ClassValue)]
    return tuple(make_bare(cls, place, machine) for cls in classes) or unknown(
        "object", "its class is not known", place
    )


def held_mapping(value: Value, machine: Machine) -> Ref | None:
    """The mapping that an object of such a class holds; None for other values."""
    state = machine.state(value)
    held = state.attrs.get(_HELD, ()) if isinstance(state, InstanceState) else ()
    return next((mapping for mapping in held if isinstance(mapping, Ref)), None)


def mapping_state(value: Value, machine: Machine) -> MappingState | None:
    """The state of a mapping, be it a dict or an object of such a class."""
    state = machine.state(held_mapping(value, machine) or value)
    return state if isinstance(state, MappingState) else None
