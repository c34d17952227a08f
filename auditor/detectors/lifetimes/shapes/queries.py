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
from auditor.detectors.shared.sql_rows import selections
from auditor.detectors.shared.syntax import Site
from auditor.detectors.shared.written import written_entries
from auditor.facts import expressions as expr
from auditor.semantics.domain.values import Text

_BOUNDS = ("__gt", "__gte", "__lt", "__lte", "$gt", "$gte", "$lt", "$lte")
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
    words = analysis.words
    names = _selected(bound, analysis)
    if not names or any(words.is_expiry(name) for name in names):
        return
    is_named = words.is_token(*names) and not words.is_other(*names)
    control = controls(bound, site, analysis)
    if not is_named and not control.decides_about_token:
        return
    found, told = analysis.lifetimes(duration), "Only younger tokens are selected here."
    yield from candidates(found, bound, site, told, names, message="default", acts=control.acts)


def _selected(bound: expr.Expr, analysis: Analysis) -> tuple[str, ...]:
    """What the query is about that has this bound, in a keyword, beside an operator or as a parameter of SQL."""
    child, keys = bound, []
    for outer in analysis.syntax.ancestors(bound):
        keys += [key for key, value in written_entries(outer) if value is child]
        if isinstance(outer, expr.Call) and outer.func is not child:
            keys += [a.keyword for a in outer.args if a.value is child and a.keyword]
            if any(key.endswith(_BOUNDS) for key in keys):
                return (*names_in(outer.func), *keys)
            given = (value for argument in outer.args for value in analysis.resolution.values(argument.value))
            queries = (value.literal for value in given if isinstance(value, Text) and value.literal)
            if asked := next((query for query in queries if any(s.has_condition for s in selections(query))), ""):
                return tuple(dict.fromkeys((*_TABLE.findall(asked), *_IDENTIFIER.findall(asked))))
        child = outer
    return ()


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
