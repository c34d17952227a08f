"""Cookies that hold a token and have an age of their own."""

from __future__ import annotations

from collections.abc import Iterator

from auditor.detectors.lifetimes.durations import Lifetime
from auditor.detectors.lifetimes.ground import Site
from auditor.detectors.lifetimes.held_tokens import holds_token
from auditor.detectors.lifetimes.naming import last_name, names_in, scope_names
from auditor.detectors.lifetimes.ownership import Scene
from auditor.detectors.lifetimes.spelled import texts_of
from auditor.detectors.lifetimes.survey import Candidate, Survey
from auditor.facts import expressions as expr
from auditor.facts.walk import subexpressions


def find_cookies(survey: Survey) -> Iterator[Candidate]:
    libraries = survey.words.libraries
    for sites in survey.modules():
        for site in sites:
            for call in site.calls:
                if last_name(call.func) in libraries.cookie_methods:
                    yield from _inspect(call, site, survey)


def _inspect(call: expr.Call, site: Site, survey: Survey) -> Iterator[Candidate]:
    words = survey.words
    ages = [a.value for a in call.args if a.keyword in words.libraries.cookie_keywords]
    held = [a.value for a in call.args if a.keyword in (None, "key", "name", "value")][:2]
    if not ages or not _holds_token(held, survey):
        return
    names = tuple(name for one in held for name in (*names_in(one), *texts_of(one, survey)))
    for age in ages:
        for use, lifetime in _durations(age, survey):
            yield Candidate(
                lifetime=lifetime,
                use=use,
                message="cookie",
                told="The cookie with the token lasts this long.",
                scene=Scene(
                    names=(*names, *lifetime.names, *scope_names(site.function, None)[-1:]),
                    site=site,
                    origin=survey.origin(lifetime),
                    subject=held[1] if len(held) > 1 else None,
                ),
            )


def _holds_token(held: list[expr.Expr], survey: Survey) -> bool:
    words = survey.words
    if any(holds_token(one, survey) for one in held[1:]):
        return True
    keys = texts_of(held[0], survey) if held else ()
    values = tuple(last_name(one) for one in held[1:])
    if words.is_other(*keys, *values) or words.is_refresh_token(*keys, *values):
        return False
    return words.is_token(*keys, *values)


def _durations(age: expr.Expr, survey: Survey) -> Iterator[tuple[expr.Expr, Lifetime]]:
    """The age itself, or what is added to a moment (`expires=now + timedelta(hours=2)`)."""
    for expression in subexpressions(age):
        found = [one for one in survey.durations.of(expression) if survey.words.is_long(one.seconds)]
        for lifetime in found:
            yield expression, lifetime
        if found:
            return
