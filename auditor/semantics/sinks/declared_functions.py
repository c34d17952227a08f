"""Which functions of the project are the declared ones, by the modules and classes that define them or hand them on."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec.structs import replace

from auditor.facts.definitions import Function
from auditor.facts.statements import ImportFrom
from auditor.facts.walk import definitions
from auditor.models.rows import Sink
from auditor.semantics.domain.classes import class_attribute, lookup_order
from auditor.semantics.domain.declarations import Misnamed
from auditor.semantics.domain.values import ClassValue, External, FunctionValue, Value, Values, join
from auditor.semantics.interpreter.machine import Machine


def find_declared(machine: Machine) -> None:
    """Look among the functions of the project, before anything is executed."""
    known = machine.declarations
    for path in sorted(machine.project.modules) if known.sinks else ():
        module = machine.project.modules[path]
        for _, function, _ in definitions(module):
            sink = known.find(f"{module.name}.{function.qualname}")
            if sink is not None and _may_send(sink, function):
                known.functions[id(function)] = sink


def find_handed_on(machine: Machine) -> None:
    """Look where names lead once the modules are executed: `from .client import call`, an inherited method.

    A name that leads out of the project is followed there; one that a module of the project lacks is a slip.
    """
    paths = {module.name: path for path, module in machine.project.modules.items()}
    if any("*" in sink.name for sink in machine.declarations.sinks):
        _find_inherited(machine)
    for sink in machine.declarations.sinks:
        parts = sink.name.split(".")
        length = next((n for n in range(len(parts) - 1, 0, -1) if ".".join(parts[:n]) in paths), 0)
        if not length or "*" in sink.name:
            continue
        path = paths[".".join(parts[:length])]
        first, *rest = parts[length:]
        values = machine.module_frames[path].names.get(first, ())
        if not values and not rest and not _imports_everything(path, machine):
            _complain(sink, first, machine.module_frames[path].names, machine)
        for name in rest:
            holders, values = values, join(*(_member(value, name) for value in values))
            if not values and name is rest[-1]:
                _complain_of_class(sink, name, holders, machine)
        _keep(sink, values, machine)


def _find_inherited(machine: Machine) -> None:
    """A pattern that fits the methods of a class fits those that it inherits, too."""
    known = machine.declarations
    for cls in machine.class_values.values():
        name = f"{machine.project.modules[cls.module].name}.{cls.definition.qualname}"
        for base in lookup_order(cls)[1:]:
            for method, values in base.namespace.items() if isinstance(base, ClassValue) else ():
                sink = known.find(f"{name}.{method}")
                for value in values if sink is not None else ():
                    if sink is not None and isinstance(value, FunctionValue) and _may_send(sink, value.function):
                        known.functions.setdefault(id(value.function), sink)


def _may_send(sink: Sink, function: Function) -> bool:
    """A pattern fits the constructor and `close` as well: there, only functions that take a path send."""
    if "*" not in sink.name:
        return True
    if function.name.startswith("_") or "<locals>" in function.qualname:
        return False
    names = [each.name for each in function.parameters if each.kind in ("positional", "keyword")]
    offset = 1 if names[:1] in (["self"], ["cls"]) else 0
    parts = sink.arguments["url"].parts if "url" in sink.arguments else ()
    known = (part in names if isinstance(part, str) else part + offset < len(names) for part in parts)
    return bool(sink.path) or any(known)


def _keep(sink: Sink, values: Values, machine: Machine) -> None:
    known = machine.declarations
    for value in values:
        # What a decorator made stands for all that it decorates, and calls the function itself.
        if isinstance(value, FunctionValue) and "<locals>" not in value.function.qualname:
            known.functions.setdefault(id(value.function), sink)
            known.fitting.add((sink.file, sink.place))
        elif isinstance(value, External):
            known.add(replace(sink, name=value.name))


def _member(value: Value, name: str) -> Values:
    match value:
        case ClassValue():
            return class_attribute(value, name)[0]
        case External(name=dotted):
            return (External(f"{dotted}.{name}"),)
        case _:
            return ()


def _complain_of_class(sink: Sink, name: str, holders: Values, machine: Machine) -> None:
    """Only if all of the class can be read."""
    for cls in holders:
        order = lookup_order(cls) if isinstance(cls, ClassValue) else []
        if order and all(isinstance(each, ClassValue) for each in order):
            names = {each for base in order if isinstance(base, ClassValue) for each in base.namespace}
            _complain(sink, name, names, machine)


def _complain(sink: Sink, name: str, known: Iterable[str], machine: Machine) -> None:
    names = tuple(sorted(each for each in known if not each.startswith("_")))
    machine.declarations.misnamed.append(Misnamed(sink=sink, name=name, known=names))


def _imports_everything(path: str, machine: Machine) -> bool:
    """Whether names may come from a library by `import *`."""
    body = machine.project.modules[path].body
    return any(isinstance(statement, ImportFrom) and statement.name == "*" for statement in body)
