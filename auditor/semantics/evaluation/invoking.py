"""Calls of whatever can be called; functions of the project are executed in the caller's place."""

from __future__ import annotations

from msgspec.structs import replace

from auditor.facts.definitions import Function, Parameter
from auditor.semantics.data.answers import call_on_answer
from auditor.semantics.data.document_models import as_declared
from auditor.semantics.data.lookups import injected
from auditor.semantics.data.settings_documents import is_document
from auditor.semantics.data.spreading import document_entry, documents_in, spread_field
from auditor.semantics.data.stored_objects import brought
from auditor.semantics.deferred_consumers import StartedCall, resume
from auditor.semantics.domain.classes import library_kinds
from auditor.semantics.domain.states import Entry, ListState, MappingState, Presence
from auditor.semantics.domain.values import (
    Answer,
    ClassValue,
    Constant,
    External,
    Fixed,
    FunctionValue,
    Method,
    Partial,
    Place,
    Ref,
    Unknown,
    Value,
    Values,
    hint_of,
    join,
    unknown,
)
from auditor.semantics.evaluation.decorator_arguments import decorator_arguments
from auditor.semantics.evaluation.instantiating import instantiate
from auditor.semantics.evaluation.library_calls import call_external, call_method, construct_base
from auditor.semantics.evaluation.unknown_calls import call_unknown
from auditor.semantics.interpreter.annotations import classes_named
from auditor.semantics.interpreter.frame import CallSite, Frame, closure_of
from auditor.semantics.interpreter.labels import returned_as_declared
from auditor.semantics.interpreter.machine import Arguments, Machine
from auditor.semantics.interpreter.nesting import enter, is_repeated, is_too_deep
from auditor.semantics.interpreter.summaries import begin, recognize, remember, replay
from auditor.semantics.libraries.duck_typing import instances_for_annotation
from auditor.semantics.sinks.declared_wrappers import forget_body, returned_as_annotated, send_declared
from auditor.semantics.uncalled import note_use


def invoke(target: Value, arguments: Arguments, place: Place, frame: Frame, machine: Machine) -> Values:
    """The values that `target(*arguments)` may return."""
    match target:
        case FunctionValue():
            return call_function(target, arguments, place, frame, machine)
        case ClassValue():
            return instantiate(target, arguments, place, frame, machine)
        case Partial(func=func, args=args, kwargs=kwargs):
            merged = replace(
                arguments,
                positional=(*args, *arguments.positional),
                keywords={**dict(kwargs), **arguments.keywords},
            )
            return machine.call(func, merged, place, frame)
        case External(name=name):
            unbound = _call_unbound(name, arguments, place, frame, machine)
            answer = call_external(name, arguments, place, frame, machine) if unbound is None else unbound
            return brought(answer, target, arguments, machine)
        case Method():
            return brought(call_method(target, arguments, place, frame, machine), target, arguments, machine)
        case Ref():
            methods = machine.attribute(target, "__call__", place, frame)
            found = [machine.call(m, arguments, place, frame) for m in methods if isinstance(m, FunctionValue)]
            return join(*found) or unknown("", "the object cannot be called", place)
        case Answer(request=request, path=(*before, last)) if last.startswith("."):
            return call_on_answer(Answer(request, tuple(before)), last[1:], arguments, place, frame, machine)
        case Unknown():
            return brought(call_unknown(target, arguments, place, frame, machine), target, arguments, machine)
        case _:
            return unknown(f"{hint_of(target)}()", "not callable", place)


def call_function(value: FunctionValue, arguments: Arguments, place: Place, frame: Frame, machine: Machine) -> Values:
    """Execute the body with the parameters bound; recursion and depth end in an unknown."""
    function = value.function
    if is_too_deep(value, place, machine):
        return unknown(f"{function.name}()", "calls nest too deeply to be followed", place)
    if frame.function is not function:
        machine.log_calls([(id(function), None if frame.function is None else id(frame.function))])
    if is_repeated(value, machine):
        return unknown(f"{function.name}()", "calls nest too deeply to be followed", place)
    note_use(value, frame, machine)
    hands_header, is_taken = _hands_header(arguments, machine), frame.feasible and not frame.is_passed_by
    site = CallSite(place, frame.qualname, function.qualname, hands_header, is_taken)
    inner = Frame(
        kind="function",
        module=value.module,
        qualname=function.qualname,
        parent=closure_of(value),
        function=function,
        owner=value.owner,
        receiver=value.receiver,
        running=frame.running,
        chain=(*frame.chain, site),
        feasible=frame.feasible,
        newest=machine.next_id,
    )
    occasion = recognize(value, arguments, feasible=frame.feasible, machine=machine)
    if occasion is not None:
        summary = machine.memory.find(occasion)
        if summary is not None:
            return replay(summary, occasion, value, inner, place, machine)
    begun = None if occasion is None else begin(machine)
    start, steps, objects = len(machine.observations), machine.steps, machine.next_id
    bind_parameters(function, value, arguments, inner, machine)
    waiting = len(machine.waiting)
    returned = run(function, inner, machine, place)
    machine.memory.note_cost(id(function), machine.steps - steps)
    if len(machine.waiting) > waiting:
        call = StartedCall(
            value=value, arguments=arguments, place=place, frame=frame, observations=start, objects=objects
        )
        resume(waiting, machine, call)
    declared = forget_body(function, start, machine)
    if declared is not None:
        return send_declared(declared, value, arguments, place, frame, machine)
    returned = returned_as_annotated(returned, function, inner, machine)
    returned = returned_as_declared(returned, function, machine.project.modules[inner.module].name, place, machine)
    if occasion is not None and begun is not None and not (inner.pauses and _is_left_later(returned, machine)):
        remember(occasion, begun, returned, inner, machine)
    return returned


def _hands_header(arguments: Arguments, machine: Machine) -> bool:
    name = machine.required_header.lower()
    given = (*arguments.positional, *arguments.keywords.values())
    return any(state.holds(name) for values in given for state in machine.states(values, MappingState))


def run(function: Function, inner: Frame, machine: Machine, place: Place) -> Values:
    """Execute a function whose frame is ready, and gather what it returns."""
    is_inner = enter(inner, machine)
    machine.active.append(function)
    machine.followed.add(function)
    try:
        falls_through = machine.execute(function.body, inner)
    finally:
        machine.active.pop()
        if is_inner:
            machine.closures.pop()
    heaps = inner.exits
    heap = machine.heap if falls_through or not heaps else heaps[0]
    for other in heaps if falls_through else heaps[1:]:
        heap = heap.joined(other)
    machine.heap = heap
    if function.is_generator:
        return (_generator(inner, machine, place),)
    returned = join(*inner.returns)
    if falls_through and function.name != "<lambda>":
        returned = join(returned, (Constant(None, place),)) if returned else (Constant(None, place),)
    return returned or unknown(f"{function.name}()", "never returns", place)


def _generator(inner: Frame, machine: Machine, place: Place) -> Ref:
    """What a generator yields; a context manager is left as it is at its `yield`, until its block ends."""
    ended = machine.heap
    if inner.pauses:
        paused, *others = inner.pauses
        for other in others:
            paused = paused.joined(other)
        machine.heap = paused.fork()
    made = machine.allocate(ListState(items=(), rest=join(*inner.yields), place=place))
    if inner.pauses and paused.differs(ended):
        machine.leaving[made.id] = (paused, ended)
    return made


def _is_left_later(values: Values, machine: Machine) -> bool:
    return any(isinstance(value, Ref) and value.id in machine.leaving for value in values)


def bind_parameters(
    function: Function, value: FunctionValue, arguments: Arguments, inner: Frame, machine: Machine
) -> None:
    """Positions, keywords, defaults (evaluated where the function is defined), `*args` and `**kwargs`."""
    positional = list(arguments.positional)
    if value.receiver is not None:
        positional.insert(0, (value.receiver,))
    keywords = dict(arguments.keywords)
    for parameter in function.parameters:
        name = parameter.name
        if parameter.kind == "*":
            rest: Values = unknown(f"*{name}", "more arguments than are known") if arguments.open_positional else ()
            items = Fixed(tuple(positional))
            place = Place(inner.module, function.span)
            inner.names[name] = (
                (machine.allocate(ListState(items=items.items, rest=rest, place=place)),) if rest else (items,)
            )
            positional = []
        elif parameter.kind == "**":
            inner.names[name] = (_keyword_mapping(keywords, function, arguments, inner, machine),)
        elif parameter.kind == "positional" and positional:
            inner.names[name] = _as_annotated(positional.pop(0), parameter, value, inner, machine)
        elif name in keywords:
            inner.names[name] = _as_annotated(keywords.pop(name), parameter, value, inner, machine)
        else:
            is_open = arguments.open_keywords or arguments.open_positional
            default = default_of(parameter, value, machine, inner, is_open=is_open)
            known = document_entry(documents_in(arguments), name, Place(inner.module, function.span), machine)
            item = arguments.items if parameter.kind == "positional" else ()
            inner.names[name] = spread_field(arguments, name) or item or join(known, default)


def _as_annotated(values: Values, parameter: Parameter, value: FunctionValue, inner: Frame, machine: Machine) -> Values:
    """An argument of which nothing is known is an object of the class that the parameter is declared with."""
    if parameter.annotation is None or not all(isinstance(v, Unknown) for v in values):
        return values
    classes = classes_named(parameter.annotation, closure_of(value), machine)
    if any(is_document(v) for v in values):
        return as_declared(values, classes, Place(inner.module, value.function.span), inner, machine)
    return instances_for_annotation(classes, inner, machine) or values


def _keyword_mapping(
    keywords: dict[str, Values], function: Function, arguments: Arguments, inner: Frame, machine: Machine
) -> Ref:
    place = Place(inner.module, function.span)
    entries: dict[str | Value, Entry] = {
        name: Entry(values, Presence.PRESENT, None) for name, values in keywords.items()
    }
    return machine.allocate(MappingState(entries=entries, is_open=arguments.open_keywords, place=place))


def default_of(parameter: Parameter, value: FunctionValue, machine: Machine, inner: Frame, *, is_open: bool) -> Values:
    """What an argument that was not given is; `is_open` if it may have been given after all."""
    place = Place(inner.module, value.function.span)
    missing = unknown(parameter.name, "a parameter that no caller in this project fills", place)
    if parameter.default is None:
        return join(decorator_arguments(value, parameter.name, machine), missing)
    defaults = injected(machine.evaluate(parameter.default, closure_of(value)), parameter.name, place, machine)
    return join(defaults, missing) if is_open else defaults


def _call_unbound(name: str, arguments: Arguments, place: Place, frame: Frame, machine: Machine) -> Values | None:
    """The same as on the object itself, which comes first; None if that is no object of such a class."""
    owner, _, method = name.rpartition(".")
    first = arguments.given(0)
    receivers = [each for each in first if isinstance(each, Ref) and _is_one(each, owner, machine)]
    rest = replace(arguments, positional=arguments.positional[1:])
    if not receivers:
        return None
    if method != "__init__":
        return join(*(call_method(Method(each, method, place), rest, place, frame, machine) for each in receivers))
    for each in receivers:
        # Several bases may be begun one after the other; each is told what is its own.
        construct_base(each, (owner,), rest, place, frame, machine)
    return ()


def _is_one(ref: Ref, owner: str, machine: Machine) -> bool:
    """Whether an object is of a class, by whichever name the library has it."""
    kind = machine.kind(ref)
    kinds = library_kinds(kind) if kind is not None else ()
    named, own = machine.models.type(owner), machine.models.session(kinds)
    return owner in kinds or (named is not None and own is not None and named.library == own.library)
