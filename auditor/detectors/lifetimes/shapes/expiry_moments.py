"""Moments at which a token is said to be over, computed by adding a fixed duration: `expires_at = now + 7200`."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from auditor.detectors.lifetimes.analysis import Analysis
from auditor.detectors.lifetimes.candidate import Candidate, candidates
from auditor.detectors.lifetimes.durations import Lifetime, is_conversion
from auditor.detectors.lifetimes.held_tokens import gets_token, handles_token, holds_token, is_beside_token
from auditor.detectors.lifetimes.shapes.comparisons import deadline_slots
from auditor.detectors.lifetimes.sinks import Sink
from auditor.detectors.shared.moments import is_now
from auditor.detectors.shared.naming import last_name, names_in, scope_names
from auditor.detectors.shared.plain_values import as_number, plain_value
from auditor.detectors.shared.syntax import Site
from auditor.facts import expressions as expr
from auditor.facts import statements as stmt
from auditor.facts.walk import subexpressions
from auditor.model import Phrase, quoted
from auditor.models.names import is_named
from auditor.semantics.domain.texts import pieces_in
from auditor.semantics.domain.values import Number

# Seconds since 1970 are more by far.
_EARLIEST_MOMENT = 10**8


def find_expiry_moments(analysis: Analysis) -> Iterator[Candidate]:
    for is_helper, sites in ((False, analysis.sites()), (True, analysis.clocks())):
        for site in sites:
            for use, moment, lifetimes in _sums(site, analysis):
                for sink, found in _ends(use, lifetimes, site, analysis, is_helper=is_helper):
                    yield from _candidates(use, sink, moment, found, sink.site or site, analysis)


def _ends(
    use: expr.Expr, lifetimes: tuple[Lifetime, ...], site: Site, analysis: Analysis, *, is_helper: bool
) -> Iterator[tuple[Sink, tuple[Lifetime, ...]]]:
    """The first end of a token that each of the durations leads to."""
    for sink in analysis.sinks.of(use):
        if sink.is_compared:
            continue
        found = tuple(one for one in lifetimes if _leads_there(one, sink, analysis))
        is_end = _is_end_of_token(sink, sink.site or site, analysis) or is_beside_token(use, sink, site, analysis)
        if (is_helper and sink.site is None) or not is_end:
            found = tuple(one for one in found if _is_of_token(one, sink, analysis))
        if found:
            yield sink, found
            lifetimes = tuple(one for one in lifetimes if one not in found)


def _leads_there(lifetime: Lifetime, sink: Sink, analysis: Analysis) -> bool:
    """A duration that one caller of a helper passes does not reach what another makes of its result."""
    calls = analysis.syntax.calls_around(lifetime.expression) if sink.via is not None else ()
    return all(call.func is sink.via or last_name(call.func) != last_name(sink.via) for call in calls)


def _sums(site: Site, analysis: Analysis) -> Iterator[tuple[expr.Expr, expr.Expr, tuple[Lifetime, ...]]]:
    """Every `moment + duration` of a statement, with the moment and the durations."""
    statement = site.statement
    if isinstance(statement, stmt.Augment) and statement.op == "+":
        yield statement.value, statement.target, analysis.lifetimes(statement.value)
    for expression in site.parts:
        match expression:
            case expr.Binary(op="+", left=left, right=right) if not _is_text(expression, analysis):
                for moment, duration in ((left, right), (right, left)):
                    is_moment = not _is_length(moment, analysis)
                    if is_moment and (found := _added(moment, duration, analysis)):
                        yield expression, moment, found
            case expr.Call(func=expr.Attribute(base=base, attr=attr)) if is_named(attr, "time_additions"):
                if found := analysis.lifetimes_in_units(expression):
                    yield expression, base, found
            case expr.Call(args=(expr.Argument(value=start), *_)) if is_now(start):
                # `add_to_date(now_datetime(), hours=2)`.
                if found := analysis.lifetimes_in_units(expression):
                    yield expression, start, found


def _added(moment: expr.Expr, duration: expr.Expr, analysis: Analysis) -> tuple[Lifetime, ...]:
    """The durations added, in seconds also where the clock counts thousandths: `time.time() * 1000 + 7_200_000`."""
    inner = [e for e in subexpressions(moment) if isinstance(e, expr.Binary) and e.op == "*"]
    if any(plain_value(part) == 1000 for e in inner for part in (e.left, e.right)):
        found = (replace(one, seconds=one.seconds / 1000) for one in analysis.durations.of(duration))
        return tuple(one for one in found if analysis.words.is_long(one.seconds))
    return analysis.lifetimes(duration)


def _is_text(total: expr.Expr, analysis: Analysis) -> bool:
    """Whether a sum is one of texts: `"/projects/" + str(project) + "/rfis"`. A number in a settings file is none."""
    return any(as_number(piece.text) is None for piece in pieces_in(analysis.resolution.values(total)))


def _is_length(expression: expr.Expr, analysis: Analysis) -> bool:
    """Whether something is no moment: a literal, or a name for a length of time as in `HOUR + 1800`."""
    if isinstance(expression, expr.Literal | expr.Joined | expr.Sequence | expr.DictDisplay):
        return True
    values = analysis.resolution.values(expression)
    return bool(values) and all(isinstance(v, Number) and 1 < v.value < _EARLIEST_MOMENT for v in values)


def _is_end_of_token(sink: Sink, site: Site, analysis: Analysis) -> bool:
    """Whether the sum is called an end, and what ends is a token."""
    words = analysis.words
    names = (*sink.names, *sink.around)
    if sink.is_local and any(words.begins_wait(name) for name in sink.names):
        return False
    if set(words.options.claim_keys) & set(sink.around):
        return False
    if words.is_other(*sink.names) or words.is_session(*sink.names) or words.is_refresh_token(*sink.names):
        return False
    if any((site.module.path, name) in deadline_slots(analysis) for name in sink.names):
        return True
    if words.is_expiry(*sink.names):
        if words.is_token(*names) or gets_token(site, analysis):
            return True
        around = scope_names(site.function, site.owner)
        is_bare = any(words.is_bare_end(name) for name in sink.names)
        return is_bare and not words.is_other(*around) and handles_token(site, analysis)
    is_beside_token = words.is_token(*sink.around) or gets_token(site, analysis)
    return sink.is_stored and not sink.names and is_beside_token and not words.is_refresh_token(*sink.around)


def _is_of_token(lifetime: Lifetime, sink: Sink, analysis: Analysis) -> bool:
    """Whether the duration itself is a token's: by its name, or by what it is handed over with."""
    words = analysis.words
    told = [name for name in lifetime.names if words.is_token(name) and words.is_lifetime(name)]
    if told and sink.is_stored and not words.is_other(*told, *sink.names) and not words.is_session(*sink.names):
        return True
    return _is_given_with_token(lifetime, analysis)


def _is_given_with_token(lifetime: Lifetime, analysis: Analysis) -> bool:
    """Whether a duration is handed over together with a token: `Timed(answer["access_token"], 7200)`."""
    calls = analysis.syntax.calls_around(lifetime.expression)
    call = next((outer for outer in calls if not is_conversion(last_name(outer.func))), None)
    return call is not None and any(holds_token(argument.value, analysis) for argument in call.args)


def _candidates(
    use: expr.Expr, sink: Sink, moment: expr.Expr, lifetimes: tuple[Lifetime, ...], site: Site, analysis: Analysis
) -> Iterator[Candidate]:
    shown = next((name for name in sink.names if analysis.words.is_expiry(name)), Phrase("the end of the token"))
    names = (*sink.names, *sink.around, *names_in(moment))
    told = f"It is added to a timestamp to compute {quoted(shown)}."
    yield from candidates(lifetimes, use, site, told, names, subject=sink.subject)
