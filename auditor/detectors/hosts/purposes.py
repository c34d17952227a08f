"""What a text that is written is for: to be used, or only to be looked at, shown and told apart from others."""

from __future__ import annotations

from auditor.detectors.shared.mere_words import only_speaks
from auditor.detectors.shared.name_uses import name_uses
from auditor.detectors.shared.naming import labels, last_name, spelled, target_names
from auditor.detectors.shared.syntax import Syntax
from auditor.facts import expressions as facts
from auditor.facts import statements as stmt
from auditor.facts.definitions import Module
from auditor.facts.names import plain_name
from auditor.facts.walk import absolute_imports
from auditor.models.names import is_named, known_names
from auditor.semantics.test_code import is_within


def is_meant(expression: facts.Expr, syntax: Syntax) -> bool:
    """Whether a value is there to be used: it does not only speak, and the code does not call it outdated."""
    if only_speaks(expression, syntax) or _is_of_the_past(expression, syntax):
        return False
    site = syntax.site(expression)
    is_target = isinstance(site.statement, stmt.Assign) and expression in site.statement.targets
    names = (last_name(expression),) if is_target else _held_by(expression, syntax)
    return not any(_is_only_looked_at(name, site.module, syntax) for name in names)


def _held_by(expression: facts.Expr, syntax: Syntax) -> tuple[str, ...]:
    """The variables that a text is put into, by itself, in a table or as a default; not what calls are given."""
    if any(not is_named(last_name(call.func), "setting_readers") for call in syntax.calls_around(expression)):
        return ()
    return target_names(syntax.site(expression).statement)


def _is_only_looked_at(name: str, home: Module, syntax: Syntax) -> bool:
    """Whether a name is read, but only to compare, to show, or to declare a route of one's own."""
    uses = name_uses(syntax).of(name, home)
    first = next(uses, None)
    return first is not None and _looks(first, syntax) and all(_looks(use, syntax) for use in uses)


def _looks(use: facts.Expr, syntax: Syntax) -> bool:
    statement = syntax.site(use).statement
    if isinstance(statement, stmt.DefineFunction):
        return [use, *syntax.ancestors(use)][-1] in statement.function.decorators
    return only_speaks(use, syntax) or is_route(use, syntax)


def _is_of_the_past(expression: facts.Expr, syntax: Syntax) -> bool:
    """Whether the code itself calls a value outdated, or looks something else up by it."""
    if syntax.is_key(expression):
        return True
    names = labels(expression, syntax)
    own = expression.id if isinstance(expression, facts.Name) else ""
    return any(known_names("past") & set(spelled(name).split("_")) for name in (*names, own))


def is_route(expression: facts.Expr, syntax: Syntax) -> bool:
    """Whether a text is a path under which a server of the project answers."""
    child = expression
    for outer in syntax.ancestors(expression):
        if isinstance(outer, facts.Call) and outer.func is not child and _routes(outer, syntax):
            return True
        if isinstance(outer, facts.Sequence) and outer.kind == "tuple" and _serves(syntax.site(expression).module):
            return any(isinstance(item, facts.Name | facts.Attribute) for item in outer.items)
        child = outer
    return False


def _routes(call: facts.Call, syntax: Syntax) -> bool:
    """Whether a call declares a route: `app.add_route(…)`, `web.get("/rest/v1.0/cost_codes", answer)`."""
    base = call.func.base if isinstance(call.func, facts.Attribute) else None
    is_of_server = isinstance(base, facts.Name) and is_named(base.id, "server_modules")
    return is_named(plain_name(call.func), "routes") or (is_of_server and _serves(syntax.site(call).module))


def _serves(module: Module) -> bool:
    """Whether a module imports a server whose routes are plain tuples."""
    return any(is_within(imported, known_names("server_modules")) for imported, _ in absolute_imports(module))
