"""Calls of functions that a project declares as senders: what leaves stands in its settings, whatever the code says."""

from __future__ import annotations

from msgspec.structs import replace

from auditor.facts.definitions import Function
from auditor.facts.expressions import Expr, Name
from auditor.facts.statements import Assign
from auditor.models.keys import METHODS
from auditor.models.paths import AccessPath
from auditor.models.rows import Sink
from auditor.semantics.data.access import Signature, led
from auditor.semantics.domain.classes import fields, is_static, library_kinds
from auditor.semantics.domain.states import InstanceState
from auditor.semantics.domain.values import (
    ClassValue,
    External,
    FunctionValue,
    Method,
    Place,
    Ref,
    Super,
    Unknown,
    Value,
    Values,
    text,
    unknown,
)
from auditor.semantics.interpreter.annotations import classes_named
from auditor.semantics.interpreter.frame import Frame, closure_of
from auditor.semantics.interpreter.machine import Arguments, Machine
from auditor.semantics.sinks.sending import record
from auditor.semantics.sinks.sink_arguments import by_role, given_at, told_session


def forget_body(function: Function, start: int, machine: Machine) -> Sink | None:
    """The declaration of a function that was just executed; what its body has sent since `start` does not count."""
    sink = machine.declarations.functions.get(id(function))
    if sink is not None:
        machine.declarations.hidden.update(observation.site for observation in machine.observations[start:])
        machine.drop_observations(start)
    return sink


def call_declared(name: str, arguments: Arguments, place: Place, frame: Frame, machine: Machine) -> Values | None:
    """A declared function that is not among the audited files, or the class of a declared method; else None."""
    if not machine.declarations.sinks:
        return None
    dotted = _absolute(name, frame, machine)
    sink = machine.declarations.find(dotted)
    if sink is not None and _may_send(sink, dotted, arguments):
        return _send(sink, dotted, Signature(), arguments, place, frame, machine)
    if machine.declarations.makes(dotted) and machine.models.type(name) is None:
        return (machine.allocate(InstanceState(kind=External(dotted), attrs={}, place=place)),)
    return None


def call_declared_method(
    target: Method, arguments: Arguments, place: Place, frame: Frame, machine: Machine
) -> Values | None:
    """A declared method of an object whose class, or a base of it, is not among the audited files; else None."""
    if not machine.declarations.sinks:
        return None
    steps = [target.name]
    receiver: Value = target.receiver
    while isinstance(receiver, Method):
        steps.append(receiver.name)
        receiver = receiver.receiver
    receiver = receiver.receiver if isinstance(receiver, Super) else receiver
    state = machine.state(receiver)
    if not isinstance(state, InstanceState):
        return None
    way = ".".join(reversed(steps))
    bases = library_kinds(state.kind)
    for base in bases:
        sink = machine.declarations.find(f"{_absolute(base, frame, machine)}.{way}")
        if sink is not None and _may_send(sink, way, arguments):
            keeper = receiver if isinstance(receiver, Ref) and machine.models.session(bases) is not None else None
            return _send(sink, way, Signature(), arguments, place, frame, machine, keeper)
    return None


def _may_send(sink: Sink, called: str, arguments: Arguments) -> bool:
    """A pattern fits `close()` and `__enter__()` as well: there, only a call that is given a path sends."""
    if "*" not in sink.name:
        return True
    if called.rpartition(".")[2].startswith("_"):
        return False
    return bool(sink.path or ("url" in sink.arguments and given_at(sink.arguments["url"], arguments, Signature())))


def send_declared(
    sink: Sink, value: FunctionValue, arguments: Arguments, place: Place, frame: Frame, machine: Machine
) -> Values:
    """Record the request that a call of a function of the project stands for."""
    parameters = [each for each in value.function.parameters if each.kind in ("positional", "keyword")]
    if value.receiver is not None or (value.owner is not None and not is_static(value)):
        parameters = parameters[1:]
        if value.receiver is None:
            arguments = replace(arguments, positional=arguments.positional[1:])
    closure = closure_of(value)
    signature = Signature(
        names=tuple(each.name for each in parameters if each.kind == "positional"),
        defaults={
            each.name: machine.evaluate(each.default, closure) for each in parameters if each.default is not None
        },
    )
    place, frame = _from_outside(value.function, place, frame, machine)
    return _send(sink, value.function.name, signature, arguments, place, frame, machine)


def _from_outside(function: Function, place: Place, frame: Frame, machine: Machine) -> tuple[Place, Frame]:
    """The call that somebody wrote, where decorators of the project stand between it and the function."""
    made = machine.decorated.get(id(function), ())
    names = {value.function.qualname for value in made if isinstance(value, FunctionValue)}
    for index in range(len(frame.chain) - 1, -1, -1):
        site = frame.chain[index]
        if site.callee in names:
            outer = replace(
                frame, module=site.place.module, qualname=site.caller, owner=None, chain=frame.chain[:index]
            )
            return site.place, outer
    return place, frame


def returned_as_annotated(returned: Values, function: Function, inner: Frame, machine: Machine) -> Values:
    """What a function returns; an object of a declared class where only its annotation tells that."""
    if function.returns is None or not all(isinstance(value, Unknown) for value in returned):
        return returned
    return _annotated(function.returns, inner, machine) or returned


def annotated_field(cls: ClassValue, name: str, machine: Machine) -> Values:
    """An object of a declared class where a field of that class is annotated and nothing seen sets it."""
    if not machine.declarations.sinks:
        return ()
    owner = dict(fields(cls)).get(name)
    for statement in owner.definition.body if owner is not None else ():
        if isinstance(statement, Assign) and any(isinstance(t, Name) and t.id == name for t in statement.targets):
            return _annotated(statement.annotation, machine.module_frames[owner.module], machine) if owner else ()
    return ()


def _annotated(annotation: Expr | None, frame: Frame, machine: Machine) -> Values:
    if not machine.declarations.sinks:
        return ()
    return tuple(
        machine.allocate(InstanceState(kind=value, attrs={}, place=None))
        for value in classes_named(annotation, frame, machine)
        if isinstance(value, External) and machine.declarations.makes(value.name)
    )


def _send(
    sink: Sink,
    called: str,
    signature: Signature,
    arguments: Arguments,
    place: Place,
    frame: Frame,
    machine: Machine,
    keeper: Ref | None = None,
) -> Values:
    """`keeper` is the object whose method is called, if it keeps something for its requests."""
    signature = signature if signature.names else replace(signature, names=sink.parameters)

    def given(path: AccessPath) -> Values:
        return led(given_at(path, arguments, signature), path, place, frame, machine)

    sent = by_role(sink, arguments, signature, place, frame, machine)
    path = (text(sink.path, place),) if sink.path else sent.get("url", ())
    sent["url"] = path or unknown("path", "the argument that the declaration names is not given", place)
    sent.pop("base", None)
    session = told_session(sink, keeper, given, place, machine)
    is_open = arguments.open_keywords and "headers" in sink.arguments
    rest = Arguments((), {}, open_keywords=is_open)
    verb = _verb(sink, called)
    return (record(sink.library, verb, session, sent, rest, place, frame, machine, is_declared=True),)


def _verb(sink: Sink, called: str) -> str:
    """The method where no argument says it: as declared, or as the function is called."""
    last = called.rpartition(".")[2].upper()
    return sink.method or (last if last in METHODS else "ANY")


def _absolute(name: str, frame: Frame, machine: Machine) -> str:
    """The dotted name of what a relative import means, as seen from the module that is executed."""
    bare = name.lstrip(".")
    level = len(name) - len(bare)
    if not level:
        return name
    module = machine.project.modules[frame.module]
    parts = module.name.split(".") if module.name else []
    kept = parts[: len(parts) - level + (1 if module.is_package else 0)]
    return ".".join([*kept, bare])
