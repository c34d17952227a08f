"""Calls to the vendor that are throttled by the number it used to document, or that wait an hour when refused."""

from __future__ import annotations

from collections.abc import Iterator

from auditor.detectors.rate_limits.counters import counters
from auditor.detectors.rate_limits.rate_pairs import RatePairs, is_written_default, length_of
from auditor.detectors.rate_limits.rate_words import Limiter, RateWords
from auditor.detectors.rate_limits.refusals import (
    callers_of,
    is_after_another_failure,
    is_after_refusal,
    is_chosen_after_refusal,
)
from auditor.detectors.rate_limits.throttled import Throttled, takers_of
from auditor.detectors.shared.naming import labels, last_name, names_in, scope_names
from auditor.detectors.shared.options import read_options
from auditor.detectors.shared.plain_values import each_number, fixed_number, is_call_of, is_plain, plain_value
from auditor.detectors.shared.syntax import Site, Syntax, syntax_of
from auditor.detectors.shared.written import argument_of
from auditor.facts import expressions as expr
from auditor.facts import statements as stmt
from auditor.facts.definitions import Function
from auditor.facts.walk import calls_in, expressions
from auditor.model import Hop, Match, Rule
from auditor.model.knowledge import Knowledge
from auditor.semantics.attribution import Party
from auditor.semantics.domain.values import Place
from auditor.semantics.resolution import Resolution


def inspect(resolution: Resolution, knowledge: Knowledge, rule: Rule) -> Iterator[Match]:
    """Limiters of libraries, numbers that are named as a limit, and waits."""
    words, syntax = read_options(rule, RateWords), syntax_of(resolution)
    judge = _Judge(resolution, words, syntax, Throttled(resolution, syntax, knowledge.vendor, words))
    for site in syntax.everywhere():
        for expression in site.parts:
            if type(expression) not in expr.NAMING or isinstance(site.statement, stmt.Return):
                yield from judge.matches(expression, site)


class _Judge:
    def __init__(self, resolution: Resolution, words: RateWords, syntax: Syntax, throttled: Throttled) -> None:
        self._resolution = resolution
        self._words = words
        self._limiters = tuple(limiter.call for limiter in words.limiters)
        self._syntax = syntax
        self._throttled = throttled
        self._pairs = RatePairs(words, resolution, syntax)

    def matches(self, expression: expr.Expr, site: Site) -> Iterator[Match]:
        if isinstance(expression, expr.Call):
            limiters = self._words.limiters if is_call_of(expression.func, self._limiters, self._resolution) else ()
            for limiter in limiters:
                if is_call_of(expression.func, (limiter.call,), self._resolution):
                    yield from self._limiter(expression, limiter, site)
            yield from self._sleep(expression, site)
            yield from self._wait(expression, site)
        elif is_written_default(expression, self._syntax):
            yield from self._named(expression, site)
        elif is_plain(expression) and not isinstance(self._syntax.parent(expression), expr.Binary):
            yield from self._named(expression, site)
            yield from self._counted(expression, site)
            yield from self._chosen(expression, site)
        elif isinstance(expression, expr.Binary) and expression.op == "/":
            yield from self._spread(expression, site)
        elif isinstance(expression, expr.Compare):
            yield from self._windowed(expression, site)
        elif isinstance(site.statement, stmt.Return) and expression is site.statement.value:
            yield from self._chosen(expression, site)

    def _limiter(self, call: expr.Call, limiter: Limiter, site: Site) -> Iterator[Match]:
        calls = argument_of(call, limiter.calls, limiter.calls_position)
        found = fixed_number(calls, self._resolution) if calls is not None else None
        if found is None or not self._words.is_budget(found[0], is_hourly=True):
            return
        period = argument_of(call, limiter.period, limiter.period_position)
        if limiter.period and (period is None or not self._is_an_hour(period)):
            return
        yield from self._match(call, found[1], site, "default", self._function(site), number=found[0])

    def _is_an_hour(self, period: expr.Expr) -> bool:
        """In seconds or thousandths, or by the name of a library's constant."""
        found = fixed_number(period, self._resolution)
        is_named = last_name(period).lower() in self._words.hour_words
        return self._words.is_an_hour(found[0]) if found is not None else is_named

    def _named(self, expression: expr.Expr, site: Site) -> Iterator[Match]:
        """`MAX_CALLS_PER_HOUR = 3600`, also as a key, a keyword or a default."""
        parent, number = self._syntax.parent(expression), plain_value(expression)
        if isinstance(expression, expr.Literal) and isinstance(expression.value, str):
            number = float(expression.value)
        if isinstance(parent, expr.Compare | expr.Subscript | expr.Conditional) or isinstance(site.statement, stmt.For):
            return
        for name in labels(expression, self._syntax)[:1]:
            is_hourly = self._words.speaks_of_hour(name)
            is_budget = number is not None and self._words.is_budget(number, is_hourly=is_hourly)
            if is_budget and self._words.is_hourly_limit(name):
                yield from self._match(expression, None, site, "default", self._function(site), number=number)
                return
        if number == self._words.calls and self._pairs.is_paired(expression):
            yield from self._match(expression, None, site, "default", self._function(site), number=number)

    def _counted(self, expression: expr.Expr, site: Site) -> Iterator[Match]:
        """`if self.request_count >= 3600`."""
        parent = self._syntax.parent(expression)
        if plain_value(expression) != self._words.calls or not isinstance(parent, expr.Compare):
            return
        others = [part for part in (parent.left, *parent.comparators) if part is not expression]
        names = [length_of(other) or last_name(other) for other in others]
        up = counters(site, self._syntax, self._resolution).up if isinstance(site.statement, stmt.If) else ()
        is_count = any(self._words.is_count(name) or name in up for name in names)
        if is_count and all(op in _ORDER for op in parent.ops):
            yield from self._match(expression, None, site, "default", site.function)

    def _windowed(self, compare: expr.Compare, site: Site) -> Iterator[Match]:
        """`len(self.calls) >= LIMIT`, `self.sent >= LIMIT`, where the calls of the last hour alone are counted."""
        if compare.ops[0] not in _ORDER:
            return
        for number, place in self._pairs.limits_of_window(compare, site):
            yield from self._match(compare, place, site, "default", self._function(site), number=number)

    def _spread(self, quotient: expr.Binary, site: Site) -> Iterator[Match]:
        """`timedelta(hours=1) / CALLS`: an hour is shared out among so many calls."""
        hour = fixed_number(quotient.left, self._resolution)
        calls = fixed_number(quotient.right, self._resolution)
        if hour is None or calls is None:
            for number, place in self._pairs.handed_together(quotient):
                yield from self._match(quotient, place, site, "default", self._function(site), number=number)
        elif hour[0] == self._words.seconds and self._words.is_budget(calls[0], is_hourly=True):
            yield from self._match(quotient, calls[1], site, "default", self._function(site), number=calls[0])

    def _chosen(self, expression: expr.Expr, site: Site) -> Iterator[Match]:
        """A wait that is picked or handed on because a call was refused: `delay = 3600`, `countdown=3600`."""
        number, place, parent = plain_value(expression), None, self._syntax.parent(expression)
        if number is None and isinstance(expression, expr.Name | expr.Attribute):
            number, place = fixed_number(expression, self._resolution) or (None, None)
        if number is None or number < self._words.long_wait_seconds:
            return
        names = labels(expression, self._syntax)[:1]
        if isinstance(site.statement, stmt.Return):
            names = (*names, *scope_names(site.function, None)[-1:])
        is_wait = any(self._words.is_wait(name) for name in names) or self._is_slept(site)
        if not is_wait or self._reads_reset(site):
            return
        picked = isinstance(parent, expr.Conditional) and is_chosen_after_refusal(expression, parent, self._words)
        if picked or (not isinstance(parent, expr.Conditional) and self._is_after_refusal(site)):
            yield from self._match(expression, place, site, "sleep", site.function, number=number)

    def _is_slept(self, site: Site) -> bool:
        """Whether what a function returns is how long a caller sleeps."""
        if not isinstance(site.statement, stmt.Return) or site.function is None:
            return False
        return any(self._sleeps_for(caller) for caller in callers_of(site.function, self._resolution))

    def _sleeps_for(self, caller: Site) -> bool:
        """`time.sleep(delay_for(answer))`, or `delay = delay_for(answer)` with a sleep of `delay`."""
        statement = caller.statement
        targets = statement.targets if isinstance(statement, stmt.Assign) else ()
        told = {target.id for target in targets if isinstance(target, expr.Name)}
        sleeping = (
            call for call in calls_in(caller.body) if is_call_of(call.func, self._words.sleep_calls, self._resolution)
        )
        return any(
            call in caller.parts or any(isinstance(a.value, expr.Name) and a.value.id in told for a in call.args)
            for call in sleeping
        )

    def _sleep(self, call: expr.Call, site: Site) -> Iterator[Match]:
        if not call.args or not is_call_of(call.func, self._words.sleep_calls, self._resolution):
            return
        span = call.args[0].value
        found = fixed_number(span, self._resolution)
        for number, place in (found,) if found is not None else each_number(span, self._resolution):
            is_long = number >= self._words.long_wait_seconds
            if is_long and self._is_after_refusal(site) and not self._reads_reset(site):
                yield from self._match(call, place, site, "sleep", site.function, number=number)

    def _is_after_refusal(self, site: Site) -> bool:
        """Whether a statement runs because a call was refused, or its function is called because of that."""
        words, resolution = self._words, self._resolution
        callers = (each for each in callers_of(site.function, resolution) if is_after_refusal(each, words, resolution))
        return is_after_refusal(site, words, resolution) or any(not self._reads_reset(caller) for caller in callers)

    def _wait(self, call: expr.Call, site: Site) -> Iterator[Match]:
        """`wait_fixed(3600)`, `on_exception(backoff.constant, …, interval=3600)` around calls that may be refused."""
        words = self._words
        is_wait = is_call_of(call.func, words.wait_calls, self._resolution)
        if not is_wait and not any(is_call_of(a.value, words.wait_calls, self._resolution) for a in call.args):
            return
        function = self._function(site)
        about = [*site.parts, *(expressions(function.body) if function is not None else ())]
        about.extend(self._predicates(site))
        refused = any(words.names_refusal(name) for name in names_in(*about))
        if not refused and not any(words.is_refusal(part) for part in about):
            return
        for given in call.args:
            found = fixed_number(given.value, self._resolution)
            is_span = (given.keyword is None and is_wait) or given.keyword in ("wait", "interval")
            if is_span and found is not None and found[0] >= words.long_wait_seconds:
                yield from self._match(call, found[1], site, "sleep", function, number=found[0])

    def _predicates(self, site: Site) -> Iterator[expr.Expr]:
        """What the functions do that a retry is told to ask."""
        for part in site.parts:
            if isinstance(part, expr.Lambda):
                yield from expressions(part.function.body)
            for function in self._resolution.functions_of(part) if isinstance(part, expr.Name) else ():
                yield from expressions(function.body)

    def _reads_reset(self, site: Site) -> bool:
        """Whether the answer is asked how long to wait anywhere around, but for what only other failures lead to."""
        around = self._syntax.walk(site.module.path) if site.function is not None else ()
        return any(
            each.function is site.function
            and self._words.reads_reset(each.parts)
            and not is_after_another_failure(each, self._words)
            for each in around
        )

    def _function(self, site: Site) -> Function | None:
        """The function that a decorator stands on, or the one around."""
        statement = site.statement
        return statement.function if isinstance(statement, stmt.DefineFunction) else site.function

    def _match(
        self,
        expression: expr.Expr,
        place: Place | None,
        site: Site,
        message: str,
        function: Function | None,
        *,
        number: float | None = None,
    ) -> Iterator[Match]:
        # `ProcoreClient(Limiter(3600, 3600))`: what takes the limiter tells whose it is.
        takers = tuple(takers_of(expression, site, self._syntax))
        names = (*labels(expression, self._syntax), *map(last_name, takers))
        if isinstance(site.statement, stmt.Return):
            names = (*names, *scope_names(site.function, None)[-1:])
        written = self._syntax.at(place)
        origin = self._syntax.site(written) if written is not None else site
        is_handed = isinstance(self._syntax.parent(written), expr.Call) if written is not None else False
        if written is not None and origin.owner is not site.owner and (origin.owner is not None or is_handed):
            # What somebody for one vendor says to code that all of them share.
            owner = self._throttled.judge(labels(written, self._syntax), origin, origin.function)
        else:
            owner = self._throttled.judge(names, site, function, takers)
        if owner.party is not Party.VENDOR:
            return
        use = self._resolution.locate(self._syntax.place(expression))
        root = self._resolution.locate(place) if place is not None else use
        is_wait = message == "sleep"
        seconds = number if is_wait and number is not None else self._words.seconds
        calls = number if not is_wait and number is not None else self._words.calls
        shown, counted = f"{seconds:g}", f"{calls:,.0f}"
        told = f"Sleeps {shown} seconds." if is_wait else f"Assumes {counted} calls."
        yield Match(
            root=root,
            site=use,
            message=message,
            fields={"calls": counted, "seconds": shown},
            confidence=owner.confidence,
            reasons=(owner.reason,) if owner.reason else (),
            evidence=(Hop(location=root, message="The number is set here."), Hop(location=use, message=told)),
        )


_ORDER = frozenset({">=", ">", "<", "<=", "=="})
