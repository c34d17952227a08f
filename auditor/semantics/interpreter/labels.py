"""Labels: what a project says of the values that functions give which cannot be looked into."""

from __future__ import annotations

from auditor.facts.definitions import Function
from auditor.semantics.domain.values import Place, Unknown, Value, Values
from auditor.semantics.interpreter.machine import Machine

_DECLARED = "declared as "


def given_by(name: str, place: Place, machine: Machine) -> Values:
    """What a source of this dotted name gives; nothing if it is none."""
    source = machine.models.source(name.replace("()", ""))
    return (Unknown(f"{name}()", f"{_DECLARED}{source.label}", place),) if source is not None else ()


def returned_as_declared(returned: Values, function: Function, module: str, place: Place, machine: Machine) -> Values:
    """What a function of the project returns; what a source gives where that is not known."""
    if not machine.models.sources or not all(isinstance(value, Unknown) for value in returned):
        return returned
    return given_by(f"{module}.{function.qualname}", place, machine) or returned


def label_of(value: Value) -> str:
    """The label of a value; empty if it has none."""
    if isinstance(value, Unknown) and value.reason.startswith(_DECLARED):
        return value.reason.removeprefix(_DECLARED)
    return ""
