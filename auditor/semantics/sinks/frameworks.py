"""Requests that a framework sends for a class: base URL, path and headers come from attributes it reads."""

from __future__ import annotations

from collections.abc import Iterator

from auditor.facts import expressions as expr
from auditor.facts.statements import Assign, DefineFunction
from auditor.facts.walk import extent
from auditor.models.rows import StreamType
from auditor.semantics.domain import texts
from auditor.semantics.domain.classes import class_attribute, library_bases, lookup_order
from auditor.semantics.domain.texts import is_written_in
from auditor.semantics.domain.values import (
    Answer,
    ClassValue,
    Constant,
    FunctionValue,
    Place,
    Ref,
    Text,
    Value,
    Values,
    text,
    unknown,
)
from auditor.semantics.interpreter.frame import FRAMEWORK, CallSite, Frame
from auditor.semantics.interpreter.machine import Arguments, Machine
from auditor.semantics.sinks.sending import record


def run_frameworks(machine: Machine) -> None:
    """Record the requests of all streams; a class without a path of its own is a base of others."""
    for cls in list(machine.class_values.values()):
        stream = machine.models.stream(library_bases(cls))
        if stream is not None:
            _record_stream(cls, stream, machine)


def _record_stream(cls: ClassValue, stream: StreamType, machine: Machine) -> None:
    path, owner = class_attribute(cls, stream.url)
    is_own = owner is cls
    if not path or not (is_own or cls.namespace):
        return
    frame = Frame(kind="module", module=cls.module, qualname=cls.definition.qualname)
    machine.begin_entry()
    place = Place(cls.module, cls.definition.span)
    for receiver in machine.known_instances(cls, frame)[:1]:
        base = _read(receiver, stream.base, place, frame, machine)
        headers = _mappings(stream.headers, receiver, place, frame, machine)
        site = _binding(cls, stream.base) or place
        frame.chain = (CallSite(_head(cls, stream.url), cls.definition.qualname, FRAMEWORK),)
        tail = _texts(_read(receiver, stream.url, place, frame, machine), place)
        given: dict[str, Values] = {"url": texts.combine([base, tail], place)}
        if not (is_own or is_written_in(given["url"], Place(cls.module, extent(cls.definition)))):
            return
        if headers:
            given["headers"] = headers
        if params := _mappings(stream.params, receiver, place, frame, machine):
            given["params"] = params
        method = _texts(_read(receiver, stream.method, place, frame, machine), place) if stream.method else ()
        verb = next((m.literal for m in method if isinstance(m, Text) and m.literal), "GET")
        answer = record(stream.library, verb, None, given, Arguments((), {}), site, frame, machine)
        _hand_on(receiver, answer, place, frame, machine)


def _hand_on(receiver: Ref, answer: Answer, place: Place, frame: Frame, machine: Machine) -> None:
    """The framework gives the answer, or each row of it, to methods of the stream."""
    row = Answer(answer.request, (*answer.path, ".json()", "[]"))
    for name, given in (("parse_response", answer), ("post_process", row), ("get_child_context", row)):
        for value in machine.attribute(receiver, name, place, frame):
            if isinstance(value, FunctionValue):
                machine.elements(machine.call(value, Arguments(((given,),), {}, False, True), place, frame), frame)


def _read(receiver: Ref, name: str, place: Place, frame: Frame, machine: Machine) -> Values:
    """An attribute of the stream; a method is asked, with arguments that only the framework knows."""
    found: list[Value] = []
    for value in machine.attribute(receiver, name, place, frame):
        if isinstance(value, FunctionValue):
            found.extend(machine.call(value, Arguments((), {}, False, True), place, frame))
        elif not isinstance(value, Constant):
            found.append(value)
    return tuple(found) or unknown(name, "the framework decides", place)


def _mappings(names: tuple[str, ...], receiver: Ref, place: Place, frame: Frame, machine: Machine) -> Values:
    """What the first of several attributes that says anything says."""
    read = (_read(receiver, name, place, frame, machine) for name in names)
    return next((found for values in read if (found := tuple(v for v in values if isinstance(v, Ref)))), ())


def _texts(values: Values, place: Place) -> Values:
    return tuple(v for v in values if isinstance(v, Text)) or (text("", place),)


def _head(cls: ClassValue, url: str) -> Place:
    """A stream's class from its first line to its path: where someone would give it headers of its own."""
    span, path, body = cls.definition.span, _binding(cls, url), extent(cls.definition)
    is_own = path is not None and path.module == cls.module and body.line <= path.span.line <= body.end_line
    end = path.span if path is not None and is_own else span
    return Place(cls.module, span.to(end))


def _binding(cls: ClassValue, name: str) -> Place | None:
    """The line of a class body, of the class or a base, that binds `name`."""
    for base in lookup_order(cls):
        if not isinstance(base, ClassValue):
            continue
        for statement in base.definition.body:
            if isinstance(statement, DefineFunction) and statement.function.name == name:
                return Place(base.module, statement.span)
            if isinstance(statement, Assign) and name in _bound(statement.targets):
                return Place(base.module, statement.span)
    return None


def _bound(targets: tuple[expr.Expr, ...]) -> Iterator[str]:
    """The names that targets bind, also several at once: `url_base, primary_key = …`."""
    for target in targets:
        if isinstance(target, expr.Name):
            yield target.id
        elif isinstance(target, expr.Sequence):
            yield from _bound(target.items)
