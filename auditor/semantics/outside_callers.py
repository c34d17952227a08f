"""What somebody outside the project may pass to its functions and constructors."""

from __future__ import annotations

from auditor.facts.expressions import Expr
from auditor.semantics.data.lookups import injected
from auditor.semantics.domain.classes import class_attribute
from auditor.semantics.domain.values import ClassValue, FunctionValue, Place, Values, join, unknown
from auditor.semantics.evaluation.decorator_arguments import decorator_arguments
from auditor.semantics.interpreter.annotations import classes_named
from auditor.semantics.interpreter.frame import Frame, closure_of
from auditor.semantics.interpreter.machine import Arguments, Machine
from auditor.semantics.libraries.duck_typing import instances_for_annotation
from auditor.semantics.pytest_fixtures import fixture_values, is_from_plugin, takes_fixtures


def unknown_arguments(cls: ClassValue, machine: Machine, frame: Frame) -> Arguments:
    """The arguments of a constructor, as far as annotations and defaults tell."""
    found, _ = class_attribute(cls, "__init__")
    keywords: dict[str, Values] = {}
    for value in found:
        if isinstance(value, FunctionValue):
            keywords = parameter_values(value, machine, frame, skip=1, hint=cls.definition.name)
    return Arguments((), keywords, False, False)


def parameter_values(
    value: FunctionValue, machine: Machine, frame: Frame, *, skip: int, hint: str
) -> dict[str, Values]:
    """What an outside caller may pass: the default, an object of the annotated class, something unknown."""
    found: dict[str, Values] = {}
    for parameter in value.function.parameters[skip:]:
        if parameter.kind in ("*", "**"):
            continue
        if parameter.default is None and takes_fixtures(value):
            found[parameter.name] = fixture_values(value, parameter.name, frame, machine)
            if parameter.annotation is None or not is_from_plugin(found[parameter.name]):
                continue
        place = Place(value.module, value.function.span)
        defaults = (
            injected(machine.evaluate(parameter.default, closure_of(value)), parameter.name, place, machine)
            if parameter.default is not None
            else decorator_arguments(value, parameter.name, machine)
        )
        annotated = _annotated(parameter.annotation, value, frame, machine)
        reason = "a parameter that no caller in this project fills"
        open_ = () if annotated else unknown(f"{hint}.{parameter.name}" if hint else parameter.name, reason, place)
        found[parameter.name] = join(defaults, annotated, open_)
    return found


def _annotated(annotation: Expr | None, value: FunctionValue, frame: Frame, machine: Machine) -> Values:
    return instances_for_annotation(classes_named(annotation, closure_of(value), machine), frame, machine)
