"""Helpers of the project that make things of libraries: the calls of them, and what those calls hand in."""

from __future__ import annotations

from collections.abc import Iterator

from auditor.detectors.shared.bindings import bindings_in
from auditor.detectors.shared.moments import definition
from auditor.detectors.shared.syntax import Syntax
from auditor.detectors.shared.written import all_calls, argument_of, constructions
from auditor.facts import expressions as expr
from auditor.facts.definitions import Function
from auditor.facts.scopes import Scope
from auditor.facts.statements import DefineFunction
from auditor.facts.walk import subexpressions
from auditor.semantics.resolution import Resolution

_RECEIVERS = ("self", "cls")


def written_maker(thing: expr.Expr, syntax: Syntax) -> expr.Call | None:
    """The only call that a name, or an attribute of the object at hand, is assigned; a call is its own maker."""
    match thing:
        case expr.Call():
            return thing
        case expr.Name():
            made = definition(thing, syntax)
        case expr.Attribute(attr=attr):
            owner = syntax.site(thing).owner
            methods = [each.function for each in owner.body if isinstance(each, DefineFunction)] if owner else []
            bound = (binding for method in methods for binding in bindings_in(method.body))
            found = [value for target, value, _ in bound if isinstance(target, expr.Attribute) and target.attr == attr]
            made = found[0] if len(found) == 1 else None
        case _:
            return None
    return made if isinstance(made, expr.Call) else None


def handed_in(part: expr.Expr, scope: Scope, resolution: Resolution) -> Iterator[tuple[expr.Call, expr.Expr]]:
    """The calls of the function around, each with what it gives for a parameter that is named in `part`."""
    if scope.function is None:
        return
    named = {each.id for each in subexpressions(part) if isinstance(each, expr.Name)}
    parameters = [each.name for each in scope.function.parameters if each.name not in _RECEIVERS]
    for position, name in enumerate(parameters):
        for call in _calls_of(scope.function, scope, resolution) if name in named else ():
            if (given := argument_of(call, name, position)) is not None:
                yield call, given


def _calls_of(function: Function, scope: Scope, resolution: Resolution) -> Iterator[expr.Call]:
    """The calls of a function of the project; of a constructor, those of its class."""
    if function.name == "__init__" and scope.owner is not None:
        yield from (call for call, _, _ in constructions(resolution).get(id(scope.owner), ()))
    yield from (call for call, _ in all_calls(resolution) if function in resolution.functions_of(call.func))
