"""Declarative clients: a decorator says method and path, a class and its decorators base URL and headers."""

from __future__ import annotations

from collections.abc import Iterator

from auditor.facts import expressions as expr
from auditor.facts.definitions import Class, Function
from auditor.facts.statements import DefineFunction
from auditor.semantics.data.merging import merge_mappings
from auditor.semantics.domain.classes import library_bases
from auditor.semantics.domain.states import Entry, MappingState, Presence
from auditor.semantics.domain.values import ClassValue, External, Place, Text, Value, Values, unknown
from auditor.semantics.interpreter.frame import CallSite, Frame, closure_of
from auditor.semantics.interpreter.machine import Arguments, Machine
from auditor.semantics.sinks.sending import record

_LIBRARY = "uplink"
_HEADER = frozenset({"uplink.Header", "uplink.arguments.Header"})
_VERBS = frozenset({"get", "post", "put", "patch", "delete", "head"})


def run_consumers(machine: Machine) -> None:
    """Record what the methods of such classes send."""
    for cls in list(machine.class_values.values()):
        kind = machine.models.session(library_bases(cls))
        if kind is not None and kind.library == _LIBRARY:
            _record_methods(cls, machine)


def _record_methods(cls: ClassValue, machine: Machine) -> None:
    frame = Frame(kind="module", module=cls.module, qualname=cls.definition.qualname)
    machine.begin_entry()
    place = Place(cls.module, cls.definition.span)
    closure = closure_of(cls)
    shared = list(_headers(cls.definition, closure, machine))
    for receiver in machine.known_instances(cls, frame)[:2]:
        for statement in cls.definition.body:
            if not isinstance(statement, DefineFunction):
                continue
            for verb, decorator, path in _declared(statement.function, closure, machine):
                own = [
                    *_headers(statement.function, closure, machine),
                    *_header_parameters(statement.function, closure, machine),
                ]
                given: dict[str, Values] = {"url": path}
                if shared or own:
                    given["headers"] = merge_mappings((v for values in (*shared, *own) for v in values), place, machine)
                site = Place(cls.module, decorator.span)
                frame.chain = (CallSite(site, cls.definition.qualname, statement.function.qualname),)
                record(_LIBRARY, verb, receiver, given, Arguments((), {}), site, frame, machine)


def _declared(function: Function, frame: Frame, machine: Machine) -> Iterator[tuple[str, expr.Call, Values]]:
    """The method and path that a decorator of the library declares."""
    for decorator in function.decorators:
        if not isinstance(decorator, expr.Call) or not decorator.args:
            continue
        for value in machine.evaluate(decorator.func, frame):
            package, _, verb = value.name.rpartition(".") if isinstance(value, External) else ("", "", "")
            path = machine.evaluate(decorator.args[0].value, frame)
            if package.partition(".")[0] == _LIBRARY and verb in _VERBS and any(isinstance(v, Text) for v in path):
                yield verb.upper(), decorator, tuple(v for v in path if isinstance(v, Text))


def _header_parameters(function: Function, frame: Frame, machine: Machine) -> Iterator[Values]:
    """`company: Header("X-Company")`."""
    for parameter in function.parameters:
        annotation = parameter.annotation
        if not isinstance(annotation, expr.Call) or not annotation.args:
            continue
        if any(
            isinstance(kind, External) and kind.name in _HEADER for kind in machine.evaluate(annotation.func, frame)
        ):
            place = Place(frame.module, annotation.span)
            filled = unknown(parameter.name, "a parameter that callers of the method fill", place)
            named = (v.literal for v in machine.evaluate(annotation.args[0].value, frame) if isinstance(v, Text))
            entries: dict[str | Value, Entry] = {
                name: Entry(filled, Presence.PRESENT, place) for name in named if name is not None
            }
            yield (machine.allocate(MappingState(entries=entries, is_open=False, place=place)),)


def _headers(decorated: Class | Function, frame: Frame, machine: Machine) -> Iterator[Values]:
    """`@headers({…})`."""
    for decorator in decorated.decorators:
        if not isinstance(decorator, expr.Call) or not decorator.args:
            continue
        if External("uplink.headers") in machine.evaluate(decorator.func, frame):
            yield machine.evaluate(decorator.args[0].value, frame)
