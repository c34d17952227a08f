"""Queries for a stored token that is younger than a fixed age: `filter(created_at__gt=now - timedelta(hours=2))`."""

from __future__ import annotations

from collections.abc import Iterator

from auditor.detectors.lifetimes.analysis import Analysis
from auditor.detectors.lifetimes.candidate import Candidate
from auditor.detectors.lifetimes.control import controls
from auditor.detectors.shared.moments import is_now, unwrapped
from auditor.detectors.shared.naming import names_in, scope_names
from auditor.detectors.shared.syntax import Site
from auditor.facts import expressions as expr

_BOUNDS = ("__gt", "__gte", "__lt", "__lte")


def find_queries(analysis: Analysis) -> Iterator[Candidate]:
    for site in analysis.sites():
        for expression in site.parts:
            match expression:
                case expr.Binary(op="-", left=left, right=right) if is_now(unwrapped(left)):
                    yield from _inspect(expression, right, site, analysis)
                case _:
                    pass


def _inspect(bound: expr.Binary, duration: expr.Expr, site: Site, analysis: Analysis) -> Iterator[Candidate]:
    call = next((e for e in analysis.syntax.ancestors(bound) if isinstance(e, expr.Call)), None)
    keyword = next((a.keyword for a in call.args if a.value is bound), None) if call is not None else None
    if call is None or keyword is None or not keyword.endswith(_BOUNDS):
        return
    words = analysis.words
    names = (*names_in(call.func), keyword)
    if words.is_expiry(keyword):
        return
    is_named = words.is_token(*names) and not words.is_other(*names)
    control = controls(bound, site, analysis)
    if not is_named and not control.decides_about_token:
        return
    for lifetime in analysis.lifetimes(duration):
        yield Candidate(
            lifetime=lifetime,
            use=bound,
            message="default",
            told="Only younger tokens are selected here.",
            names=(*names, *scope_names(site.function, None)[-1:]),
            site=site,
            acts=control.acts,
        )
