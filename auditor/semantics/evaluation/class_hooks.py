"""What classes do when they are made and asked: `__init_subclass__`, `__set_name__`, decorators, `__get__`."""

from __future__ import annotations

from msgspec.structs import replace

from auditor.semantics.domain.classes import class_attribute
from auditor.semantics.domain.values import (
    ClassValue,
    Constant,
    FunctionValue,
    Partial,
    Place,
    Ref,
    Value,
    Values,
    join,
    text,
)
from auditor.semantics.interpreter.frame import Frame
from auditor.semantics.interpreter.machine import Arguments, Machine


def run_hooks(cls: ClassValue, keywords: dict[str, Values], frame: Frame, machine: Machine) -> None:
    """Tell the attributes their names, and the nearest base what the class was declared with."""
    place = Place(cls.module, cls.definition.span)
    for name, values in list(cls.namespace.items()):
        for value in values:
            for hook in _methods_of(value, "__set_name__", machine):
                machine.call(hook, Arguments(((cls,), (text(name, place),)), {}), place, frame)
    for hook, owner in _inherited(cls):
        given = {name: values for name, values in keywords.items() if name != "metaclass"}
        machine.call(replace(hook, receiver=cls, owner=owner), Arguments((), given), place, frame)


def _inherited(cls: ClassValue) -> list[tuple[FunctionValue, ClassValue | None]]:
    found, owner = class_attribute(cls, "__init_subclass__", after=cls)
    return [(value, owner) for value in found if isinstance(value, FunctionValue)]


def decorated_class(makers: Values, cls: ClassValue, frame: Frame, machine: Machine) -> Values:
    """The class that a decorator of the project gives back; those of libraries leave it as it is."""
    place = Place(cls.module, cls.definition.span)
    made: list[Values] = []
    for maker in makers:
        if isinstance(maker, FunctionValue | Partial):
            given = machine.call(maker, Arguments(((cls,),), {}), place, frame)
            made.append(tuple(value for value in given if isinstance(value, ClassValue)))
    return join(*made) or (cls,)


def got(value: Value, holder: Ref | None, cls: ClassValue, place: Place, frame: Frame, machine: Machine) -> Values:
    """What an attribute of a class with `__get__` gives to whoever asks for it; nothing for other values."""
    asked: Values = (Constant(None, place),) if holder is None else (holder,)
    hooks = _methods_of(value, "__get__", machine)
    return join(*(machine.call(hook, Arguments((asked, (cls,)), {}), place, frame) for hook in hooks))


def _methods_of(value: Value, name: str, machine: Machine) -> list[FunctionValue]:
    kind = machine.kind(value)
    if not isinstance(kind, ClassValue):
        return []
    found, owner = class_attribute(kind, name)
    return [replace(each, receiver=value, owner=owner) for each in found if isinstance(each, FunctionValue)]
