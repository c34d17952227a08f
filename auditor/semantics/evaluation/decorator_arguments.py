"""What decorators are, and what they put into the parameters of the functions below them."""

from __future__ import annotations

from auditor.facts import expressions as facts
from auditor.models.names import is_everywhere
from auditor.semantics.data.framework_storage import PASS_OBJECT, kept, object_of
from auditor.semantics.data.named_files import reason_of
from auditor.semantics.domain.classes import decorator_names
from auditor.semantics.domain.values import (
    ClassValue,
    External,
    FunctionValue,
    Partial,
    Place,
    Text,
    Unknown,
    Values,
    join,
    text,
)
from auditor.semantics.interpreter.frame import Frame, closure_of
from auditor.semantics.interpreter.machine import Machine
from auditor.semantics.libraries.command_lines import option_values


def decorator_arguments(function: FunctionValue, parameter: str, machine: Machine) -> Values:
    """Options of a command line, a command's object, a queue's task object, a configuration; else nothing."""
    if not function.function.decorators:
        return ()
    values = option_values(function, parameter, machine)
    if parameter != function.function.parameters[0].name:
        return values
    given = (_command_object(function, machine), _task_object(function, machine), _configuration(function, machine))
    return join(values, *given)


def _command_object(function: FunctionValue, machine: Machine) -> Values:
    """`@click.pass_obj`, and what `make_pass_decorator` made of a class."""
    frame, context = closure_of(function), Unknown("ctx", "the command line", None)
    if "pass_obj" in decorator_names(function.function):
        return kept(context, "obj", frame, machine)
    makers = (value for each in function.function.decorators for value in evaluated_decorator(each, frame, machine))
    asked = (maker.args[0] for maker in makers if isinstance(maker, Partial) and maker.func == PASS_OBJECT)
    return join(*(object_of(context, kinds, frame, machine) for kinds in asked))


def _task_object(function: FunctionValue, machine: Machine) -> Values:
    """`@app.task(bind=True, base=ApiTask)`: the first parameter is an object of the class."""
    frame = closure_of(function)
    found: list[Values] = []
    for decorator in function.function.decorators:
        for argument in decorator.args if isinstance(decorator, facts.Call) else ():
            if argument.keyword == "base":
                classes = machine.evaluate(argument.value, frame)
                found.extend(machine.known_instances(cls, frame)[:1] for cls in classes if isinstance(cls, ClassValue))
    return join(*found)


def _configuration(function: FunctionValue, machine: Machine) -> Values:
    """`@hydra.main(config_name="config")`: the settings file of that name, as an object."""
    frame = closure_of(function)
    for decorator in function.function.decorators:
        if not isinstance(decorator, facts.Call):
            continue
        if not any(isinstance(v, External) and v.name == "hydra.main" for v in machine.evaluate(decorator.func, frame)):
            continue
        place = Place(function.module, function.function.span)
        named = [machine.evaluate(a.value, frame) for a in decorator.args if a.keyword == "config_name"]
        names = [v.literal.removesuffix(".yaml") for group in named for v in group if isinstance(v, Text) and v.literal]
        reasons = [reason_of((text(f"{name}.yaml"),), machine) for name in names]
        return tuple(Unknown("omegaconf.OmegaConf.load()", reason, place) for reason in reasons if reason)
    return ()


def evaluated_decorator(decorator: facts.Expr, frame: Frame, machine: Machine) -> Values:
    """What a decorator is; one that is handed a path is a route of the project's own server, and sends nothing."""
    before = len(machine.observations)
    if _is_route(decorator, frame, machine):
        covered, callers = set(machine.covered), dict(machine.callers)
        makers = machine.evaluate(decorator, frame)
        machine.drop_observations(before)
        machine.covered, machine.callers = covered, callers
        return makers
    makers = machine.evaluate(decorator, frame)
    machine.observations[before:] = [o for o in machine.observations[before:] if o.library != "unknown"]
    return makers


def _is_route(decorator: facts.Expr, frame: Frame, machine: Machine) -> bool:
    """`@api.get("/path")` on something unknown, which a client of the project may seem to be."""
    match decorator:
        case facts.Call(func=facts.Attribute(base=base, attr=name)) if is_everywhere(name):
            return all(isinstance(value, Unknown) for value in machine.evaluate(base, frame))
        case _:
            return False
