"""Durations for answers that do not say how long the token lives: `data.get("expires_in", 7200)`."""

from __future__ import annotations

from collections.abc import Iterator

from auditor.detectors.lifetimes.analysis import Analysis
from auditor.detectors.lifetimes.candidate import Candidate, candidates
from auditor.detectors.lifetimes.held_tokens import is_about_token
from auditor.detectors.shared.naming import labels, last_name, names_in, target_names
from auditor.detectors.shared.syntax import Site
from auditor.detectors.shared.written import written_text
from auditor.facts import expressions as expr
from auditor.facts import statements as stmt
from auditor.facts.walk import direct_expressions, subexpressions
from auditor.model import quoted
from auditor.models.names import is_named

# What may say what stands in for something else.
_STANDS_IN = expr.Call | expr.Boolean | expr.Conditional


def find_fallbacks(analysis: Analysis) -> Iterator[Candidate]:
    for site in analysis.sites():
        for expression in (part for part in site.parts if isinstance(part, _STANDS_IN)):
            for default, source in _in_expression(expression, analysis):
                yield from _candidates(default, source, site, analysis)
        for default in _in_statement(site, analysis):
            yield from _candidates(default, None, site, analysis)


def _in_expression(expression: expr.Expr, analysis: Analysis) -> Iterator[tuple[expr.Expr, expr.Expr | None]]:
    """A default and what it stands in for."""
    match expression:
        case expr.Call(func=expr.Attribute(base=base, attr=attr), args=(key, default, *_)) if is_named(
            attr, "key_readers"
        ) and _is_field_name(key.value, analysis):
            yield default.value, base
        case expr.Call(func=expr.Name(id="getattr"), args=(source, key, default)) if _is_field_name(
            key.value, analysis
        ):
            yield default.value, source.value
        case expr.Call(args=args) if any(a.keyword in analysis.words.options.fallback_keywords for a in args):
            yield from ((a.value, None) for a in args if a.keyword in analysis.words.options.fallback_keywords)
        case expr.Boolean(op="or", left=left, right=right):
            if _mentions(left, analysis):
                yield right, _source(left)
        case expr.Conditional(body=body, orelse=orelse):
            for branch, other in ((body, orelse), (orelse, body)):
                if not _mentions(branch, analysis) and _mentions(other, analysis):
                    yield branch, _source(other)


def _in_statement(site: Site, analysis: Analysis) -> Iterator[expr.Expr]:
    """`if expires_in is None: expires_in = 7200`, `except KeyError: lifetime = 7200`, a parameter's default."""
    statement = site.statement
    if isinstance(statement, stmt.DefineFunction):
        for parameter in statement.function.parameters:
            if parameter.default is not None and analysis.words.is_lifetime_field(parameter.name):
                yield parameter.default
    if not isinstance(statement, stmt.Assign) or statement.value is None or site.parent is None:
        return
    if not any(analysis.words.is_lifetime(name) or analysis.words.is_expiry(name) for name in target_names(statement)):
        return
    around = site.parent.statement
    if isinstance(around, stmt.If):
        asked = [around.test]
    elif isinstance(around, stmt.Try) and site.branch == "handler":
        asked = [expression for inner in around.body for expression in direct_expressions(inner)]
    else:
        return
    if any(_mentions(expression, analysis) for expression in asked):
        yield statement.value


def _is_field_name(expression: expr.Expr, analysis: Analysis) -> bool:
    return analysis.words.is_lifetime_field(written_text(expression))


def _mentions(expression: expr.Expr, analysis: Analysis) -> bool:
    """Whether the life that an answer tells is part of an expression."""
    parts = list(subexpressions(expression))
    return analysis.words.is_lifetime_field(*map(last_name, parts), *map(written_text, parts))


def _source(expression: expr.Expr) -> expr.Expr | None:
    """What the life is read from."""
    for inner in subexpressions(expression):
        match inner:
            case expr.Subscript(base=base) | expr.Attribute(base=base) | expr.Call(func=expr.Attribute(base=base)):
                return base
    return None


def _candidates(default: expr.Expr, source: expr.Expr | None, site: Site, analysis: Analysis) -> Iterator[Candidate]:
    statement = site.statement
    function = statement.function if isinstance(statement, stmt.DefineFunction) else site.function
    is_known = bool(set(labels(default, analysis.syntax)) & set(analysis.words.options.fallback_keywords))
    is_of_answer = any(sent.is_token for sent in analysis.answerers(analysis.resolution.values(source)))
    if not is_known and not is_of_answer and not is_about_token(function, site, analysis):
        return
    found, names = analysis.lifetimes(default), names_in(source)
    told = f"It is used when a response has no {quoted(analysis.words.vendor.oauth.lifetime_field)}."
    yield from candidates(found, default, site, told, names, message="fallback", subject=source)
