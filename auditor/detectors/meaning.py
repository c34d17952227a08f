"""What a text that is written is for: to be used, or only to be looked at, shown and told apart from others."""

from __future__ import annotations

from auditor.detectors.lifetimes.ground import Ground
from auditor.detectors.lifetimes.naming import labels, last_name, target_names
from auditor.detectors.lifetimes.vocabulary import spelled
from auditor.detectors.name_uses import name_uses
from auditor.detectors.own_routes import is_route
from auditor.detectors.speech import only_speaks
from auditor.facts import expressions as facts
from auditor.facts import statements as stmt
from auditor.facts.definitions import Module
from auditor.models.names import is_named, known_names


def is_meant(expression: facts.Expr, ground: Ground) -> bool:
    """Whether a value is there to be used: it does not only speak, and the code does not call it outdated."""
    if only_speaks(expression, ground) or _is_of_the_past(expression, ground):
        return False
    site = ground.site(expression)
    is_target = isinstance(site.statement, stmt.Assign) and expression in site.statement.targets
    names = (last_name(expression),) if is_target else _held_by(expression, ground)
    return not any(_is_only_looked_at(name, site.module, ground) for name in names)


def _held_by(expression: facts.Expr, ground: Ground) -> tuple[str, ...]:
    """The variables that a text is put into, by itself, in a table or as a default; not what calls are given."""
    calls = (outer for outer in ground.ancestors(expression) if isinstance(outer, facts.Call))
    if any(not is_named(last_name(call.func), "setting_readers") for call in calls):
        return ()
    return target_names(ground.site(expression).statement)


def _is_only_looked_at(name: str, home: Module, ground: Ground) -> bool:
    """Whether a name is read, but only to compare, to show, or to declare a route of one's own."""
    uses = name_uses(ground).of(name, home)
    first = next(uses, None)
    return first is not None and _looks(first, ground) and all(_looks(use, ground) for use in uses)


def _looks(use: facts.Expr, ground: Ground) -> bool:
    statement = ground.site(use).statement
    if isinstance(statement, stmt.DefineFunction):
        outermost = next((outer for outer in reversed([use, *ground.ancestors(use)])), use)
        return outermost in statement.function.decorators
    return only_speaks(use, ground) or is_route(use, ground)


def _is_of_the_past(expression: facts.Expr, ground: Ground) -> bool:
    """Whether the code itself calls a value outdated, or looks something else up by it."""
    if ground.is_key(expression):
        return True
    names = labels(expression, ground)
    own = expression.id if isinstance(expression, facts.Name) else ""
    return any(known_names("past") & set(spelled(name).split("_")) for name in (*names, own))
