"""Lifetimes in SQL: `where created_at > now() - interval '2 hours'`, `dateadd(hour, -2, getdate())`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from auditor.detectors.lifetimes.analysis import Analysis
from auditor.detectors.lifetimes.candidate import Candidate
from auditor.detectors.lifetimes.durations import Lifetime
from auditor.detectors.shared.naming import scope_names
from auditor.detectors.shared.plain_values import UNITS
from auditor.detectors.shared.syntax import Site
from auditor.facts import expressions as expr

_STATEMENT = re.compile(r"\b(?:select|insert|update|delete|create)\b", re.IGNORECASE)
_SPANS = (
    re.compile(r"\binterval\s+'?(?P<count>\d+(?:\.\d+)?)'?\s*(?P<unit>second|minute|hour)s?\b", re.IGNORECASE),
    re.compile(r"'[+-]?(?P<count>\d+(?:\.\d+)?)\s+(?P<unit>second|minute|hour)s?'", re.IGNORECASE),
    re.compile(r"\bdateadd\s*\(\s*(?P<unit>second|minute|hour)\s*,\s*-?(?P<count>\d+)\b", re.IGNORECASE),
)
_TABLE = re.compile(r"\b(?:from|into|update|join|table(?:\s+if\s+not\s+exists)?)\s+([A-Za-z_][\w.]*)", re.IGNORECASE)
_IDENTIFIER = re.compile(r"[A-Za-z_]\w*")


def find_sql_spans(analysis: Analysis) -> Iterator[Candidate]:
    for site in analysis.sites():
        for expression in site.parts:
            if isinstance(expression, expr.Literal) and isinstance(expression.value, str):
                yield from _inspect(expression, expression.value, site, analysis)


def _inspect(literal: expr.Literal, query: str, site: Site, analysis: Analysis) -> Iterator[Candidate]:
    if _STATEMENT.search(query) is None:
        return
    words = analysis.words
    tables = _TABLE.findall(query)
    tokens = [name for name in _IDENTIFIER.findall(query) if words.is_token(name) and not words.is_refresh_token(name)]
    names = tuple(dict.fromkeys((*tables, *tokens)))
    if not tokens or words.is_own(*names) or words.is_other(*names):
        return
    for seconds in _seconds(query):
        if words.is_long(seconds):
            place = analysis.syntax.place(literal)
            yield Candidate(
                lifetime=Lifetime(seconds=seconds, root=place, expression=literal, names=()),
                use=literal,
                message="default",
                told="The query computes with it.",
                names=(*names, *scope_names(site.function, None)[-1:]),
                site=site,
            )


def _seconds(query: str) -> Iterator[float]:
    for pattern in _SPANS:
        for found in pattern.finditer(query):
            yield float(found["count"]) * UNITS[found["unit"].lower()]
