"""Fields of classes that the project itself fills with the vendor's ids: `Rfi(remote=answer["id"])`."""

from __future__ import annotations

from collections.abc import Iterator

from auditor.detectors.answered_ids import AnsweredIds
from auditor.detectors.written import all_calls
from auditor.facts import expressions as expr
from auditor.facts.statements import Assign, For
from auditor.facts.walk import statements, subexpressions
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
        for statement in scope.statements:
            if not isinstance(statement, Assign) or statement.value is None or not answered.is_id(statement.value):
                continue
            for target in (each for each in statement.targets if isinstance(each, expr.Attribute)):
                for base in resolution.values(target.base):
                    state = resolution.execution.machine.state(base) if isinstance(base, Ref) else None
                    if isinstance(state, InstanceState) and isinstance(state.kind, ClassValue):
                        yield state.kind.definition.name, target.attr
                for owner in _fetched(target.base, answered, resolution):
                    yield owner, target.attr


def _fetched(name: expr.Expr, answered: AnsweredIds, resolution: Resolution) -> frozenset[str]:
    """The class of an object that a library looked up: `rfi, _ = Rfi.get_or_create(…)`, `session.get(Rfi, 1)`."""
    if not isinstance(name, expr.Name):
        return frozenset()
    found = frozenset(
        value.definition.name
        for one in _made(name, answered)
        for part in subexpressions(one)
        if isinstance(part, expr.Name)
        for value in resolution.values(part)
        if isinstance(value, ClassValue)
    )
    return found if len(found) == 1 else frozenset()


def _made(name: expr.Name, answered: AnsweredIds) -> Iterator[expr.Expr]:
    """What a name is given in the body around it: by itself, as the first of several, or round by round."""
    site = answered.ground.site(name)
    for statement in statements(site.function.body if site.function is not None else site.module.body):
        match statement:
            case Assign(targets=targets, value=value) if value is not None:
                for target in targets:
                    first = target.items[0] if isinstance(target, expr.Sequence) and target.items else target
                    if isinstance(first, expr.Name) and first.id == name.id:
                        yield value
            case For(target=expr.Name(id=found), source=source) if found == name.id:
                yield source
            case _:
                pass


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
