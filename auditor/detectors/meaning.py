"""What a text that is written is for: to be used, or only to be looked at, shown and told apart from others."""

from __future__ import annotations

from auditor.detectors.lifetimes.ground import Ground
from auditor.detectors.lifetimes.naming import SETTING_READERS, labels, last_name, target_names
from auditor.detectors.lifetimes.vocabulary import spelled
from auditor.detectors.own_routes import is_route
from auditor.detectors.speech import only_speaks
from auditor.facts import expressions as facts
from auditor.facts import statements as stmt
from auditor.facts.definitions import Module
from auditor.facts.walk import direct_expressions, subexpressions

_PAST = frozenset({
    "old", "legacy", "deprecated", "former", "formerly", "obsolete", "retired", "wrong", "bad", "forbidden", "previous",
})  # fmt: skip


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
    if any(last_name(call.func) not in SETTING_READERS for call in calls):
        return ()
    return target_names(ground.site(expression).statement)


def _is_only_looked_at(name: str, home: Module, ground: Ground) -> bool:
    """Whether a name is read, but only to compare, to show, or to declare a route of one's own."""
    uses = uses_of_name(name, home, ground)
    return bool(uses) and all(_looks(use, ground) for use in uses)


def uses_of_name(name: str, home: Module, ground: Ground) -> list[facts.Expr]:
    """Where any module reads this name of `home`, or an attribute that is called like it."""
    if not ground.uses:
        for path in ground.modules:
            for site in ground.walk(path):
                targets = site.statement.targets if isinstance(site.statement, stmt.Assign) else ()
                for direct in direct_expressions(site.statement):
                    for part in subexpressions(direct) if direct not in targets else ():
                        if isinstance(part, facts.Name | facts.Attribute):
                            ground.uses.setdefault(last_name(part), []).append(part)
    found = [use for use in ground.uses.get(name, ()) if not _is_anothers(use, name, home, ground)]
    for module in ground.modules.values():
        bound = {alias for alias in imported_as(name, module) if alias != name}
        uses = (use for alias in bound for use in ground.uses.get(alias, ()) if isinstance(use, facts.Name))
        found += [use for use in uses if ground.site(use).module is module]
    return found


def imported_as(name: str, module: Module) -> list[str]:
    """What a module calls this name of another one."""
    return [one.bound for one in module.body if isinstance(one, stmt.ImportFrom) and one.name == name]


def _is_anothers(use: facts.Expr, name: str, home: Module, ground: Ground) -> bool:
    """Whether a name certainly means something that another module defines."""
    module = ground.site(use).module
    if module is home or isinstance(use, facts.Attribute):
        return False
    if name in _defined(module):
        return True
    sources = [one.module for one in module.body if isinstance(one, stmt.ImportFrom) and one.bound == name]
    owners = [one for one in ground.modules.values() if one.name in sources and one is not module]
    return bool(owners) and all(one is not home and name in _defined(one) for one in owners)


def _defined(module: Module) -> set[str]:
    """The names that a module assigns itself."""
    return {name for statement in module.body for name in target_names(statement)}


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
    return any(_PAST & set(spelled(name).split("_")) for name in (*names, own))
