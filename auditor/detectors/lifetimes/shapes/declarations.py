"""Stated lives: a token's own field, `PROCORE_TOKEN_TTL = 7200`, `{"access_token": …, "expires_in": 7200}`."""

from __future__ import annotations

from collections.abc import Iterator

from auditor.detectors.lifetimes.analysis import Analysis
from auditor.detectors.lifetimes.candidate import Candidate, candidates
from auditor.detectors.shared.bindings import assignments
from auditor.detectors.shared.naming import labels, last_name, names_in, scope_names, target_names
from auditor.detectors.shared.syntax import Site
from auditor.detectors.shared.written import written_entries
from auditor.facts import expressions as expr
from auditor.facts import statements as stmt
from auditor.facts.definitions import Class
from auditor.model import quoted
from auditor.models.names import is_named


def find_declarations(analysis: Analysis) -> Iterator[Candidate]:
    for site in analysis.sites():
        yield from _field(site, analysis)
        yield from _setting(site, analysis)
        yield from _read(site, analysis)


def _field(site: Site, analysis: Analysis) -> Iterator[Candidate]:
    """`expires_in: int = 7200` in a class that holds an access token."""
    statement = site.statement
    if not isinstance(statement, stmt.Assign) or statement.value is None or site.owner is None:
        return
    if site.branch != "class" or not _is_field_of_token(site.owner, target_names(statement), analysis):
        return
    found, told = analysis.lifetimes(statement.value), "It is the default of a token's own field."
    yield from candidates(found, statement.value, site, told, (site.owner.name,), message="fallback")


def _is_field_of_token(owner: Class, names: tuple[str, ...], analysis: Analysis) -> bool:
    if not analysis.words.is_lifetime_field(*names):
        return False
    field = analysis.words.vendor.oauth.access_token_field
    siblings = {
        name for statement in owner.body if isinstance(statement, stmt.Assign) for name in target_names(statement)
    }
    return field in siblings or analysis.words.is_token(owner.name)


def _setting(site: Site, analysis: Analysis) -> Iterator[Candidate]:
    """A binding whose own name speaks of the vendor, a token and its life."""
    statement = site.statement
    if isinstance(statement, stmt.Assign) and statement.value is not None:
        names = target_names(statement)
        if len(names) == 1 and not isinstance(statement.value, expr.DictDisplay):
            yield from _named(names, statement.value, site, analysis)
        for expression in (part for part in site.parts if isinstance(part, expr.DictDisplay | expr.Call)):
            for key, value in written_entries(expression):
                names = (key, *labels(expression, analysis.syntax), *target_names(statement))
                yield from _named(names, value, site, analysis)
    if isinstance(statement, stmt.DefineFunction):
        for parameter in statement.function.parameters:
            if parameter.default is not None:
                yield from _named((parameter.name,), parameter.default, site, analysis)


def _read(site: Site, analysis: Analysis) -> Iterator[Candidate]:
    """`Config(token_ttl=int(os.getenv("PROCORE_TOKEN_TTL", "6900")))`."""
    for call in site.calls:
        if is_named(last_name(call.func), "default_takers") and len(call.args) > 1:
            key = call.args[0].value
            default = next((a.value for a in call.args[1:] if a.keyword in (None, "default", "fallback")), None)
            if isinstance(key, expr.Literal) and isinstance(key.value, str) and default is not None:
                yield from _named((key.value, *labels(call, analysis.syntax)), default, site, analysis)


def _named(names: tuple[str, ...], value: expr.Expr, site: Site, analysis: Analysis) -> Iterator[Candidate]:
    words = analysis.words
    owner = (site.owner.name,) if site.owner is not None and site.branch == "class" else ()
    if not words.names_vendor(*names, *owner) or not words.is_token(*names) or not words.is_lifetime(*names):
        return
    if isinstance(value, expr.Call) and last_name(value) in ("Field", "field"):
        return
    found, told = analysis.lifetimes(value), f"{quoted(names[0])} names it as a token's lifetime."
    yield from candidates(found, value, site, told, (*names, *owner), message="default")


def find_typed_in(analysis: Analysis) -> Iterator[Candidate]:
    for site in analysis.sites():
        for life, token, names in _in_statement(site, analysis):
            if _is_made_up(token) or _is_answer_of_ours(site, analysis):
                continue
            sure = (one for one in analysis.lifetimes(life) if not one.doubtful)
            told = f"It is set as a token's {quoted(analysis.words.vendor.oauth.lifetime_field)}."
            yield from candidates(sure, life, site, told, (*names_in(token), *names), message="typed_in", subject=token)


def _in_statement(site: Site, analysis: Analysis) -> Iterator[tuple[expr.Expr, expr.Expr | None, tuple[str, ...]]]:
    """(the life, the token beside it, names around)."""
    words = analysis.words
    for target, value in assignments(site.statement):
        base = target.base if isinstance(target, expr.Subscript | expr.Attribute) else None
        is_of_token = words.is_token(*names_in(base), *scope_names(site.function, site.owner))
        if base is not None and is_of_token and words.is_lifetime_field(last_name(target)):
            yield value, base, names_in(target)
    for expression in site.parts:
        match expression:
            case expr.DictDisplay(items=items):
                pairs = [(str(k.value), v) for k, v in items if isinstance(k, expr.Literal)]
                if not any(k is None for k, _ in items):
                    yield from _pairs(pairs, (), analysis)
            case expr.Call(func=func, args=args):
                named = [(a.keyword, a.value) for a in args if a.keyword]
                yield from _pairs(named, (last_name(func),), analysis)


def _pairs(
    pairs: list[tuple[str, expr.Expr]], names: tuple[str, ...], analysis: Analysis
) -> Iterator[tuple[expr.Expr, expr.Expr | None, tuple[str, ...]]]:
    life = next((value for key, value in pairs if analysis.words.is_lifetime_field(key)), None)
    if life is None:
        return
    field = analysis.words.vendor.oauth.access_token_field
    token = next((value for key, value in pairs if key == field), None)
    token = token or next((value for key, value in pairs if analysis.words.is_access_token(key)), None)
    if token is not None or analysis.words.is_token(*names):
        yield life, token, (*names, *(key for key, _ in pairs))


def _is_made_up(token: expr.Expr | None) -> bool:
    """A token spelled out in code is a sample."""
    return isinstance(token, expr.Literal) and isinstance(token.value, str)


def _is_answer_of_ours(site: Site, analysis: Analysis) -> bool:
    """What a web route returns is the application's own answer."""
    if not isinstance(site.statement, stmt.Return) or site.function is None:
        return False
    return any(
        isinstance(decorator, expr.Call) and last_name(decorator.func) in analysis.words.options.never_calls
        for decorator in site.function.decorators
    )
