"""`def` and `class`: what the name is bound to after its decorators."""

from __future__ import annotations

from msgspec.structs import replace

from auditor.facts.definitions import Class, Function
from auditor.facts.expressions import Expr
from auditor.semantics.data.targets import bind_name
from auditor.semantics.domain.classes import (
    ancestry,
    class_attribute,
    decorator_names,
    is_enum,
    library_bases,
    project_classes,
)
from auditor.semantics.domain.states import InstanceState
from auditor.semantics.domain.values import (
    ClassValue,
    Fixed,
    FunctionValue,
    Number,
    Partial,
    Place,
    Ref,
    Unknown,
    Values,
    join,
    text,
)
from auditor.semantics.evaluation.class_hooks import decorated_class, run_hooks
from auditor.semantics.evaluation.decorator_arguments import evaluated_decorator
from auditor.semantics.interpreter.frame import Frame
from auditor.semantics.interpreter.machine import Arguments, Machine
from auditor.semantics.interpreter.passing_decorators import only_passes_on


def define_function(function: Function, frame: Frame, machine: Machine) -> None:
    """Bind the function; decorators of the project are executed, those of libraries leave it as it is."""
    owner = frame.owner if frame.kind == "class" else None
    closure = _in_this_round(frame) if any(each.default for each in function.parameters) else frame
    value = FunctionValue(function, frame.module, closure, None, owner)
    is_further = machine.function_values.setdefault(id(function), value) is not value
    if is_further and (frame.kind == "function" or closure is not frame):
        machine.further_closures.setdefault(id(function), []).append(value)
    decorated: Values = (value,)
    for decorator in reversed(function.decorators):
        decorated = _decorated(decorator, decorated, function, frame, machine)
    if decorated != (value,):
        machine.decorated[id(function)] = decorated
    name = function.name
    if "setter" in decorator_names(function):
        name = f"{name}.setter"
    elif function.decorators and "overload" in decorator_names(function):
        return
    bind_name(name, decorated, frame, machine)


def _in_this_round(frame: Frame) -> Frame:
    """`for path in PATHS: def load(path=path)`: defaults are what the names of the loop are now, not at its end."""
    if not frame.rounds:
        return frame
    inner = Frame(
        kind=frame.kind, module=frame.module, qualname=frame.qualname, parent=frame, chain=frame.chain,
        feasible=frame.feasible, function=frame.function,
    )  # fmt: skip
    inner.names.update((name, frame.names[name]) for name in frame.rounds if name in frame.names)
    return inner


def _decorated(decorator: Expr, decorated: Values, function: Function, frame: Frame, machine: Machine) -> Values:
    makers = evaluated_decorator(decorator, frame, machine)
    place = machine.place(frame, function.span)
    results: list[Values] = []
    for maker in makers:
        if isinstance(maker, FunctionValue | Partial | ClassValue):
            made = machine.call(maker, Arguments((decorated,), {}), place, frame)
            kept: Values = tuple(v for v in made if isinstance(v, FunctionValue | Partial))
            if kept and all(only_passes_on(value, decorated) for value in kept):
                machine.covered.update(id(value.function) for value in kept if isinstance(value, FunctionValue))
                kept = decorated
            results.append(kept or decorated)
    return join(*results) or decorated


def define_class(definition: Class, frame: Frame, machine: Machine) -> None:
    """Execute the class body in a frame of its own, whose names become the namespace."""
    bases = tuple(value for base in definition.bases for value in machine.evaluate(base, frame)[:1])
    keywords = {name: machine.evaluate(keyword, frame) for name, keyword in definition.keywords}
    inner = Frame(
        kind="class", module=frame.module, qualname=definition.qualname, parent=frame, chain=frame.chain,
        feasible=frame.feasible, function=frame.function,
    )  # fmt: skip
    cls = ClassValue(definition, frame.module, frame, bases, inner.names, ancestry(bases))
    inner.owner = cls
    machine.execute(definition.body, inner)
    cls.namespace.update(inner.names)
    if is_enum(cls):
        _count_members(cls)
        _make_members(cls, frame, machine)
    machine.note_class(cls)
    run_hooks(cls, keywords, frame, machine)
    made: Values = (cls,)
    for decorator in reversed(definition.decorators):
        makers = evaluated_decorator(decorator, frame, machine)
        made = join(*(decorated_class(makers, each, frame, machine) for each in made if isinstance(each, ClassValue)))
    bind_name(definition.name, made, frame, machine)


def _count_members(cls: ClassValue) -> None:
    """`auto()` is the name in lower case in an enumeration of texts, and a number of its own in others."""
    is_of_texts = any(name.rpartition(".")[2] == "StrEnum" for name in library_bases(cls))
    for number, (name, values) in enumerate(list(cls.namespace.items()), start=1):
        if any(isinstance(value, Unknown) and value.hint.rpartition(".")[2] == "auto()" for value in values):
            place = next((v.place for v in values if isinstance(v, Unknown)), None)
            cls.namespace[name] = (text(name.lower(), place) if is_of_texts else Number(number, place),)


def _make_members(cls: ClassValue, frame: Frame, machine: Machine) -> None:
    """Members of an enumeration with methods are objects; plain members, and those that are texts, stay their value."""
    held = (values for each in project_classes(cls) for values in each.namespace.values())
    has_methods = any(isinstance(value, FunctionValue) for values in held for value in values)
    if not has_methods or any(name.endswith((".str", ".StrEnum")) for name in library_bases(cls)):
        return
    for name, values in list(cls.namespace.items()):
        if name.startswith("_") or any(isinstance(v, FunctionValue | ClassValue) for v in values):
            continue
        place = Place(cls.module, cls.definition.span)
        attrs = {"value": values, "name": (text(name, place),)}
        member = machine.allocate(InstanceState(kind=cls, attrs=attrs, place=place))
        cls.namespace[name] = (member,)
        _initialise_member(member, cls, values, place, frame, machine)


def _initialise_member(
    member: Ref, cls: ClassValue, values: Values, place: Place, frame: Frame, machine: Machine
) -> None:
    """`RFIS = ("/rfis", "GET")`: the class's own `__init__` is given the parts of the value."""
    found, owner = class_attribute(cls, "__init__")
    for value in values[:1]:
        parts = value.items if isinstance(value, Fixed) else (values,)
        for function in found:
            if isinstance(function, FunctionValue):
                bound = replace(function, receiver=member, owner=owner)
                machine.call(bound, Arguments(parts, {}), place, frame)
