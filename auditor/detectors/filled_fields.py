"""Fields of classes that the project itself fills with the vendor's ids: `Rfi(remote=answer["id"])`."""

from __future__ import annotations

from collections.abc import Iterator

from auditor.detectors.answered_ids import AnsweredIds
from auditor.detectors.written import all_calls
from auditor.facts import expressions as expr
from auditor.facts.statements import Assign
from auditor.facts.walk import statements
from auditor.semantics.heap import InstanceState
from auditor.semantics.resolution import Resolution
from auditor.semantics.values import ClassValue, Ref

# Keywords of `update_or_create` that hold further fields.
_FURTHER = frozenset({"defaults", "create_defaults"})


def filled_fields(answered: AnsweredIds, resolution: Resolution) -> frozenset[tuple[str, str]]:
    """Class and field, by their names."""
    called = (
        (owner, name)
        for call, _ in all_calls(resolution)
        for owner in _owners(call.func, resolution)
        for name, value in _given(call)
        if answered.is_id(value)
    )
    return frozenset((*called, *_assigned(answered, resolution)))


def _assigned(answered: AnsweredIds, resolution: Resolution) -> Iterator[tuple[str, str]]:
    """`rfi.remote = answer["id"]`."""
    for scope in resolution.scopes():
        for statement in statements(scope.body):
            if not isinstance(statement, Assign) or statement.value is None or not answered.is_id(statement.value):
                continue
            for target in (each for each in statement.targets if isinstance(each, expr.Attribute)):
                for base in resolution.values(target.base):
                    state = resolution.execution.machine.state(base) if isinstance(base, Ref) else None
                    if isinstance(state, InstanceState) and isinstance(state.kind, ClassValue):
                        yield state.kind.definition.name, target.attr


def _owners(func: expr.Expr, resolution: Resolution) -> list[str]:
    """`Rfi(…)`, `Rfi.objects.create(…)`."""
    while True:
        found = [value.definition.name for value in resolution.values(func) if isinstance(value, ClassValue)]
        if found or not isinstance(func, expr.Attribute):
            return found
        func = func.base


def _given(call: expr.Call) -> Iterator[tuple[str, expr.Expr]]:
    for argument in call.args:
        if argument.keyword in _FURTHER and isinstance(argument.value, expr.DictDisplay):
            for key, value in argument.value.items:
                if isinstance(key, expr.Literal) and isinstance(key.value, str):
                    yield key.value, value
        elif argument.keyword:
            yield argument.keyword, argument.value
