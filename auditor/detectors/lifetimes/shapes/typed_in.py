"""Tokens put together by hand, with a life that nobody was told: `{"access_token": …, "expires_in": 7200}`."""

from __future__ import annotations

from collections.abc import Iterator

from auditor.detectors.lifetimes.analysis import Analysis
from auditor.detectors.lifetimes.candidate import Candidate
from auditor.detectors.lifetimes.durations import Lifetime
from auditor.detectors.shared.naming import last_name, names_in, scope_names
from auditor.detectors.shared.syntax import Site
from auditor.facts import expressions as expr
from auditor.facts import statements as stmt
from auditor.model import quoted


def find_typed_in(analysis: Analysis) -> Iterator[Candidate]:
    for site in analysis.sites():
        for life, token, names in _in_statement(site, analysis):
            if _is_made_up(token) or _is_answer_of_ours(site, analysis):
                continue
            for lifetime in analysis.lifetimes(life):
                if not lifetime.doubtful:
                    yield _candidate(lifetime, life, token, names, site, analysis)


def _in_statement(site: Site, analysis: Analysis) -> Iterator[tuple[expr.Expr, expr.Expr | None, tuple[str, ...]]]:
    """(the life, the token beside it, names around)."""
    statement = site.statement
    if isinstance(statement, stmt.Assign) and statement.value is not None:
        for target in statement.targets:
            if isinstance(target, expr.Subscript | expr.Attribute) and _is_field(last_name(target), analysis):
                base = target.base
                if analysis.words.is_token(*names_in(base)) or _has_token(site, analysis):
                    yield statement.value, base, names_in(target)
    for expression in site.parts:
        match expression:
            case expr.DictDisplay(items=items):
                pairs = [(str(k.value), v) for k, v in items if isinstance(k, expr.Literal)]
                if not any(k is None for k, _ in items):
                    yield from _pairs(pairs, (), analysis)
            case expr.Call(func=func, args=args):
                named = [(a.keyword, a.value) for a in args if a.keyword]
                yield from _pairs(named, (last_name(func),), analysis)
            case _:
                pass


def _pairs(
    pairs: list[tuple[str, expr.Expr]], names: tuple[str, ...], analysis: Analysis
) -> Iterator[tuple[expr.Expr, expr.Expr | None, tuple[str, ...]]]:
    life = next((value for key, value in pairs if _is_field(key, analysis)), None)
    if life is None:
        return
    field = analysis.words.vendor.oauth.access_token_field
    token = next((value for key, value in pairs if key == field), None)
    token = token or next((value for key, value in pairs if analysis.words.is_access_token(key)), None)
    if token is not None or analysis.words.is_token(*names):
        yield life, token, (*names, *(key for key, _ in pairs))


def _is_field(key: str, analysis: Analysis) -> bool:
    return analysis.words.is_lifetime_field(key)


def _has_token(site: Site, analysis: Analysis) -> bool:
    return analysis.words.is_token(*scope_names(site.function, site.owner))


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


def _candidate(
    lifetime: Lifetime, life: expr.Expr, token: expr.Expr | None, names: tuple[str, ...], site: Site, analysis: Analysis
) -> Candidate:
    return Candidate(
        lifetime=lifetime,
        use=life,
        message="typed_in",
        told=f"It is set as a token's {quoted(analysis.words.vendor.oauth.lifetime_field)}.",
        names=(*names_in(token), *names, *scope_names(site.function, None)[-1:]),
        site=site,
        subject=token,
    )
