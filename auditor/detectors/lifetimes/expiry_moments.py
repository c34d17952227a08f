"""Moments at which a token is said to be over, computed by adding a fixed duration: `expires_at = now + 7200`."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from auditor.detectors.lifetimes.deadlines import deadline_slots
from auditor.detectors.lifetimes.durations import Lifetime, is_conversion
from auditor.detectors.lifetimes.ground import Site
from auditor.detectors.lifetimes.held_tokens import holds_token, is_beside_token
from auditor.detectors.lifetimes.holders import gets_token, handles_token
from auditor.detectors.lifetimes.moments import is_now
from auditor.detectors.lifetimes.naming import last_name, names_in, scope_names
from auditor.detectors.lifetimes.ownership import Scene
from auditor.detectors.lifetimes.sinks import Sink
from auditor.detectors.lifetimes.survey import Candidate, Survey
from auditor.detectors.lifetimes.written import plain_value
from auditor.facts import expressions as expr
from auditor.facts import statements as stmt
from auditor.facts.walk import subexpressions
from auditor.model import Phrase, quoted
from auditor.models.names import is_named
from auditor.semantics.values import Number

# Seconds since 1970 are more by far.
_EARLIEST_MOMENT = 10**8


def find_expiry_moments(survey: Survey) -> Iterator[Candidate]:
    for sites in (*survey.modules(), *survey.clocks()):
        is_helper = bool(sites) and not survey.speaks_of_tokens(sites[0].module.path)
        for site in sites:
            for use, moment, lifetimes in _sums(site, survey):
                for sink, found in _ends(use, lifetimes, site, survey, is_helper=is_helper):
                    yield from _candidates(use, sink, moment, found, sink.site or site, survey)


def _ends(
    use: expr.Expr, lifetimes: tuple[Lifetime, ...], site: Site, survey: Survey, *, is_helper: bool
) -> Iterator[tuple[Sink, tuple[Lifetime, ...]]]:
    """The first end of a token that each of the durations leads to."""
    for sink in survey.sinks.of(use):
        if sink.is_compared:
            continue
        found = tuple(one for one in lifetimes if _leads_there(one, sink, survey))
        is_end = _is_end_of_token(sink, sink.site or site, survey) or is_beside_token(use, sink, site, survey)
        if (is_helper and sink.site is None) or not is_end:
            found = tuple(one for one in found if _is_of_token(one, sink, survey))
        if found:
            yield sink, found
            lifetimes = tuple(one for one in lifetimes if one not in found)


def _leads_there(lifetime: Lifetime, sink: Sink, survey: Survey) -> bool:
    """A duration that one caller of a helper passes does not reach what another makes of its result."""
    if sink.via is None or lifetime.expression is None:
        return True
    calls = (outer for outer in survey.ground.ancestors(lifetime.expression) if isinstance(outer, expr.Call))
    return all(call.func is sink.via or last_name(call.func) != last_name(sink.via) for call in calls)


def _sums(site: Site, survey: Survey) -> Iterator[tuple[expr.Expr, expr.Expr, tuple[Lifetime, ...]]]:
    """Every `moment + duration` of a statement, with the moment and the durations."""
    statement = site.statement
    if isinstance(statement, stmt.Augment) and statement.op == "+":
        yield statement.value, statement.target, _long(survey.durations.of(statement.value), survey)
    for expression in site.parts:
        match expression:
            case expr.Binary(op="+", left=left, right=right) if not _is_of_text(expression, survey):
                for moment, duration in ((left, right), (right, left)):
                    is_moment = not _is_length(moment, survey)
                    if is_moment and (found := _long(_added(moment, duration, survey), survey)):
                        yield expression, moment, found
            case expr.Call(func=expr.Attribute(base=base, attr=attr)) if is_named(attr, "time_additions"):
                if found := _long(survey.durations.spelled_in_units(expression), survey):
                    yield expression, base, found
            case expr.Call(args=(expr.Argument(value=start), *_)) if is_now(start):
                # `add_to_date(now_datetime(), hours=2)`.
                if found := _long(survey.durations.spelled_in_units(expression), survey):
                    yield expression, start, found
            case _:
                pass


def _added(moment: expr.Expr, duration: expr.Expr, survey: Survey) -> tuple[Lifetime, ...]:
    """The durations added, in seconds also where the clock counts thousandths: `time.time() * 1000 + 7_200_000`."""
    found = survey.durations.of(duration)
    inner = [e for e in subexpressions(moment) if isinstance(e, expr.Binary) and e.op == "*"]
    if any(plain_value(part) == 1000 for e in inner for part in (e.left, e.right)):
        return tuple(replace(one, seconds=one.seconds / 1000) for one in found)
    return found


def _is_of_text(total: expr.Expr, survey: Survey) -> bool:
    """Whether a sum is (part of) one of texts: `"/projects/" + str(project) + "/rfis"`."""
    whole = total
    for outer in survey.ground.ancestors(total):
        if not (isinstance(outer, expr.Binary) and outer.op == "+"):
            break
        whole = outer
    return any(_is_text(summand) for summand in _summands(whole))


def _summands(total: expr.Expr) -> Iterator[expr.Expr]:
    if isinstance(total, expr.Binary) and total.op == "+":
        yield from _summands(total.left)
        yield from _summands(total.right)
    else:
        yield total


def _is_text(expression: expr.Expr) -> bool:
    match expression:
        case expr.Joined() | expr.Literal(value=str()) | expr.Call(func=expr.Name(id="str" | "repr" | "format")):
            return True
        case _:
            return False


def _is_length(expression: expr.Expr, survey: Survey) -> bool:
    """Whether something is no moment: a literal, or a name for a length of time as in `HOUR + 1800`."""
    if isinstance(expression, expr.Literal | expr.Joined | expr.Sequence | expr.DictDisplay):
        return True
    values = survey.resolution.values(expression)
    return bool(values) and all(isinstance(v, Number) and 1 < v.value < _EARLIEST_MOMENT for v in values)


def _long(lifetimes: tuple[Lifetime, ...], survey: Survey) -> tuple[Lifetime, ...]:
    return tuple(one for one in lifetimes if survey.words.is_long(one.seconds))


def _is_end_of_token(sink: Sink, site: Site, survey: Survey) -> bool:
    """Whether the sum is called an end, and what ends is a token."""
    words = survey.words
    names = (*sink.names, *sink.around)
    if sink.is_local and any(words.begins_wait(name) for name in sink.names):
        return False
    if set(words.claims) & set(sink.around):
        return False
    if words.is_other(*sink.names) or words.is_session(*sink.names) or words.is_refresh_token(*sink.names):
        return False
    if any((site.module.path, name) in deadline_slots(survey) for name in sink.names):
        return True
    if words.is_expiry(*sink.names):
        if words.is_token(*names) or gets_token(site, survey):
            return True
        around = scope_names(site.function, site.owner)
        is_bare = any(words.is_bare_end(name) for name in sink.names)
        return is_bare and not words.is_other(*around) and handles_token(site, survey)
    is_beside_token = words.is_token(*sink.around) or gets_token(site, survey)
    return sink.is_stored and not sink.names and is_beside_token and not words.is_refresh_token(*sink.around)


def _is_of_token(lifetime: Lifetime, sink: Sink, survey: Survey) -> bool:
    """Whether the duration itself is a token's: by its name, or by what it is handed over with."""
    words = survey.words
    told = [name for name in lifetime.names if words.is_token(name) and words.is_lifetime(name)]
    if told and sink.is_stored and not words.is_other(*told, *sink.names) and not words.is_session(*sink.names):
        return True
    return _is_given_with_token(lifetime, survey)


def _is_given_with_token(lifetime: Lifetime, survey: Survey) -> bool:
    """Whether a duration is handed over together with a token: `Timed(answer["access_token"], 7200)`."""
    around = survey.ground.ancestors(lifetime.expression) if lifetime.expression is not None else ()
    calls = (outer for outer in around if isinstance(outer, expr.Call))
    call = next((outer for outer in calls if not is_conversion(last_name(outer.func))), None)
    return call is not None and any(holds_token(argument.value, survey) for argument in call.args)


def _candidates(
    use: expr.Expr, sink: Sink, moment: expr.Expr, lifetimes: tuple[Lifetime, ...], site: Site, survey: Survey
) -> Iterator[Candidate]:
    shown = next((name for name in sink.names if survey.words.is_expiry(name)), Phrase("the end of the token"))
    for lifetime in lifetimes:
        own = (*sink.names, *sink.around, *lifetime.names, *names_in(moment))
        function = scope_names(site.function, None)[-1:]
        yield Candidate(
            lifetime=lifetime,
            use=use,
            message="fallback" if lifetime.doubtful else "default",
            told=f"It is added to a timestamp to compute {quoted(shown)}.",
            scene=Scene(names=(*own, *function), site=site, origin=survey.origin(lifetime), subject=sink.subject),
            is_data=_is_record(survey.ground.parent(use), survey),
        )


def _is_record(around: object, survey: Survey) -> bool:
    """Whether the moment is a field of a mapping, or of an object that is made with a token typed in."""
    if not isinstance(around, expr.Call):
        return isinstance(around, expr.DictDisplay)
    tokens = (
        argument.value for argument in around.args if argument.keyword and survey.words.is_token(argument.keyword)
    )
    return any(isinstance(token, expr.Literal) and isinstance(token.value, str) for token in tokens)
