"""Limits told by what stands beside them: a period (`calls = 3600` above `window = 60 * 60`), or calls of an hour."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec import Struct

from auditor.detectors.rate_limits.counters import Renewal, counters
from auditor.detectors.rate_limits.rate_words import RateWords
from auditor.detectors.shared.bindings import assignments
from auditor.detectors.shared.moments import definition
from auditor.detectors.shared.naming import labels, last_name, names_in
from auditor.detectors.shared.plain_values import each_number, fixed_number, is_call_of, number_of, plain_value
from auditor.detectors.shared.syntax import Site, Syntax
from auditor.detectors.shared.written import positional, positional_names, written_entries, written_text
from auditor.facts import expressions as expr
from auditor.facts import statements as stmt
from auditor.facts.walk import expressions, subexpressions
from auditor.models.names import is_named
from auditor.semantics.domain.values import Duration, Number, Place
from auditor.semantics.resolution import Resolution

# The name of a number that has none but its place behind the number of calls.
_PERIOD = "period"
# What is left when a counter that counts down is at its end.
_NOTHING_LEFT = (0, 1)
Named = tuple[str, expr.Expr]


class RatePairs(Struct, frozen=True, eq=False):
    """Answers for one resolution."""

    words: RateWords
    resolution: Resolution
    syntax: Syntax

    def is_paired(self, number: expr.Expr) -> bool:
        """Whether a number is named as one of calls, and something beside it as a period, which is an hour."""
        named = list(_beside(number, self.syntax, self.resolution))
        if not any(self.words.is_number_of_calls(name) for name, value in named if value is number):
            return False
        periods = (value for name, value in named if value is not number and self.words.is_period(name))
        spans = (fixed_number(period, self.resolution) for period in periods)
        return any(span is not None and self.words.is_an_hour(span[0]) for span in spans)

    def handed_together(self, quotient: expr.Binary) -> Iterator[tuple[float, Place]]:
        """The numbers of calls that an hour is divided by where one call hands both in: `Limiter(3600, 3600)`."""
        hours = (written for number, written in self._numbers(quotient.left) if number == self.words.seconds)
        around = {id(self.syntax.parent(hour)) for hour in hours}
        for number, written in self._numbers(quotient.right):
            call = self.syntax.parent(written)
            is_budget = self.words.is_budget(number, is_hourly=True)
            if is_budget and isinstance(call, expr.Call) and id(call) in around:
                yield number, self.syntax.place(written)

    def _numbers(self, expression: expr.Expr) -> Iterator[tuple[float, expr.Expr]]:
        """The numbers that something may be, each with the expression that writes it."""
        for value in self.resolution.values(expression):
            match value:
                case Number(value=number, place=place) | Duration(seconds=number, place=place):
                    if (written := self.syntax.at(place)) is not None:
                        yield float(number), written

    def limits_of_window(self, compare: expr.Compare, site: Site) -> Iterator[tuple[float, Place | None]]:
        """The numbers that the calls of the last hour are compared with, and where they are written."""
        if len(compare.comparators) != 1 or site.function is None:
            return
        left, right = compare.left, compare.comparators[0]
        known = counters(site, self.syntax, self.resolution)
        for counted, limit in ((left, right), (right, left)):
            name = last_name(_without_next(counted))
            if name in known.up:
                yield from self._budgets(name, limit, known.up[name])
                return
            if plain_value(limit) in _NOTHING_LEFT and name in known.down:
                yield from (found for one in known.down[name] for found in self._budgets(name, one.value, (one,)))
                return
            kept = _counted(counted, self.syntax)
            each = self._numbers_of(limit) if kept else ()
            budgets = [one for one in each if self.words.is_budget(one[0], is_hourly=True)]
            if budgets and any(self._is_window(p, kept) for p in expressions(site.function.body)):
                yield from budgets
                return

    def _budgets(
        self, name: str, limit: expr.Expr, renewals: tuple[Renewal, ...]
    ) -> Iterator[tuple[float, Place | None]]:
        """The numbers of calls that a limit may be, if counting begins anew by the hour or after an hour's sleep."""
        tests = (part for one in renewals for part in subexpressions(one.test) if isinstance(part, expr.Compare))
        parts = [part for test in tests if name not in names_in(test) for part in _meant(test, self.syntax)]
        asleep = (call for one in renewals for call in one.calls if call.args)
        parts += [
            call.args[0].value for call in asleep if is_call_of(call.func, self.words.sleep_calls, self.resolution)
        ]
        if any(span == self.words.seconds for part in parts for span, _ in self._numbers_of(part)):
            yield from (one for one in self._numbers_of(limit) if self.words.is_budget(one[0], is_hourly=True))

    def _is_window(self, part: expr.Expr, kept: str) -> bool:
        """`now - calls[0] > 3600`, `[call for call in calls if call > now - HOUR]`; how many there are is no moment."""
        if not isinstance(part, expr.Compare | expr.Comprehension) or kept not in names_in(part):
            return False
        inside = tuple(_meant(part, self.syntax))
        if any(map(length_of, inside)):
            return False
        return any(span == self.words.seconds for each in inside for span, _ in self._numbers_of(each))

    def _numbers_of(self, written: expr.Expr) -> Iterable[tuple[float, Place | None]]:
        """The numbers that something may be; callers elsewhere may give a parameter another one than its default."""
        told = map(number_of, self.resolution.values(written)) if isinstance(written, expr.Name) else ()
        found = fixed_number(written, self.resolution)
        return (found,) if found is not None else (*each_number(written, self.resolution), *filter(None, told))


def _beside(number: expr.Expr, syntax: Syntax, resolution: Resolution) -> Iterator[Named]:
    """The names and values that stand beside a number, its own among them."""
    parent, site = syntax.parent(number), syntax.site(number)
    match parent:
        case expr.DictDisplay():
            yield from written_entries(parent)
        case expr.Sequence(kind="tuple", items=(first, second)) if first is number:
            # `rate = (3600, 60 * 60)`.
            yield from ((name, first) for name in labels(parent, syntax)[:1])
            yield _PERIOD, second
        case expr.Call():
            yield from _arguments(parent, resolution)
        case None if isinstance(site.statement, stmt.DefineFunction):
            yield from ((p.name, p.default) for p in site.statement.function.parameters if p.default is not None)
        case None:
            yield from _assigned(site.block if site.branch == "class" else _neighbours(site))


def _neighbours(site: Site) -> stmt.Block:
    """A statement with the one before and the one after it: further away, a time may be that of anything."""
    index = next(i for i, each in enumerate(site.block) if each is site.statement)
    return site.block[max(index - 1, 0) : index + 2]


def _assigned(block: stmt.Block) -> Iterator[Named]:
    return ((last_name(target), value) for statement in block for target, value in assignments(statement))


def _arguments(call: expr.Call, resolution: Resolution) -> Iterator[Named]:
    """Keywords by themselves, positions by the parameters of a function or class of the project."""
    for argument in call.args:
        if argument.keyword:
            yield argument.keyword, argument.value
    for names in positional_names(call.func, resolution):
        yield from zip(names, positional(call), strict=False)


def _counted(expression: expr.Expr, syntax: Syntax) -> str:
    """What a length is that of, also by way of a local: `used = len(calls)`."""
    meant = definition(expression, syntax) if isinstance(expression, expr.Name) else expression
    return length_of(meant) if meant is not None else ""


def _without_next(counted: expr.Expr) -> expr.Expr:
    """`self.sent + 1` with the call that is about to be made."""
    match counted:
        case expr.Binary(op="+", left=left, right=right) if plain_value(right) == 1:
            return left
        case _:
            return counted


def length_of(expression: expr.Expr) -> str:
    """What something is called that is counted: `len(self.calls)`; empty for all but a length."""
    match expression:
        case expr.Call(func=expr.Name(id="len"), args=(counted, *_)):
            return last_name(counted.value)
        case _:
            return ""


def _meant(part: expr.Expr, syntax: Syntax) -> Iterator[expr.Expr]:
    """The parts of an expression, and of what its locals are."""
    for each in subexpressions(part):
        yield each
        if isinstance(each, expr.Name) and (local := definition(each, syntax)) is not None:
            yield from subexpressions(local)


def is_written_default(expression: expr.Expr, syntax: Syntax) -> bool:
    """Whether a text of digits is what a reader of settings gives when nothing is set."""
    reader = syntax.parent(expression) if written_text(expression).isdecimal() else None
    is_read = isinstance(reader, expr.Call) and len(reader.args) > 1
    return is_read and is_named(last_name(reader), "setting_readers")
