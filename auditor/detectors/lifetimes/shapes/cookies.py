"""Cookies that hold a token and have an age of their own."""

from __future__ import annotations

from collections.abc import Iterator

from auditor.detectors.lifetimes.analysis import Analysis
from auditor.detectors.lifetimes.candidate import Candidate
from auditor.detectors.lifetimes.durations import Lifetime
from auditor.detectors.lifetimes.held_tokens import holds_token
from auditor.detectors.lifetimes.spelled import texts_of
from auditor.detectors.shared.naming import last_name, names_in, scope_names
from auditor.detectors.shared.syntax import Site
from auditor.facts import expressions as expr
from auditor.facts.walk import subexpressions


def find_cookies(analysis: Analysis) -> Iterator[Candidate]:
    options = analysis.words.options
    for site in analysis.sites():
        for call in site.calls:
            if last_name(call.func) in options.cookies.methods:
                yield from _inspect(call, site, analysis)


def _inspect(call: expr.Call, site: Site, analysis: Analysis) -> Iterator[Candidate]:
    words = analysis.words
    ages = [a.value for a in call.args if a.keyword in words.options.cookies.keywords]
    held = [a.value for a in call.args if a.keyword in (None, "key", "name", "value")][:2]
    if not ages or not _holds_token(held, analysis):
        return
    names = tuple(name for one in held for name in (*names_in(one), *texts_of(one, analysis)))
    for age in ages:
        for use, lifetime in _durations(age, analysis):
            yield Candidate(
                lifetime=lifetime,
                use=use,
                message="cookie",
                told="The cookie with the token lasts this long.",
                names=(*names, *scope_names(site.function, None)[-1:]),
                site=site,
                subject=held[1] if len(held) > 1 else None,
            )


def _holds_token(held: list[expr.Expr], analysis: Analysis) -> bool:
    words = analysis.words
    if any(holds_token(one, analysis) for one in held[1:]):
        return True
    keys = texts_of(held[0], analysis) if held else ()
    values = tuple(last_name(one) for one in held[1:])
    if words.is_other(*keys, *values) or words.is_refresh_token(*keys, *values):
        return False
    return words.is_token(*keys, *values)


def _durations(age: expr.Expr, analysis: Analysis) -> Iterator[tuple[expr.Expr, Lifetime]]:
    """The age itself, or what is added to a moment (`expires=now + timedelta(hours=2)`)."""
    for expression in subexpressions(age):
        if found := analysis.lifetimes(expression):
            yield from ((expression, lifetime) for lifetime in found)
            return
