"""Annotations, read for the classes they name."""

from __future__ import annotations

import re

from auditor.facts import expressions as facts
from auditor.facts.names import dotted_name
from auditor.semantics.domain.values import (
    Answer,
    ClassValue,
    External,
    FunctionValue,
    ModuleValue,
    Ref,
    Text,
    Value,
    Values,
    join,
)
from auditor.semantics.interpreter.frame import Frame, look_up
from auditor.semantics.interpreter.machine import Machine

# What evaluates to the types it wraps: `ClientDep = Annotated[Client, Depends(get_client)]`.
ALIASES = frozenset({"typing.Annotated", "typing_extensions.Annotated"})
# What a framework calls for each request, to hand over what it returns.
INJECTED = "fastapi.Depends"
_WRAPPERS = frozenset({"Optional", "Union", "Annotated", "Final", "Awaitable", "Coroutine"})
_DOTTED = re.compile(r"[A-Za-z_][\w.]*")


def classes_named(annotation: facts.Expr | None, frame: Frame, machine: Machine) -> Values:
    """Project classes and library classes that an annotation allows; containers of them do not count.

    `Annotated[Client, Depends(get_client)]` gives what the dependency returns, also under a name of its own.
    """
    match annotation:
        case facts.Name() | facts.Attribute():
            return _class_at(dotted_name(annotation), frame, machine)
        case facts.Literal(value=str(text)):
            return join(*(_class_at(name, frame, machine) for name in _DOTTED.findall(text) if name not in _WRAPPERS))
        case facts.Binary(op="|", left=left, right=right):
            return join(classes_named(left, frame, machine), classes_named(right, frame, machine))
        case facts.Subscript(base=base, index=index) if dotted_name(base).rpartition(".")[2] in _WRAPPERS:
            return _wrapped(base, index, frame, machine)
        case _:
            return ()


def _wrapped(base: facts.Expr, index: facts.Expr, frame: Frame, machine: Machine) -> Values:
    parts = index.items if isinstance(index, facts.Sequence) else (index,)
    if dotted_name(base).endswith("Annotated"):
        made = join(*(_made(part, frame, machine) for part in parts[1:] if isinstance(part, facts.Call)))
        return made or classes_named(parts[0], frame, machine)
    return join(*(classes_named(part, frame, machine) for part in parts))


def _made(call: facts.Call, frame: Frame, machine: Machine) -> Values:
    """The objects that a call makes, also answers and texts if it is a dependency; `Option("--url")` is no value."""
    names = [value.name for value in machine.evaluate(call.func, frame) if isinstance(value, External)]
    likes = (name if (row := machine.models.summary(name)) is None else row.like for name in names)
    useful = Ref | ClassValue | Answer | Text if INJECTED in likes else Ref | ClassValue
    return tuple(value for value in machine.evaluate(call, frame) if isinstance(value, useful))


def _class_at(dotted: str, frame: Frame, machine: Machine) -> Values:
    head, *rest = dotted.split(".")
    values: Values = look_up(head, frame) or ()
    for name in rest:
        values = join(*(_member(value, name, machine) for value in values))
    return tuple(v for v in values if isinstance(v, ClassValue | External | FunctionValue | Ref | Answer | Text))


def _member(value: Value, name: str, machine: Machine) -> Values:
    match value:
        case ModuleValue(path=path):
            frame = machine.module_frames.get(path)
            return frame.names.get(name, ()) if frame is not None else ()
        case ClassValue(namespace=namespace):
            return namespace.get(name, ())
        case External(name=dotted):
            below = machine.below_folders.get(f"{dotted}.{name}")
            return (External(f"{dotted}.{name}") if below is None else ModuleValue(below),)
        case _:
            return ()
