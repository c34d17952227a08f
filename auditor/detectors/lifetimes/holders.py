"""Whether the code around a place deals with a token at all."""

from __future__ import annotations

from auditor.detectors.lifetimes.analysis import Analysis
from auditor.detectors.shared.naming import last_name, names_in, scope_names
from auditor.detectors.shared.syntax import Site
from auditor.detectors.shared.traffic import parties, token_parties
from auditor.facts import expressions as expr
from auditor.facts.definitions import Class, Function, Module
from auditor.facts.walk import direct_expressions, expressions


def gets_token(site: Site, analysis: Analysis) -> bool:
    """A function that asks for a token itself, or leads to nothing else."""
    path = site.module.path
    if token_parties(analysis.traffic.direct(site.function, path)):
        return True
    sent = analysis.traffic.reached(site.function, path)
    return bool(token_parties(sent)) and all(one.is_token for one in sent)


def handles_token(site: Site, analysis: Analysis) -> bool:
    """A function or class that asks for tokens, holds one or is named after one; or what such a function calls."""
    if _handles(site.function, site.owner, site.module, analysis):
        return True
    callers = analysis.resolution.callers(site.function) if site.function is not None else ()
    return any(_handles(each.function, None, analysis.resolution.modules[each.module], analysis) for each in callers)


def is_about_token(function: Function | None, site: Site, analysis: Analysis) -> bool:
    """Whether one function is about a token, and not merely part of a class that has one."""
    words = analysis.words
    if function is None:
        return words.is_token(*names_in(*direct_expressions(site.statement)))
    if words.is_other(function.name) or words.is_session(function.name):
        return False
    names = (function.name, *(parameter.name for parameter in function.parameters))
    if words.is_token(*names) or (site.owner is not None and words.is_access_token(site.owner.name)):
        return True
    field = words.vendor.oauth.access_token_field
    if any(_is_field(expression, field) for expression in expressions(function.body)):
        return True
    sent = analysis.traffic.reached(function, site.module.path) | analysis.traffic.direct(function, site.module.path)
    return bool(token_parties(sent)) and all(one.is_token for one in sent)


def _handles(function: Function | None, owner: Class | None, module: Module, analysis: Analysis) -> bool:
    words = analysis.words
    parameters = function.parameters if function is not None else ()
    if parties(analysis.traffic.direct(function, module.path)):
        parameters = ()
    if words.is_token(*scope_names(function, owner), *(parameter.name for parameter in parameters)):
        return True
    if token_parties(analysis.traffic.direct(function, module.path)):
        return True
    if owner is not None and token_parties(analysis.traffic.of_class(owner)):
        return True
    within = function or owner or module
    field = words.vendor.oauth.access_token_field
    return analysis.resolution.once((_mentions, id(within), field), lambda: _mentions(field, within))


def _mentions(field: str, within: Function | Class | Module) -> bool:
    return any(_is_field(expression, field) for expression in expressions(within.body))


def _is_field(expression: expr.Expr, field: str) -> bool:
    match expression:
        case expr.Subscript() | expr.Attribute() | expr.Name():
            return last_name(expression) == field
        case expr.Literal(value=value):
            return value == field
        case _:
            return False
