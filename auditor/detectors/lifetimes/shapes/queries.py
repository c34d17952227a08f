"""Queries, also in SQL, for a token younger than a fixed age: `filter(created_at__gt=now - timedelta(hours=2))`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from auditor.detectors.lifetimes.analysis import Analysis
from auditor.detectors.lifetimes.candidate import Candidate, candidates
from auditor.detectors.lifetimes.control import controls
from auditor.detectors.shared.moments import is_now, unwrapped
from auditor.detectors.shared.naming import names_in
from auditor.detectors.shared.plain_values import UNITS
from auditor.detectors.shared.syntax import Site
from auditor.facts import expressions as expr

_BOUNDS = ("__gt", "__gte", "__lt", "__lte")
_STATEMENT = re.compile(r"\b(?:select|insert|update|delete|create)\b", re.IGNORECASE)
_SQL_SPANS = (
    re.compile(r"\binterval\s+'?(?P<count>\d+(?:\.\d+)?)'?\s*(?P<unit>second|minute|hour)s?\b", re.IGNORECASE),
    re.compile(r"'[+-]?(?P<count>\d+(?:\.\d+)?)\s+(?P<unit>second|minute|hour)s?'", re.IGNORECASE),
    re.compile(r"\bdateadd\s*\(\s*(?P<unit>second|minute|hour)\s*,\s*-?(?P<count>\d+)\b", re.IGNORECASE),
)
_TABLE = re.compile(r"\b(?:from|into|update|join|table(?:\s+if\s+not\s+exists)?)\s+([A-Za-z_][\w.]*)", re.IGNORECASE)
_IDENTIFIER = re.compile(r"[A-Za-z_]\w*")


def find_queries(analysis: Analysis) -> Iterator[Candidate]:
    for site in analysis.sites():
        for expression in site.parts:
            match expression:
                case expr.Binary(op="-", left=left, right=right) if is_now(unwrapped(left)):
                    yield from _inspect(expression, right, site, analysis)


def _inspect(bound: expr.Binary, duration: expr.Expr, site: Site, analysis: Analysis) -> Iterator[Candidate]:
    call = next(analysis.syntax.calls_around(bound), None)
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
    found, told = analysis.lifetimes(duration), "Only younger tokens are selected here."
    yield from candidates(found, bound, site, told, names, message="default", acts=control.acts)


def find_sql_spans(analysis: Analysis) -> Iterator[Candidate]:
    for site in analysis.sites():
        for literal in site.literals:
            if isinstance(literal.value, str) and _STATEMENT.search(literal.value):
                yield from _in_sql(literal, literal.value, site, analysis)


def _in_sql(literal: expr.Literal, query: str, site: Site, analysis: Analysis) -> Iterator[Candidate]:
    words = analysis.words
    tables = _TABLE.findall(query)
    tokens = [name for name in _IDENTIFIER.findall(query) if words.is_token(name) and not words.is_refresh_token(name)]
    names = tuple(dict.fromkeys((*tables, *tokens)))
    if not tokens or words.is_own(*names) or words.is_other(*names):
        return
    spans = (seconds for seconds in _seconds_in(query) if words.is_long(seconds))
    found = (analysis.durations.written(seconds, literal) for seconds in spans)
    yield from candidates(found, literal, site, "The query computes with it.", names)


def _seconds_in(query: str) -> Iterator[float]:
    for pattern in _SQL_SPANS:
        for found in pattern.finditer(query):
            yield float(found["count"]) * UNITS[found["unit"].lower()]
