"""A method called on something unknown: if only one class of the project has it, that class is meant."""

from __future__ import annotations

import re

from auditor.semantics.annotations import classes_named
from auditor.semantics.classes import class_attribute, is_enum, lookup_order
from auditor.semantics.frame import Frame, closure_of
from auditor.semantics.heap import InstanceState
from auditor.semantics.machine import Arguments, Machine
from auditor.semantics.values import ClassValue, External, FunctionValue, Place, Ref, Unknown, Values, join

# Methods that every second object has: their name proves nothing.
_COMMON = frozenset({
    "get", "post", "put", "patch", "delete", "request", "send", "head", "options", "update", "pop", "items", "keys",
    "values", "append", "extend", "add", "remove", "copy", "close", "open", "read", "write", "run", "call", "execute",
    "join", "format", "split", "strip", "encode", "decode", "index", "count", "sort", "insert", "clear", "start",
    "stop", "connect", "commit", "save", "load", "fetch", "fetchone", "fetchall", "list", "create", "find", "search",
    "filter", "all", "first", "exists", "set", "publish", "info", "debug", "warning", "error", "exception", "log",
    "json", "dict", "group", "match", "sub", "findall", "submit", "result", "done", "cancel", "wait", "acquire",
    "release", "setdefault", "lower", "upper", "replace", "startswith", "endswith", "isoformat", "strftime",
    "total_seconds", "query", "scalar", "rollback", "refresh", "__enter__", "__exit__", "next", "iter", "flush",
    "seek", "tell", "name", "value", "url", "text", "content", "headers", "status", "status_code",
})  # fmt: skip
# Of those, what a client of an API may be asked; then the receiver's name must speak of one.
_VERBS = frozenset({
    "get", "post", "put", "patch", "delete", "request", "fetch", "send", "list", "create", "update", "find",
})  # fmt: skip
_RECEIVER = re.compile(r"client|api|http|rest|gateway|conn|session|transport|service|self\._?c\b", re.IGNORECASE)
# With more classes to choose from, the name does not decide.
_CANDIDATES_LIMIT = 1


def resolve_by_name(
    target: Unknown, arguments: Arguments, place: Place, frame: Frame, machine: Machine
) -> Values | None:
    """Call the method on objects of the only class it can belong to; None if the name does not decide."""
    receiver, _, name = target.hint.rpartition(".")
    if not receiver or name.startswith("__") or "(" in target.hint:
        return None
    owners = _owners(name, receiver, machine)
    if not owners or len(owners) > _CANDIDATES_LIMIT:
        return None
    found: list[Values] = []
    for cls in owners:
        for ref in machine.known_instances(cls, frame)[:2]:
            methods = (m for m in machine.attribute(ref, name, place, frame) if isinstance(m, FunctionValue))
            found.extend(
                machine.call(method, arguments, place, frame)
                for method in methods
                if method.function not in machine.active and _takes(method, arguments)
            )
    return join(*found) if found else None


def _takes(method: FunctionValue, arguments: Arguments) -> bool:
    """Whether what is given fills every parameter that must be: `tokens.get()` is not a client's `get(path)`."""
    if arguments.open_positional or arguments.open_keywords:
        return True
    parameters = method.function.parameters[1:] if method.receiver is not None else method.function.parameters
    places = [parameter for parameter in parameters if parameter.kind == "positional"]
    left = (*places[len(arguments.positional) :], *(each for each in parameters if each.kind == "keyword"))
    return all(each.default is not None or each.name in arguments.keywords for each in left)


def _owners(name: str, receiver: str, machine: Machine) -> list[ClassValue]:
    """Classes that define the method, without those that only inherit it."""
    owners = [cls for cls in machine.owners_of(name) if defines(cls, name)]
    if name in _COMMON:
        if name not in _VERBS or not _RECEIVER.search(receiver):
            return []
        owners = [cls for cls in owners if _is_client(cls, machine)]
    bases = {id(base) for cls in owners for base in lookup_order(cls)[1:]}
    return [cls for cls in owners if id(cls) not in bases]


def defines(cls: ClassValue, name: str) -> bool:
    return any(isinstance(value, FunctionValue) for value in cls.namespace.get(name, ()))


def _is_client(cls: ClassValue, machine: Machine) -> bool:
    """A class that offers several verbs, or whose name says what it is."""
    verbs = sum(1 for verb in ("get", "post", "put", "patch", "delete", "request") if class_attribute(cls, verb)[0])
    return verbs >= 2 or bool(
        re.search(r"client|api|http|session|transport|connector", cls.definition.name, re.IGNORECASE)
    )


def annotated_arguments(value: FunctionValue, frame: Frame, machine: Machine) -> dict[str, Values]:
    """What a framework that reads annotations passes to a function, as far as the project tells."""
    closure = closure_of(value)
    asked = {
        parameter.name: instances_for_annotation(classes_named(parameter.annotation, closure, machine), frame, machine)
        for parameter in value.function.parameters
        if parameter.default is None and parameter.annotation is not None
    }
    return {name: values for name, values in asked.items() if values}


def instances_for_annotation(values: Values, frame: Frame, machine: Machine) -> Values:
    """Objects that a parameter with this annotation may receive."""
    found: list[Values] = []
    for value in values:
        if isinstance(value, ClassValue) and is_enum(value):
            found.append(machine.elements((value,), frame))
        elif isinstance(value, ClassValue):
            found.append(machine.known_instances(value, frame)[:2])
        elif isinstance(value, Ref):
            found.append((value,))
        elif isinstance(value, External) and machine.declarations.makes(value.name):
            found.append((machine.allocate(InstanceState(kind=value, attrs={}, place=None)),))
    return join(*found)
