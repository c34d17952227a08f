"""Limits of calls where code keeps the calls of the last hour alone: `len(self.calls) >= LIMIT`."""

from __future__ import annotations

from collections.abc import Iterator

from auditor.detectors.shared.moments import definition
from auditor.detectors.shared.naming import last_name, names_in
from auditor.detectors.shared.rate_words import RateWords, fixed_number
from auditor.detectors.shared.syntax import Site, Syntax
from auditor.facts import expressions as expr
from auditor.facts.walk import expressions, subexpressions
from auditor.semantics.resolution import Resolution
from auditor.semantics.values import Place


def limit_of_window(
    compare: expr.Compare, site: Site, words: RateWords, syntax: Syntax, resolution: Resolution
) -> tuple[float, Place | None] | None:
    """The number that the calls of the last hour are compared with, and where it is written."""
    if len(compare.comparators) != 1 or site.function is None:
        return None
    left, right = compare.left, compare.comparators[0]
    for counted, limit in ((left, right), (right, left)):
        kept = _counted(counted, syntax)
        found = fixed_number(limit, resolution) if kept else None
        if found is None or not words.is_budget(found[0], is_hourly=True):
            continue
        if any(_is_window(part, kept, words, syntax, resolution) for part in expressions(site.function.body)):
            return found
    return None


def _counted(expression: expr.Expr, syntax: Syntax) -> str:
    """What a length is that of, also by way of a local: `used = len(calls)`."""
    meant = definition(expression, syntax) if isinstance(expression, expr.Name) else expression
    return last_name(meant.args[0].value) if isinstance(meant, expr.Call) and _is_length(meant) else ""


def _is_length(expression: expr.Expr) -> bool:
    return isinstance(expression, expr.Call) and last_name(expression.func) == "len" and bool(expression.args)


def _is_window(part: expr.Expr, kept: str, words: RateWords, syntax: Syntax, resolution: Resolution) -> bool:
    """`now - calls[0] > 3600`, `[call for call in calls if call > now - HOUR]`; how many there are is no moment."""
    if not isinstance(part, expr.Compare | expr.Comprehension) or kept not in names_in(part):
        return False
    inside = tuple(_meant(part, syntax))
    if any(map(_is_length, inside)):
        return False
    spans = (fixed_number(each, resolution) for each in inside)
    return any(span is not None and span[0] == words.seconds for span in spans)


def _meant(part: expr.Expr, syntax: Syntax) -> Iterator[expr.Expr]:
    """The parts of an expression, and of what its locals are."""
    for each in subexpressions(part):
        yield each
        if isinstance(each, expr.Name) and (local := definition(each, syntax)) is not None:
            yield from subexpressions(local)
