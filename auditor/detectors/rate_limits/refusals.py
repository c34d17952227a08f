"""Code that runs because a call was refused: after a test of the status, in a handler, in a function named so."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from auditor.detectors.rate_limits.rate_words import RateWords
from auditor.detectors.shared.bindings import bound_in
from auditor.detectors.shared.conditions import outcomes_at, taken_apart
from auditor.detectors.shared.naming import last_name, names_in
from auditor.detectors.shared.plain_values import fixed_number
from auditor.detectors.shared.syntax import Site, syntax_of
from auditor.detectors.shared.written import calls_of
from auditor.facts import expressions as expr
from auditor.facts import statements as stmt
from auditor.facts.definitions import Class, Function
from auditor.facts.walk import subexpressions
from auditor.semantics.domain.values import ClassValue
from auditor.semantics.resolution import Resolution

_EQUAL = frozenset({"==", "in", "is"})
# The statuses of HTTP for failures.
_FAILURES = range(400, 600)
_AT_MOST = frozenset({"==", "<", "<="})


def is_after_refusal(site: Site, words: RateWords, resolution: Resolution) -> bool:
    """Whether a statement only runs when the vendor refused a call."""
    if _is_behind_test(site, words) or (site.function is not None and words.names_refusal(site.function.name)):
        return True
    return any(any(map(words.names_refusal, names_in(kind))) for kind in _caught_at(site)) or any(
        _is_behind_test(each, words) or _is_at_limit(each, words, resolution) for each in thrown_at(site, resolution)
    )


def _caught_at(site: Site) -> Iterator[expr.Expr]:
    """The exceptions whose handlers a statement is in."""
    for inner, around in site.outwards():
        for each in around.handlers if isinstance(around, stmt.Try) else ():
            if each.kind is not None and any(one is inner.statement for one in each.body):
                yield each.kind


def thrown_at(site: Site, resolution: Resolution) -> Iterator[Site]:
    """The statements that raise what a statement handles, if that is a class of the project."""
    raised = resolution.once("raised classes", lambda: _raised(resolution))
    parts = (part for kind in _caught_at(site) for part in subexpressions(kind))
    return (each for part in parts for cls in _classes(part, resolution) for each in raised.get(cls, ()))


def _is_behind_test(site: Site, words: RateWords) -> bool:
    return any(True for _ in tests_of_refusal(site, words))


def tests_of_refusal(site: Site, words: RateWords) -> Iterator[expr.Expr]:
    """The tests that only let a statement run after a refusal."""
    for test, holds in outcomes_at(site):
        if _tests(test, words, is_equal=holds) or (holds and _ran_out(test, site, words)):
            yield test


def is_after_another_failure(site: Site, words: RateWords) -> bool:
    """Whether a statement only runs after a status that is no refusal: `if answer.status_code in (502, 503):`."""
    tests = (part for test, holds in outcomes_at(site) if holds for part in subexpressions(test))
    compared = (
        list(subexpressions(part)) for part in tests if isinstance(part, expr.Compare) and part.ops[0] in _EQUAL
    )
    return any(any(map(_is_status, parts)) and not any(map(words.is_refusal, parts)) for parts in compared)


def _is_status(part: expr.Expr) -> bool:
    return isinstance(part, expr.Literal) and isinstance(part.value, int) and part.value in _FAILURES


def callers_of(function: Function | None, resolution: Resolution) -> Sequence[Site]:
    """The statements that call a function of the project."""
    calls = calls_of(function, resolution) if function is not None else ()
    syntax = syntax_of(resolution)
    return [syntax.site_in(each.scope, each.call) for each in calls]


def _tests(test: expr.Expr, words: RateWords, *, is_equal: bool) -> bool:
    """Whether a test asks for the status of a refusal, or (not `is_equal`) for any other."""
    is_said = any(words.says_refused(last_name(part)) for part in subexpressions(test))
    if is_equal and (is_said or _nothing_left(test, words)):
        return True
    return any(
        isinstance(part, expr.Compare)
        and (part.ops[0] in _EQUAL) == is_equal
        and any(words.is_refusal(operand) for operand in subexpressions(part))
        for part in subexpressions(test)
    )


def _nothing_left(test: expr.Expr, words: RateWords) -> bool:
    """`if int(answer.headers["X-Rate-Limit-Remaining"]) < 5:`."""
    return any(
        isinstance(part, expr.Compare)
        and part.ops[0] in _AT_MOST
        and any(words.is_left(inner) for inner in subexpressions(part.left))
        for part in subexpressions(test)
    )


def _ran_out(test: expr.Expr, site: Site, words: RateWords) -> bool:
    """The same where a local holds what is left: `left = int(answer.headers[…])`, `if left < 5:`."""
    asked = {
        part.left.id
        for part in subexpressions(test)
        if isinstance(part, expr.Compare) and part.ops[0] in _AT_MOST and isinstance(part.left, expr.Name)
    }
    body = site.function.body if site.function is not None and asked else ()
    held = (value for name in asked for value in bound_in(name, body))
    return any(words.is_left(inner) for value in held for inner in subexpressions(value))


def is_chosen_after_refusal(number: expr.Expr, choice: expr.Conditional, words: RateWords) -> bool:
    """`3600 if answer.status_code == 429 else 5`."""
    parts = taken_apart(choice.test, number is choice.body)
    return any(_tests(test, words, is_equal=holds) for test, holds in parts)


def _is_at_limit(site: Site, words: RateWords, resolution: Resolution) -> bool:
    """Whether a statement only runs when the code's own limit of calls is reached."""
    tests = (part for test, holds in outcomes_at(site) if holds for part in subexpressions(test))
    sides = (side for part in tests if isinstance(part, expr.Compare) for side in (part.left, *part.comparators))
    found = (fixed_number(side, resolution) for side in sides)
    return any(each is not None and words.is_budget(each[0], is_hourly=True) for each in found)


def _raised(resolution: Resolution) -> Mapping[Class, Sequence[Site]]:
    """The statements that raise each class of the project."""
    found: dict[Class, list[Site]] = defaultdict(list)
    for site in syntax_of(resolution).everywhere():
        if isinstance(site.statement, stmt.Raise) and site.statement.value is not None:
            value = site.statement.value
            for cls in _classes(value.func if isinstance(value, expr.Call) else value, resolution):
                found[cls].append(site)
    return found


def _classes(expression: expr.Expr, resolution: Resolution) -> Iterator[Class]:
    return (value.definition for value in resolution.values(expression) if isinstance(value, ClassValue))
