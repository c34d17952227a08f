"""Ages compared with a fixed duration: `if time.time() - self.token_time > 7000: login()`."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from pathlib import PurePath

from msgspec import Struct
from msgspec.structs import replace

from auditor.detectors.lifetimes.analysis import Analysis
from auditor.detectors.lifetimes.candidate import Candidate, candidates
from auditor.detectors.lifetimes.control import controls
from auditor.detectors.lifetimes.durations import Lifetime
from auditor.detectors.shared.moments import definition, is_now, meant_names, unwrapped
from auditor.detectors.shared.naming import last_name, names_in, results, scope_names, spelled
from auditor.detectors.shared.plain_values import UNITS, fixed_number, is_plain, plain_value
from auditor.detectors.shared.syntax import Site
from auditor.detectors.shared.traffic import token_parties
from auditor.detectors.shared.written import argument_for, looked_up
from auditor.facts import expressions as expr
from auditor.facts import statements as stmt
from auditor.facts.definitions import Function
from auditor.facts.names import plain_name
from auditor.facts.walk import subexpressions
from auditor.models.names import is_named, speaks_of
from auditor.semantics.domain.texts import texts_in
from auditor.semantics.domain.values import FunctionValue

ORDERS = frozenset({"<", "<=", ">", ">="})


class Term(Struct, frozen=True, kw_only=True):
    """A summand of `left - right`; `names` are those of the locals it was spelled through."""

    sign: int
    expression: expr.Expr
    names: tuple[str, ...]
    unit: float


def find_compared_ages(analysis: Analysis) -> Iterator[Candidate]:
    for site in analysis.sites():
        for expression in site.parts:
            if isinstance(expression, expr.Compare) and ORDERS.issuperset(expression.ops):
                yield from _inspect(expression, site, analysis)


def _inspect(compare: expr.Compare, site: Site, analysis: Analysis) -> Iterator[Candidate]:
    for left, right in pairwise((compare.left, *compare.comparators)):
        summands = [*terms(left, analysis), *terms(right, analysis, -1)]
        for lifetime, moments in _lifetimes(summands, analysis):
            yield from _of_token(compare, moments, lifetime, site, analysis)


def terms(
    expression: expr.Expr, analysis: Analysis, sign: int = 1, *, unit: float = 1.0, depth: int = 0
) -> Iterator[Term]:
    """The summands of one side of a comparison, through conversions and through locals that are assigned once."""
    inner = unwrapped(expression)
    match inner:
        case expr.Binary(op="+" | "-" as op, left=left, right=right):
            yield from terms(left, analysis, sign, unit=unit, depth=depth)
            yield from terms(right, analysis, sign if op == "+" else -sign, unit=unit, depth=depth)
            return
        case expr.Binary(op="/" | "//", left=left, right=right) if found := fixed_number(right, analysis.resolution):
            # `age / 60`, `age / timedelta(hours=1)`.
            yield from terms(left, analysis, sign, unit=unit * found[0], depth=depth)
            return
        case expr.Binary(op="*", left=left, right=right) if is_now(unwrapped(left)) and (factor := plain_value(right)):
            yield from terms(left, analysis, sign, unit=unit / factor, depth=depth)
            return
        case expr.Call() if depth < 3 and (helper := _helper(inner, analysis)) is not None:
            result, function, bound = helper
            for term in terms(result, analysis, sign, unit=unit, depth=depth + 1):
                name = term.expression.id if isinstance(term.expression, expr.Name) else ""
                given = argument_for(inner, function, name, bound=bound)
                yield replace(term, expression=given or term.expression)
            return
        case expr.Walrus(target=target, value=value):
            for term in terms(value, analysis, sign, unit=unit, depth=depth):
                yield replace(term, names=(last_name(target), *term.names))
            return
        case expr.Name() if depth < 3:
            meant = definition(inner, analysis.syntax)
            if meant is not None and _is_span_of_time(meant):
                for term in terms(meant, analysis, sign, unit=unit, depth=depth + 1):
                    yield replace(term, names=(inner.id, *term.names))
                return
    yield Term(sign=sign, expression=inner, names=(), unit=unit)


def _helper(call: expr.Call, analysis: Analysis) -> tuple[expr.Expr, Function, bool] | None:
    """A function of the project that returns a span or the time: its result, itself, and whether it is a method."""
    values = analysis.resolution.values(call.func)
    if is_now(call) or len(values) != 1 or not isinstance(values[0], FunctionValue):
        return None
    function = values[0].function
    found = list(results(function))
    steps = [each for each in function.body if not isinstance(each, stmt.Import | stmt.ImportFrom)]
    is_span = len(found) == len(steps) == 1 and _is_span_of_time(found[0])
    return (found[0], function, values[0].receiver is not None) if is_span else None


def _is_span_of_time(expression: expr.Expr) -> bool:
    inner = unwrapped(expression)
    return isinstance(inner, expr.Binary) or is_now(inner)


def _lifetimes(terms: list[Term], analysis: Analysis) -> Iterator[tuple[Lifetime, list[Term]]]:
    """The summands that say how old is too old; a margin before a real end has the other sign."""
    words = analysis.words
    in_thousandths = any(speaks_of(spelled(name), "milliseconds") for term in terms for name in _names(term))
    units = [_unit(term, analysis) for term in terms]
    scale = 0.001 if in_thousandths else min(units) if min(units) < 1 else max(units)
    for term in terms:
        others = [other for other in terms if other is not term]
        found = analysis.lifetimes(term.expression, unit=scale) if not is_now(term.expression) else ()
        moments = [other for other in others if not is_now(other.expression) and not is_plain(other.expression)]
        now = next((other for other in others if is_now(other.expression)), None)
        if not found or any(_is_end(other, analysis) for other in moments):
            continue
        births = [other for other in moments if other.sign == term.sign]
        ages = [other for other in moments if other.sign != term.sign and words.is_age(*_names(other))]
        if (now is not None and now.sign != term.sign and births) or (now is None and ages):
            yield from ((one, moments) for one in found)


def _unit(term: Term, analysis: Analysis) -> float:
    """What a number beside this summand counts: `age / 60 > 85` and `age_minutes > 85` count minutes."""
    if term.unit != 1.0 or not analysis.words.is_age(*_names(term)):
        return term.unit
    parts = {part for name in _names(term) for part in name.lower().split("_")}
    return max((UNITS[part] for part in parts if part in UNITS), default=1.0)


def _is_end(term: Term, analysis: Analysis) -> bool:
    name = last_name(term.expression)
    return analysis.words.is_end(name) and not analysis.words.is_age(name)


def _names(term: Term) -> tuple[str, ...]:
    return (last_name(term.expression), *term.names)


def _of_token(
    compare: expr.Compare, moments: list[Term], lifetime: Lifetime, site: Site, analysis: Analysis
) -> Iterator[Candidate]:
    """A candidate when what grows old is a token: by its names, by what the test decides, or by its function."""
    words = analysis.words
    measured = tuple(name for term in moments for name in (*meant_names(term.expression, analysis.syntax), *term.names))
    called = tuple(name for term in moments for name in _names(term))
    control = controls(compare, site, analysis)
    if control.only_tells or words.is_other(*called):
        return
    if words.is_other_moment(*called) and not token_parties(control.acts):
        return
    stamped = tuple(name for term in moments for name in _stamped_files(term.expression, analysis))
    own, function = (*measured, *stamped, *lifetime.names), scope_names(site.function, site.owner)
    is_predicate = words.is_token(*function) and words.is_expiry(*function)
    is_named = words.is_token(*control.names) and words.is_expiry(*control.names)
    record = next((found for term in moments if (found := looked_up(term.expression)[0]) is not None), None)
    is_known = words.is_token(*own) or control.decides_about_token or is_predicate or is_named
    if is_known or analysis.ownership.holders(record):
        names, told = (*own, *names_in(compare)), "The token's age is compared with it here."
        yield from candidates([lifetime], compare, site, told, names, acts=control.acts, record=record)


def _stamped_files(moment: expr.Expr, analysis: Analysis) -> Iterator[str]:
    """What a file is called whose time stamp is the moment: `os.path.getmtime(self.path)`."""
    parts = list(subexpressions(moment))
    if any(is_named(plain_name(part), "file_times") for part in parts):
        for text in (text for part in parts for text in texts_in(analysis.resolution.values(part))):
            yield PurePath(text).name


def deadline_slots(analysis: Analysis) -> frozenset[tuple[str, str]]:
    """Attributes, keys and names (with the path of their module) that are compared with now to decide about a token."""
    return analysis.resolution.once("deadline slots", lambda: _deadline_slots(analysis))


def _deadline_slots(analysis: Analysis) -> frozenset[tuple[str, str]]:
    found: set[tuple[str, str]] = set()
    for site in analysis.sites():
        for compare in site.parts:
            if not isinstance(compare, expr.Compare) or not ORDERS.issuperset(compare.ops):
                continue
            sides = [term.expression for side in (compare.left, *compare.comparators) for term in terms(side, analysis)]
            slots = {_slot(side) for side in sides if not isinstance(side, expr.Literal) and not is_now(side)}
            if any(map(is_now, sides)) and slots and controls(compare, site, analysis).decides_about_token:
                found.update((site.module.path, slot) for slot in slots if slot)
    return frozenset(found)


def _slot(side: expr.Expr) -> str:
    """What holds the moment: `self.due`, `row["due"]`, `as_datetime(self.due)`."""
    positional = [a.value for a in side.args if a.keyword is None] if isinstance(side, expr.Call) else []
    inner = positional[0] if len(positional) == 1 and not isinstance(positional[0], expr.Literal) else side
    return last_name(inner)
