"""Days of the month in schedules, comparisons and computations, as libraries and people write them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

from auditor.detectors.sandbox.refresh_words import Options
from auditor.detectors.sandbox.working_days import WorkingDays
from auditor.detectors.shared.naming import last_name
from auditor.detectors.shared.plain_values import fixed_number, is_plain, number_of, the_number
from auditor.detectors.shared.syntax import Site, syntax_of
from auditor.detectors.shared.written import argument_of, keyword
from auditor.facts import expressions as expr
from auditor.facts import statements as stmt
from auditor.facts.definitions import Function
from auditor.facts.walk import calls_in
from auditor.semantics.domain.states import MappingState
from auditor.semantics.domain.values import Place, Text, Unknown, Values
from auditor.semantics.resolution import Resolution

# Minute, hour, day, month, weekday, with seconds before; a year behind goes with `?` for the weekday.
CRON = re.compile(
    r"(?:cron\()?(?:0\s+)?[\d*/,-]+\s+[\d*/,-]+\s+(\d{1,2}(?:[,-]\d{1,2})*)W?\s+(?:\*|\*/1|1-12|\?)\s+"
    r"(?:\?(?:\s+\*)?|[*]|[\w,#-]+)\)?"
)
# Days as schedulers take them: `2`, `1-3`, `1st mon`.
_DAYS = re.compile(r"(\d{1,2}(?:[,-]\d{1,2})*)|(\d)(?:st|nd|rd|th)\s+\w+")
_TESTS = frozenset({"==", "!=", "in", "not in", "<", "<="})
_DATES = frozenset({"date", "datetime"})


def early_days(text: str, options: Options) -> str:
    """The days of a cron expression if all of them are among the first of a month; else empty."""
    found = CRON.fullmatch(text.strip())
    return found[1].lstrip("0") if found is not None and _are_early(found[1], options) else ""


def _are_early(days: str, options: Options) -> bool:
    return all(options.earliest_day <= int(day) <= options.latest_day for day in re.findall(r"\d+", days))


def _is_test(call: expr.Call, test: expr.Expr) -> bool:
    """Whether a condition asks a call itself, and does not compare what it gives."""
    return call is (test.operand if isinstance(test, expr.Unary) else test)


def _built_day(call: expr.Call) -> expr.Expr | None:
    """The day of `date(year, month, 1)` and `today.replace(day=1)`; dates that are written out are data."""
    name, day = last_name(call.func), keyword(call, "day")
    if name in _DATES:
        is_written = all(is_plain(each.value) for each in call.args)
        return None if is_written else argument_of(call, "day", 2)
    return day if name == "replace" else None


class Day(Struct, frozen=True, kw_only=True):
    """A day that code counts on; `place` is where it is written, if not here.

    `is_built` if it is only made into a date: what for, the code around has to tell.
    """

    expression: expr.Expr
    place: Place | None
    message: str
    when: str
    is_built: bool = False


class MonthDays:
    """Reads one resolution's days."""

    def __init__(self, resolution: Resolution, options: Options) -> None:
        self._resolution = resolution
        self._options = options
        self._working = WorkingDays(resolution=resolution, options=options)
        self._range = range(options.earliest_day, options.latest_day + 1)

    def of(self, expression: expr.Expr, site: Site) -> Iterator[Day]:
        """The days that one expression (without its parts) counts on."""
        match expression:
            case expr.Literal(value=str() as text):
                is_remark = isinstance(site.statement, stmt.Evaluate) and site.statement.value is expression
                if (when := early_days(text, self._options)) and not is_remark:
                    yield Day(expression=expression, place=None, message="fixed_day", when=when)
            case expr.Call():
                yield from self._scheduled(expression)
                yield from self._recurring(expression)
                yield from self._computed(expression, site)
                yield from self._drawn(expression, site)
                yield from self._built(expression, site)
            case expr.Subscript(base=days, index=index) if site.function is not None and self._working.are_held(
                days, site.function
            ):
                yield from self._picked(expression, index, site.function)
            case expr.Binary(op="+", left=left, right=right):
                yield from (day for each in (left, right) for day in self._stepped(expression, each))
            case expr.Compare() if site.function is not None and (
                (number := self._working.counted_day(expression, site.function)) in self._range
            ):
                yield Day(expression=expression, place=None, message="working_day", when=f"{number}")
            case expr.Compare(left=left, ops=(op,), comparators=(right,)) if op in _TESTS:
                yield from self._compared(expression, left, right)
                yield from self._compared(expression, right, left)

    def _scheduled(self, call: expr.Call) -> Iterator[Day]:
        if last_name(call.func) not in self._options.scheduling_calls:
            return
        for argument in call.args:
            if argument.keyword in self._options.day_arguments:
                for when, place in self._days(argument.value):
                    yield Day(expression=call, place=place, message="fixed_day", when=when)
            elif argument.star == "**":
                yield from self._spread(argument.value)

    def _spread(self, given: expr.Expr) -> Iterator[Day]:
        """`crontab(**AFTER_REFRESH)`, or what a decorator of the project is called with: what for is told there."""
        for mapping in self._resolution.states(self._resolution.values(given), MappingState):
            told = (entry.values for name, entry in mapping.entries.items() if name in self._options.day_arguments)
            for when, place in (day for values in told for day in self._days_among(values)):
                if (written := syntax_of(self._resolution).at(place)) is not None:
                    yield Day(expression=written, place=place, message="fixed_day", when=when)

    def _recurring(self, call: expr.Call) -> Iterator[Day]:
        """`rrule(MONTHLY, byweekday=(MO, …, FR), bysetpos=2)`: the second of those days."""
        position = keyword(call, "bysetpos")
        number = fixed_number(position, self._resolution) if position is not None else None
        if number is not None and number[0] in self._range:
            yield Day(expression=call, place=None, message="working_day", when=f"{number[0]:g}")

    def _compared(self, compare: expr.Compare, asked: expr.Expr, day: expr.Expr) -> Iterator[Day]:
        if not isinstance(asked, expr.Attribute) or asked.attr not in self._options.day_attributes:
            return
        found = self._numbers(day)
        known = [one for one in found if one is not None and one[0] in self._range]
        if known and len(known) == len(found):
            when = ", ".join(f"{number:g}" for number, _ in known)
            place = known[0][1] if len(known) == 1 else None
            yield Day(expression=compare, place=place, message="compared", when=when)

    def _computed(self, call: expr.Call, site: Site) -> Iterator[Day]:
        if not self._working.computes(call) and not (self._looks_for_one(site) and self._working.gives(call)):
            return
        is_known = last_name(call.func) in self._options.working_day_calls
        numbers = [
            found[0] for argument in call.args if (found := fixed_number(argument.value, self._resolution)) is not None
        ]
        small = [number for number in numbers if 0 <= number <= self._range[-1]]
        ordinal = next(
            (f"{n}" for word, n in self._options.ordinals.items() if word in last_name(call.func).lower()), ""
        )
        if self._is_step(call, site):
            return
        if not small and not ordinal and self._is_asked(call, site):
            return  # Whether people work on a day says nothing of which one is meant.
        if self._working.counts(call):
            return
        when = f"{small[-1] + (1 if is_known and small[-1] == 0 else 0):g}" if small else ordinal or "1"
        yield Day(expression=call, place=None, message="working_day", when=when)

    def _stepped(self, sum_: expr.Expr, step: expr.Expr) -> Iterator[Day]:
        """`first + WORKDAY`, `first + 2 * WORKDAY`, where the name stands for one working day."""
        counted = (step.left, step.right) if isinstance(step, expr.Binary) and step.op == "*" else (step,)
        if not any(isinstance(part, expr.Name | expr.Attribute) and self._is_kept_step(part) for part in counted):
            return
        numbers = [found[0] for part in counted if (found := fixed_number(part, self._resolution)) is not None]
        if not numbers or numbers[0] in self._range:
            yield Day(expression=sum_, place=None, message="working_day", when=f"{(numbers or [1])[0]:g}")

    def _is_kept_step(self, name: expr.Expr) -> bool:
        syntax = syntax_of(self._resolution)
        places = (value.place for value in self._resolution.values(name) if isinstance(value, Unknown))
        made = (syntax.at(place) for place in places)
        return any(isinstance(call, expr.Call) and self._is_step(call, syntax.site(call)) for call in made)

    def _is_step(self, call: expr.Call, site: Site) -> bool:
        """Whether a call makes a step of one working day that a module keeps under a name."""
        statement = site.statement
        is_kept = site.function is None and isinstance(statement, stmt.Assign) and statement.value is call
        is_library = is_kept and last_name(call.func) in self._options.working_day_calls
        return is_library and all(fixed_number(each.value, self._resolution) is None for each in call.args)

    def _is_asked(self, call: expr.Call, site: Site) -> bool:
        """Whether code asks if a day is a working day; from the first of a month on, a loop looks for one."""
        statement = site.statement
        is_tested = isinstance(statement, stmt.If | stmt.While) and _is_test(call, statement.test)
        return not self._looks_for_one(site) and (is_tested or self._working.is_question(call))

    def _looks_for_one(self, site: Site) -> bool:
        """Whether a loop goes on from the first of a month."""
        function = site.function
        if function is None or not isinstance(site.statement, stmt.While):
            return False
        days = (day for call in calls_in(function.body) if (day := _built_day(call)) is not None)
        return self._resolution.once(("begins a month", function), lambda: any(any(self._days(day)) for day in days))

    def _picked(self, expression: expr.Expr, index: expr.Expr, function: Function) -> Iterator[Day]:
        """`days[1]` of days that are no weekends, unless the function's calls tell which day it picks."""
        number = fixed_number(index, self._resolution)
        is_told = any(word in function.name.lower() for word in self._options.working_day_words)
        if number is not None and number[0] + 1 in self._range and not is_told:
            yield Day(expression=expression, place=None, message="working_day", when=f"{number[0] + 1:g}")

    def _drawn(self, call: expr.Call, site: Site) -> Iterator[Day]:
        """`next(days)` of days that are no weekends: the last one that is drawn is the one that is meant."""
        if site.function is None or not isinstance(call.func, expr.Name) or call.func.id != "next" or not call.args:
            return
        source = call.args[0].value
        drawn = self._working.drawn(source, site.function)
        is_last = not drawn or drawn[-1] is call
        if is_last and max(1, len(drawn)) in self._range and self._working.are_held(source, site.function):
            yield Day(expression=call, place=None, message="working_day", when=f"{max(1, len(drawn))}")

    def _built(self, call: expr.Call, site: Site) -> Iterator[Day]:
        """A day that is made into a date where nothing computes working days."""
        day = _built_day(call)
        if day is None or (site.function is not None and self._working.is_computed_in(site.function)):
            return
        for when, _ in self._days(day):
            yield Day(expression=call, place=None, message="compared", when=when, is_built=True)

    def _days(self, expression: expr.Expr) -> Iterator[tuple[str, Place | None]]:
        """A day as a number, or as schedulers spell several."""
        return self._days_among(self._resolution.values(expression))

    def _days_among(self, values: Values) -> Iterator[tuple[str, Place | None]]:
        found = the_number(values)
        if found is not None:
            if found[0] in self._range:
                yield f"{found[0]:g}", found[1]
            return
        for value in values:
            if isinstance(value, Text) and value.literal is not None:
                spelled = _DAYS.fullmatch(value.literal.strip())
                if spelled is not None and _are_early(spelled[1] or spelled[2], self._options):
                    yield value.literal.strip(), value.place

    def _numbers(self, day: expr.Expr) -> list[tuple[float, Place | None] | None]:
        """What a day is compared with: a number, or each one of several."""
        if isinstance(day, expr.Sequence):
            return [fixed_number(item, self._resolution) for item in day.items]
        if isinstance(day, expr.Call) and last_name(day.func) == "range":
            return [fixed_number(argument.value, self._resolution) for argument in day.args]
        items = [item for value in self._resolution.values(day) for item in self._resolution.items(value)]
        if items:
            return [number_of(item) for item in items]
        return [fixed_number(day, self._resolution)]
