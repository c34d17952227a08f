"""Helpers of the project that make things of libraries: the calls of them, and what those calls hand in."""

from __future__ import annotations

from collections.abc import Iterator

from auditor.detectors.shared.bindings import bindings_in
from auditor.detectors.shared.moments import definition
from auditor.detectors.shared.syntax import Syntax
from auditor.detectors.shared.written import argument_for, calls_of
from auditor.facts import expressions as expr
from auditor.facts.scopes import Scope
from auditor.facts.statements import DefineFunction
from auditor.facts.walk import subexpressions
from auditor.semantics.resolution import Resolution


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
    for name in (each.name for each in scope.function.parameters if each.name in named):
        for one in calls_of(scope.function, resolution):
            if (given := argument_for(one.call, scope.function, name, bound=one.is_bound)) is not None:
                yield one.call, given
