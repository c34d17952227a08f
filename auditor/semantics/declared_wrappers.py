"""Calls of functions that a project declares as senders: what leaves stands in its settings, whatever the code says."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct, field
from msgspec.structs import replace

from auditor.facts.definitions import Function
from auditor.facts.expressions import Expr, Name
from auditor.facts.statements import Assign
from auditor.models.paths import AccessPath
from auditor.models.rows import DECLARED, Sink
from auditor.semantics.access import led
from auditor.semantics.annotations import classes_named
from auditor.semantics.classes import fields, is_static, library_bases
from auditor.semantics.frame import Frame, closure_of
from auditor.semantics.heap import Entry, InstanceState, MappingState, Presence
from auditor.semantics.machine import Arguments, Machine
from auditor.semantics.sending import record
from auditor.semantics.spreading import spread_field
from auditor.semantics.values import (
    ClassValue,
    Constant,
    External,
    FunctionValue,
    Method,
    Place,
    Ref,
    Super,
    Unknown,
    Value,
    Values,
    join,
    text,
    unknown,
)

# The body of a declared function is recorded as what most libraries call it.
_SENT_AS = {"body": "json"}
_VERBS = frozenset({"get", "post", "put", "patch", "delete", "head", "options"})


class _Signature(Struct, frozen=True):
    """The parameters of a function whose definition can be read, without `self`."""

    names: tuple[str, ...] = ()
    defaults: Mapping[str, Values] = field(default_factory=dict)

    def name_at(self, part: str | int) -> str | None:
        if isinstance(part, str):
            return part
        return self.names[part] if part < len(self.names) else None

    def position_of(self, part: str | int) -> int | None:
        if isinstance(part, int):
            return part
        return self.names.index(part) if part in self.names else None


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
        return _send(sink, dotted, _Signature(), arguments, place, frame, machine)
    if machine.declarations.makes(dotted):
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
    state = machine.state(receiver) if isinstance(receiver, Ref) else None
    if not isinstance(state, InstanceState):
        return None
    way = ".".join(reversed(steps))
    for base in [state.kind.name] if isinstance(state.kind, External) else library_bases(state.kind):
        sink = machine.declarations.find(f"{_absolute(base, frame, machine)}.{way}")
        if sink is not None and _may_send(sink, way, arguments):
            return _send(sink, way, _Signature(), arguments, place, frame, machine)
    return None


def _may_send(sink: Sink, called: str, arguments: Arguments) -> bool:
    """A pattern fits `close()` and `__enter__()` as well: there, only a call that is given a path sends."""
    if "*" not in sink.name:
        return True
    if called.rpartition(".")[2].startswith("_"):
        return False
    return bool(sink.path or ("url" in sink.arguments and _given(sink.arguments["url"], arguments, _Signature())))


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
    signature = _Signature(
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
    signature: _Signature,
    arguments: Arguments,
    place: Place,
    frame: Frame,
    machine: Machine,
) -> Values:
    signature = signature if signature.names else replace(signature, names=sink.parameters)

    def given(path: AccessPath) -> Values:
        return led(_given(path, arguments, signature), path, place, frame, machine)

    found = {_SENT_AS.get(role, role): given(path) for role, path in sink.arguments.items()}
    sent = {name: values for name, values in found.items() if values}
    path = (text(sink.path, place),) if sink.path else sent.get("url", ())
    sent["url"] = path or unknown("path", "the argument that the declaration names is not given", place)
    own = _own_headers(sink, {name: given(each) for name, each in sink.headers.items()}, place)
    headers = machine.allocate(MappingState(entries=own, is_open=False, place=place, folds_case=True, is_implicit=True))
    base: Values = sent.pop("base", (text(sink.base, place),) if sink.base else ())
    session = machine.allocate(
        InstanceState(kind=External(DECLARED), attrs={"headers": (headers,), "base_url": base}, place=place)
    )
    is_open = arguments.open_keywords and "headers" in sink.arguments
    rest = Arguments((), {}, open_keywords=is_open)
    return (record(sink.library, _verb(sink, called), session, sent, rest, place, frame, machine),)


def _verb(sink: Sink, called: str) -> str:
    """The method where no argument says it: as declared, or as the function is called."""
    last = called.rpartition(".")[2].lower()
    return sink.method or (last.upper() if last in _VERBS else "ANY")


def _own_headers(sink: Sink, taken: Mapping[str, Values], place: Place) -> dict[str | Value, Entry]:
    """What the function adds by itself, and what it makes of arguments that are no mapping of headers."""
    entries: dict[str | Value, Entry] = {name: _added(name, Presence.PRESENT, place) for name in sink.adds}
    for name, values in taken.items():
        left = tuple(v for v in values if not (isinstance(v, Constant) and v.value is None))
        if left:
            sure = len(left) == len(values) and not any(_is_open(v) for v in left)
            entries[name] = Entry(left, Presence.PRESENT if sure else Presence.MAYBE, place)
    return {**entries, **{name: _added(name, Presence.MAYBE, place) for name in sink.may_add}}


def _added(name: str, presence: Presence, place: Place) -> Entry:
    """A header that no argument says; a token is never written where the function is called."""
    if name.lower() != "authorization":
        return Entry((), presence, place)
    return Entry(unknown("token", "the declared function adds it", place), presence, None)


# The reason of what an argument is that may or may not have been given.
_OPEN = "further arguments that are not known"


def _is_open(value: Value) -> bool:
    return isinstance(value, Unknown) and value.reason == _OPEN


def _given(path: AccessPath, arguments: Arguments, signature: _Signature) -> Values:
    """What the call passes, else the default; empty if there is neither."""
    for part in path.parts:
        position, name = signature.position_of(part), signature.name_at(part)
        if position is not None and position < len(arguments.positional):
            return arguments.positional[position]
        if name is not None and name in arguments.keywords:
            return arguments.keywords[name]
    names = [name for part in path.parts if (name := signature.name_at(part)) is not None]
    spread = join(*(spread_field(arguments, name) for name in names))
    defaults = join(*(signature.defaults.get(name, ()) for name in names))
    if spread:
        return spread
    if path.parts and (arguments.open_positional or arguments.open_keywords):
        return join(defaults, unknown(names[0] if names else "", _OPEN))
    return defaults


def _absolute(name: str, frame: Frame, machine: Machine) -> str:
    """The dotted name of what a relative import means, as seen from the module that is executed."""
    bare = name.lstrip(".")
    level = len(name) - len(bare)
    if not level:
        return name
    module = machine.module(frame)
    parts = module.name.split(".") if module.name else []
    kept = parts[: len(parts) - level + (1 if module.is_package else 0)]
    return ".".join([*kept, bare])
