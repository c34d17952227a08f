"""Objects that are made of settings documents: models, dataclasses and records that a library fills by their fields."""

from __future__ import annotations

from auditor.facts.statements import Assign
from auditor.semantics.data.settings_documents import is_document
from auditor.semantics.domain.classes import fields, is_enum, library_bases
from auditor.semantics.domain.values import ClassValue, Place, Unknown, Value, Values, join
from auditor.semantics.interpreter.annotations import classes_named
from auditor.semantics.interpreter.frame import Frame
from auditor.semantics.interpreter.machine import Arguments, Machine

_TYPED_DICTS = frozenset({"typing.TypedDict", "typing_extensions.TypedDict"})


def is_filled(value: Value) -> bool:
    """Whether a value is a class whose objects can be made of their fields."""
    if not isinstance(value, ClassValue) or is_enum(value) or not fields(value):
        return False
    return not is_typed_dict(value)


def is_typed_dict(cls: ClassValue) -> bool:
    return not _TYPED_DICTS.isdisjoint(library_bases(cls))


def made_of(cls: ClassValue, document: Value, place: Place, frame: Frame, machine: Machine) -> Values:
    """An object of the class with the fields of the document."""
    return machine.call(cls, Arguments((), {}, open_keywords=True, spread=(document,)), place, frame)


def as_declared(values: Values, declared: Values, place: Place, frame: Frame, machine: Machine) -> Values:
    """Documents as objects of the only class that they are declared with; all other values as they are."""
    kinds = [value for value in declared if isinstance(value, ClassValue) and is_filled(value)]
    if len(kinds) != 1:
        return values
    return join(
        *(made_of(kinds[0], value, place, frame, machine) if is_document(value) else (value,) for value in values)
    )


def field_of_document(
    cls: ClassValue, name: str, values: Values, place: Place, frame: Frame, machine: Machine
) -> Values:
    """What a field is that a document fills: an object, where it is declared with a class that has fields."""
    owner = dict(fields(cls)).get(name)
    if owner is None or any(not isinstance(value, Unknown) for value in values):
        return values
    for statement in owner.definition.body:
        if isinstance(statement, Assign) and getattr(statement.targets[0], "id", "") == name:
            declared = classes_named(statement.annotation, machine.module_frames[owner.module], machine)
            return as_declared(values, declared, place, frame, machine)
    return values
