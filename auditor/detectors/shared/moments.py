"""Points in time in expressions: which of them are now."""

from __future__ import annotations

from auditor.detectors.shared.naming import last_name, names_in, spelled
from auditor.detectors.shared.syntax import Site, Syntax
from auditor.facts import expressions as expr
from auditor.facts import statements as stmt
from auditor.facts.walk import statements, subexpressions
from auditor.models.names import is_named


def is_now(expression: expr.Expr) -> bool:
    """Whether an expression is the present moment, by its spelling."""
    match expression:
        case expr.Call(func=func):
            name = last_name(func)
            spellings = {name.lower().lstrip("_"), spelled(name).strip("_")}
            return any(is_named(each, "now_functions", "now_names", "now_in_milliseconds") for each in spellings)
        case expr.Name() | expr.Attribute():
            return is_named(last_name(expression).lower().lstrip("_"), "now_names")
        case _:
            return False


def unwrapped(expression: expr.Expr) -> expr.Expr:
    """What a conversion is about: `int(x)`, `x.timestamp()`, `(a - b).seconds`, `datetime.fromtimestamp(x)`."""
    match expression:
        case expr.Call(func=expr.Attribute(base=base, attr=attr), args=args) if is_named(attr, "moment_conversions"):
            given = [a.value for a in args if a.keyword is None]
            if given and not is_named(attr, "moment_forms"):
                return unwrapped(given[0])
            return expression if is_now(expression) else unwrapped(base)
        case expr.Call(func=expr.Name(id=name), args=args) if is_named(name, "moment_conversions") and args:
            return unwrapped(args[0].value)
        case expr.Attribute(base=expr.Name(id="self")):
            return expression
        case expr.Attribute(base=expr.Binary() | expr.Call() | expr.Name() as base, attr="seconds" | "total_seconds"):
            return unwrapped(base)
        case _:
            return expression


def bindings(name: expr.Name, syntax: Syntax) -> tuple[expr.Expr, ...]:
    """What a name is assigned in the function around it; if nothing, in the module."""
    site = syntax.site(name)
    found = syntax.assigned(site.body).get(name.id) or syntax.assigned(site.module.body).get(name.id)
    return tuple(found or ())


def definition(name: expr.Name, syntax: Syntax) -> expr.Expr | None:
    """What a local is assigned, when that happens once and before; what is shared may be older than this run."""
    found = bindings(name, syntax)
    site = syntax.site(name)
    if len(found) != 1 or not syntax.is_walked(found[0]) or _is_shared(name.id, site):
        return None
    value = found[0]
    is_before = (value.span.line, value.span.column) < (name.span.line, name.span.column)
    return value if is_before and syntax.site(value).function is site.function else None


def _is_shared(name: str, site: Site) -> bool:
    block = site.function.body if site.function is not None else ()
    return any(isinstance(statement, stmt.Scope) and name in statement.names for statement in statements(block))


def meant_names(expression: expr.Expr, syntax: Syntax) -> tuple[str, ...]:
    """The names in an expression, and those in what its plain names are bound to."""
    found = list(names_in(expression))
    for inner in subexpressions(expression):
        if isinstance(inner, expr.Name):
            for value in bindings(inner, syntax)[:2]:
                found.extend(names_in(value))
    return tuple(dict.fromkeys(found))
