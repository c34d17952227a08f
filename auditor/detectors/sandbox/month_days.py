"""Days of the month in schedules, comparisons and computations, as libraries and people write them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

from auditor.detectors.sandbox.refresh_words import Options
from auditor.detectors.shared.naming import last_name
from auditor.detectors.shared.plain_values import fixed_number, is_plain
from auditor.detectors.shared.syntax import Site
from auditor.detectors.shared.written import keyword
from auditor.facts import expressions as expr
from auditor.facts import statements as stmt
from auditor.facts.definitions import Function
from auditor.facts.walk import expressions, statements, subexpressions
from auditor.semantics.resolution import Resolution
from auditor.semantics.values import FunctionValue, Number, Place, Text

# Minute, hour, day, month, weekday, with seconds before or a year behind.
CRON = re.compile(
    r"(?:cron\()?(?:0\s+)?[\d*/,-]+\s+[\d*/,-]+\s+(\d{1,2}(?:[,-]\d{1,2})*)W?\s+(?:\*|\*/1|1-12|\?)\s+"
    r"(?:[*?]|[\w,#-]+)(?:\s+\*)?\)?"
)
# Days as schedulers take them: `2`, `1-3`, `1st mon`.
_DAYS = re.compile(r"(\d{1,2}(?:[,-]\d{1,2})*)|(\d)(?:st|nd|rd|th)\s+\w+")
_TESTS = frozenset({"==", "!=", "in", "not in", "<", "<="})
# A function that says which working day it tells: `second_business_day(today)`.
_ORDINALS = {"first": "1", "1st": "1", "second": "2", "2nd": "2", "third": "3", "3rd": "3", "fourth": "4", "4th": "4"}
_DATES = frozenset({"date", "datetime"})
# What dates answer with the day of the week.
_WEEKDAYS = frozenset({"weekday", "isoweekday"})


def early_days(text: str, options: Options) -> str:
    """The days of a cron expression if all of them are among the first of a month; else empty."""
    found = CRON.fullmatch(text.strip())
    early = range(options.earliest_day, options.latest_day + 1)
    is_early = found is not None and all(int(day) in early for day in re.findall(r"\d+", found[1]))
    return found[1].lstrip("0") if found is not None and is_early else ""


def _tests_weekdays(function: Function) -> bool:
    """Whether a function steps over weekends: `day.weekday() < 5`."""
    return any(map(_tests_weekday, expressions(function.body)))


def _tests_weekday(part: expr.Expr) -> bool:
    return (
        isinstance(part, expr.Compare)
        and isinstance(part.left, expr.Call)
        and last_name(part.left.func) in _WEEKDAYS
        and "==" not in part.ops
    )


def _are_working_days(days: expr.Expr, function: Function) -> bool:
    """Whether a list holds only days that passed such a test, in a comprehension or below an `if`."""
    if any(map(_tests_weekday, subexpressions(days))):
        return True
    for statement in statements(function.body) if isinstance(days, expr.Name) else ():
        match statement:
            case stmt.Assign(targets=targets, value=value) if value is not None and last_name(days) in map(
                last_name, targets
            ):
                if any(map(_tests_weekday, subexpressions(value))):
                    return True
            case stmt.If(test=test, body=body) if any(map(_tests_weekday, subexpressions(test))):
                called = (part.func for part in expressions(body) if isinstance(part, expr.Call))
                if any(isinstance(func, expr.Attribute) and last_name(func.base) == last_name(days) for func in called):
                    return True
    return False


def _bound(days: expr.Expr, function: Function) -> Iterator[expr.Expr]:
    """What a name is given in a function."""
    for statement in statements(function.body) if isinstance(days, expr.Name) else ():
        match statement:
            case stmt.Assign(targets=targets, value=value) if last_name(days) in map(last_name, targets):
                if value is not None:
                    yield value


def _is_test(call: expr.Call, test: expr.Expr) -> bool:
    """Whether a condition asks a call itself, alone or among others, and does not compare what it gives."""
    match test:
        case expr.Unary(op="not", operand=operand):
            return _is_test(call, operand)
        case expr.Boolean(left=left, right=right):
            return _is_test(call, left) or _is_test(call, right)
        case _:
            return test is call


def _small_number(call: expr.Call) -> bool:
    """Whether a call says which one of several days is meant."""
    return any(isinstance(a.value, expr.Literal) and isinstance(a.value.value, int) for a in call.args)


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
        self._scheduling = options.scheduling_calls
        self._arguments = options.day_arguments
        self._attributes = options.day_attributes
        self._working_calls = options.working_day_calls
        self._working_words = options.working_day_words
        self._range = range(options.earliest_day, options.latest_day + 1)

    def of(self, expression: expr.Expr, site: Site) -> Iterator[Day]:
        """The days that one expression (without its parts) counts on."""
        match expression:
            case expr.Literal(value=str() as text):
                found = CRON.fullmatch(text.strip())
                is_remark = isinstance(site.statement, stmt.Evaluate) and site.statement.value is expression
                if found and self._is_early(found[1]) and not is_remark:
                    yield Day(expression=expression, place=None, message="fixed_day", when=found[1].lstrip("0"))
            case expr.Call():
                yield from self._scheduled(expression)
                yield from self._recurring(expression)
                yield from self._computed(expression, site)
                yield from self._drawn(expression, site)
                yield from self._built(expression, site)
            case expr.Subscript(base=days, index=index) if site.function is not None and self._holds_working_days(
                days, site.function
            ):
                yield from self._picked(expression, index, site.function)
            case expr.Compare(left=left, ops=(op,), comparators=(right,)) if op in _TESTS:
                yield from self._compared(expression, left, right)
                yield from self._compared(expression, right, left)

    def _scheduled(self, call: expr.Call) -> Iterator[Day]:
        if last_name(call.func) not in self._scheduling:
            return
        for argument in call.args:
            if argument.keyword in self._arguments:
                for when, place in self._days(argument.value):
                    yield Day(expression=call, place=place, message="fixed_day", when=when)

    def _recurring(self, call: expr.Call) -> Iterator[Day]:
        """`rrule(MONTHLY, byweekday=(MO, …, FR), bysetpos=2)`: the second of those days."""
        position = keyword(call, "bysetpos")
        number = fixed_number(position, self._resolution) if position is not None else None
        if number is not None and number[0] in self._range:
            yield Day(expression=call, place=None, message="working_day", when=f"{number[0]:g}")

    def _compared(self, compare: expr.Compare, asked: expr.Expr, day: expr.Expr) -> Iterator[Day]:
        if not isinstance(asked, expr.Attribute) or asked.attr not in self._attributes:
            return
        found = self._numbers(day)
        known = [one for one in found if one is not None and one[0] in self._range]
        if known and len(known) == len(found):
            when = ", ".join(f"{number:g}" for number, _ in known)
            place = known[0][1] if len(known) == 1 else None
            yield Day(expression=compare, place=place, message="compared", when=when)

    def _computed(self, call: expr.Call, site: Site) -> Iterator[Day]:
        if not self._computes(call):
            return
        is_known = last_name(call.func) in self._working_calls
        numbers = [
            found[0] for argument in call.args if (found := fixed_number(argument.value, self._resolution)) is not None
        ]
        small = [number for number in numbers if 0 <= number <= self._range[-1]]
        ordinal = next((n for word, n in _ORDINALS.items() if word in last_name(call.func).lower()), "")
        if not small and not ordinal and isinstance(site.statement, stmt.If) and _is_test(call, site.statement.test):
            return  # Whether people work on a day says nothing of which one is meant.
        when = f"{small[-1] + (1 if is_known and small[-1] == 0 else 0):g}" if small else ordinal or "1"
        yield Day(expression=call, place=None, message="working_day", when=when)

    def _picked(self, expression: expr.Expr, index: expr.Expr, function: Function) -> Iterator[Day]:
        """`days[1]` of days that are no weekends, unless the function's calls tell which day it picks."""
        number = fixed_number(index, self._resolution)
        is_told = any(word in function.name.lower() for word in self._working_words)
        if number is not None and number[0] + 1 in self._range and not is_told:
            yield Day(expression=expression, place=None, message="working_day", when=f"{number[0] + 1:g}")

    def _drawn(self, call: expr.Call, site: Site) -> Iterator[Day]:
        """`next(days)` of days that are no weekends: the last one that is drawn is the one that is meant."""
        if site.function is None or not isinstance(call.func, expr.Name) or call.func.id != "next" or not call.args:
            return
        source = call.args[0].value
        drawn = [
            part
            for part in expressions(site.function.body)
            if isinstance(part, expr.Call) and part.args and last_name(part.func) == "next"
            and isinstance(source, expr.Name) and last_name(part.args[0].value) == source.id
        ]  # fmt: skip
        is_last = not drawn or drawn[-1] is call
        if is_last and max(1, len(drawn)) in self._range and self._holds_working_days(source, site.function):
            yield Day(expression=call, place=None, message="working_day", when=f"{max(1, len(drawn))}")

    def _holds_working_days(self, days: expr.Expr, function: Function) -> bool:
        """Whether a list or generator gives only days on which people work, also one of the project's own making."""
        return _are_working_days(days, function) or any(
            self._gives_working_days(call)
            for made in (days, *_bound(days, function))
            for call in subexpressions(made)
            if isinstance(call, expr.Call)
        )

    def _gives_working_days(self, call: expr.Call) -> bool:
        own = (value for value in self._resolution.values(call.func) if isinstance(value, FunctionValue))
        return any(self._is_of_working_days(value.function) for value in own)

    def _computes(self, call: expr.Call) -> bool:
        name = last_name(call.func)
        if name in self._working_calls or any(word in name.lower() for word in self._working_words):
            return True
        return _small_number(call) and self._gives_working_days(call)

    def _is_of_working_days(self, function: Function) -> bool:
        """Whether a function of the project computes working days, whatever it is called."""
        calls = (part for part in expressions(function.body) if isinstance(part, expr.Call))
        return _tests_weekdays(function) or any(last_name(call.func) in self._working_calls for call in calls)

    def _built(self, call: expr.Call, site: Site) -> Iterator[Day]:
        """`date(year, month, 1)` and `today.replace(day=1)`; dates that are written out are data."""
        name, day = last_name(call.func), keyword(call, "day")
        if name in _DATES:
            positional = [argument.value for argument in call.args if argument.keyword is None]
            day = positional[2] if len(positional) > 2 else day
            if all(is_plain(argument.value) for argument in call.args):
                return
        elif name != "replace":
            return
        body = expressions(site.function.body) if site.function is not None else ()
        if day is None or any(isinstance(part, expr.Call) and self._computes(part) for part in body):
            return
        for when, _ in self._days(day):
            yield Day(expression=call, place=None, message="compared", when=when, is_built=True)

    def _days(self, expression: expr.Expr) -> Iterator[tuple[str, Place | None]]:
        """A day as a number, or as schedulers spell several."""
        found = fixed_number(expression, self._resolution)
        if found is not None:
            if found[0] in self._range:
                yield f"{found[0]:g}", found[1]
            return
        for value in self._resolution.values(expression):
            if isinstance(value, Text) and value.literal is not None:
                spelled = _DAYS.fullmatch(value.literal.strip())
                if spelled is not None and self._is_early(spelled[1] or spelled[2]):
                    yield value.literal.strip(), value.place

    def _is_early(self, days: str) -> bool:
        return all(int(day) in self._range for day in re.findall(r"\d+", days))

    def _numbers(self, day: expr.Expr) -> list[tuple[float, Place | None] | None]:
        """What a day is compared with: a number, or each one of several."""
        if isinstance(day, expr.Sequence):
            return [fixed_number(item, self._resolution) for item in day.items]
        if isinstance(day, expr.Call) and last_name(day.func) == "range":
            return [fixed_number(argument.value, self._resolution) for argument in day.args]
        items = [item for value in self._resolution.values(day) for item in self._resolution.items(value)]
        if items:
            return [(float(item.value), item.place) if isinstance(item, Number) else None for item in items]
        return [fixed_number(day, self._resolution)]
