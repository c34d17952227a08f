"""Objects of the project's classes that a library brings: rows of a table, documents, services of a container.

Which class that is, is told where they are asked for: `Account.objects.get(…)`, `session.scalars(select(Account))`,
`self.env["site.backend"]`. Only methods of such an object are looked up in the class; its fields stay unknown.
"""

from __future__ import annotations

from msgspec.structs import replace

from auditor.facts.definitions import Class
from auditor.models.names import known_names
from auditor.semantics.domain.classes import class_attribute, is_enum, library_bases
from auditor.semantics.domain.values import (
    ClassValue,
    External,
    FunctionValue,
    Method,
    Place,
    Ref,
    Text,
    Unknown,
    Value,
    Values,
)
from auditor.semantics.interpreter.frame import Frame
from auditor.semantics.interpreter.machine import Arguments, Machine

# How results of calls and elements are spelled; `query.filter` itself is no object yet.
_RESULTS = (")", "]")


def brought(values: Values, target: Value, arguments: Arguments, machine: Machine) -> Values:
    """What a call of something that is not in the project gives, as an object of the class that it tells of."""
    if not any(isinstance(value, Unknown) and value.record is None for value in values):
        return values
    record = _told_by(target, machine) or next(
        filter(None, (_asked_for(each, machine) for each in _first(arguments))), None
    )
    return marked(values, record)


def marked(values: Values, record: Class | None) -> Values:
    """The same values; unknown ones may be objects of the class."""
    if record is None:
        return values
    return tuple(
        replace(value, record=record) if isinstance(value, Unknown) and value.record is None else value
        for value in values
    )


def member(value: Unknown, name: str, place: Place, frame: Frame, machine: Machine) -> Values:
    """A method of an object that a library brings, or another object behind one of its fields; else nothing."""
    cls = machine.class_values.get(id(value.record)) if value.hint.endswith(_RESULTS) else None
    if cls is None:
        return ()
    found, _ = class_attribute(cls, name)
    if any(isinstance(each, FunctionValue) for each in found):
        refs = machine.known_instances(cls, frame)[:1]
        return machine.attribute(refs[0], name, place, frame) if refs else ()
    behind = next((each.record for each in found if isinstance(each, Unknown) and each.record is not None), None)
    return marked((Unknown(f"{value.hint}.{name}[]", value.reason, place),), behind) if behind is not None else ()


def named_by(key: Value, machine: Machine) -> Class | None:
    """The class that a framework knows under this name (`_name = "site.backend"`), if it is one."""
    literal = key.literal if isinstance(key, Text) else None
    if literal is None:
        return None
    named = classes_named(literal, machine)
    return named[0].definition if len(named) == 1 else None


def classes_named(name: str, machine: Machine) -> list[ClassValue]:
    """The classes that a framework knows under a name; a tree may hold copies."""
    return [
        cls
        for attribute in known_names("registered_names")
        for cls in machine.owners_of(attribute)
        if any(isinstance(each, Text) and each.literal == name for each in cls.namespace[attribute])
    ]


def class_of_rows(ref: Ref, machine: Machine) -> Class | None:
    """The class of an object of the project that a library may make a set of rows."""
    kind = machine.kind(ref)
    return kind.definition if isinstance(kind, ClassValue) and any(library_bases(kind)) else None


def _told_by(target: Value, machine: Machine) -> Class | None:
    match target:
        case External(record=record) | Unknown(record=record):
            return record
        case Method(receiver=Ref() as receiver):
            return class_of_rows(receiver, machine)
        case _:
            return None


def _first(arguments: Arguments) -> Values:
    return tuple(value for group in arguments.positional for value in group[:1])


def _asked_for(value: Value, machine: Machine) -> Class | None:
    match value:
        case ClassValue() if not is_enum(value):
            return value.definition
        case Unknown(record=record):
            return record
        case Text():
            return named_by(value, machine)
        case _:
            return None
