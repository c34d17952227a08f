"""What gives working days: functions of libraries, those of the project, and lists of days that passed a test."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from msgspec import Struct

from auditor.detectors.sandbox.refresh_words import Options
from auditor.detectors.shared.bindings import assignments
from auditor.detectors.shared.naming import last_name
from auditor.facts import expressions as expr
from auditor.facts import statements as stmt
from auditor.facts.definitions import Function
from auditor.facts.walk import calls_in, expressions, statements, subexpressions
from auditor.semantics.resolution import Resolution

# What dates answer with the day of the week.
_WEEKDAYS = frozenset({"weekday", "isoweekday"})


class _Body(Struct, frozen=True, kw_only=True):
    """What is in one function: values of names, names of days that are no weekends, `next` calls, and all calls.

    `counted` are names that are counted up one by one.
    """

    given: Mapping[str, Sequence[expr.Expr]]
    tested: frozenset[str]
    counted: frozenset[str]
    drawn: Mapping[str, Sequence[expr.Call]]
    calls: Sequence[expr.Call]


class WorkingDays(Struct, frozen=True, kw_only=True):
    """Answers for one resolution; a function is looked through once."""

    resolution: Resolution
    options: Options

    def computes(self, call: expr.Call) -> bool:
        """Whether a call gives one, by its name or by what the function of the project does."""
        return self._is_named_so(call) or (_has_small_number(call) and self.gives(call))

    def is_question(self, call: expr.Call) -> bool:
        """Whether a call only tells if a day is one: the function of a library, or one that gives back conditions."""
        if last_name(call.func) in self.options.working_day_tests:
            return True
        own = list(self.resolution.functions_of(call.func))
        return bool(own) and all(map(self._is_condition, own))

    def is_computed_in(self, function: Function) -> bool:
        """Whether a function calls something that gives one."""
        return self.resolution.once(
            ("computes working days", function), lambda: any(map(self.computes, self._body(function).calls))
        )

    def are_held(self, days: expr.Expr, function: Function) -> bool:
        """Whether a list or generator holds nothing else, also one that a function of the project gives."""
        if not isinstance(days, expr.Name):
            return self._are_made(days)
        return self.resolution.once(("working days", function, days.id), lambda: self._is_name_of(days, function))

    def counted_day(self, part: expr.Expr, function: Function) -> int:
        """The number that days are counted to where weekends are left out: `count == 2`; 0 for anything else.

        Calls of a function that is named after what it gives are judged themselves.
        """
        match part:
            case expr.Compare(left=expr.Name(id=name), comparators=(expr.Literal(value=int() as number),)):
                is_told = any(word in function.name.lower() for word in self.options.working_day_words)
                is_counted = name in self._body(function).counted and self._tells_weekends(function)
                return number if is_counted and not is_told else 0
            case _:
                return 0

    def counts(self, call: expr.Call) -> bool:
        """Whether a function of the project that is called says itself which day it counts to."""
        own = self.resolution.functions_of(call.func)
        return any(self.counted_day(part, function) for function in own for part in expressions(function.body))

    def drawn(self, source: expr.Expr, function: Function) -> Sequence[expr.Call]:
        """The calls `next(source)` of a function."""
        return self._body(function).drawn.get(source.id, ()) if isinstance(source, expr.Name) else ()

    def _is_name_of(self, days: expr.Name, function: Function) -> bool:
        body = self._body(function)
        return days.id in body.tested or any(map(self._are_made, body.given.get(days.id, ())))

    def _are_made(self, made: expr.Expr) -> bool:
        return any(
            self.gives(part) if isinstance(part, expr.Call) else _tests_weekday(part) for part in subexpressions(made)
        )

    def _is_named_so(self, call: expr.Call) -> bool:
        name = last_name(call.func)
        is_of_library = name in self.options.working_day_calls
        return is_of_library or any(word in name.lower() for word in self.options.working_day_words)

    def gives(self, call: expr.Call) -> bool:
        """Whether a function of the project answers a call that steps over weekends."""
        return any(map(self._is_of_working_days, self.resolution.functions_of(call.func)))

    def _is_of_working_days(self, function: Function) -> bool:
        """Whether a function of the project steps over weekends, or asks one that does, whatever they are called."""

        def look() -> bool:
            asked = (each for call in self._body(function).calls for each in self.resolution.functions_of(call.func))
            return any(map(self._tells_weekends, (function, *asked)))

        return self.resolution.once(("is of working days", function), look)

    def _tells_weekends(self, function: Function) -> bool:
        return any(map(_tests_weekday, expressions(function.body))) or any(
            last_name(call.func) in self.options.working_day_calls for call in self._body(function).calls
        )

    def _is_condition(self, function: Function) -> bool:
        """Whether all that a function gives back is true or false."""

        def look() -> bool:
            given = [each.value for each in statements(function.body) if isinstance(each, stmt.Return)]
            return bool(given) and all(map(_is_truth, given))

        return self.resolution.once(("is a condition", function), look)

    def _body(self, function: Function) -> _Body:
        return self.resolution.once((_body, function), lambda: _body(function))


def _body(function: Function) -> _Body:
    given: dict[str, list[expr.Expr]] = defaultdict(list)
    drawn: dict[str, list[expr.Call]] = defaultdict(list)
    tested: set[str] = set()
    counted: set[str] = set()
    for statement in statements(function.body):
        match statement:
            case stmt.Assign():
                for target, value in assignments(statement):
                    given[last_name(target)].append(value)
            case stmt.Augment(target=expr.Name(id=name), op="+", value=expr.Literal(value=1)):
                counted.add(name)
            case stmt.If(test=test, body=body) if any(map(_tests_weekday, subexpressions(test))):
                # `days.append(day)`
                funcs = (call.func for call in calls_in(body))
                tested.update(last_name(func.base) for func in funcs if isinstance(func, expr.Attribute))
    calls = list(calls_in(function.body))
    for call in calls:
        if call.args and last_name(call.func) == "next":
            drawn[last_name(call.args[0].value)].append(call)
    return _Body(given=given, tested=frozenset(tested), counted=frozenset(counted), drawn=drawn, calls=calls)


def _is_truth(value: expr.Expr | None) -> bool:
    match value:
        case expr.Compare() | expr.Unary(op="not") | expr.Literal(value=bool()):
            return True
        case expr.Boolean(left=left, right=right):
            return _is_truth(left) and _is_truth(right)
        case _:
            return False


def _tests_weekday(part: expr.Expr) -> bool:
    """`day.weekday() < 5`: weekends are left out."""
    return (
        isinstance(part, expr.Compare)
        and isinstance(part.left, expr.Call)
        and last_name(part.left.func) in _WEEKDAYS
        and "==" not in part.ops
    )


def _has_small_number(call: expr.Call) -> bool:
    """Whether a call says which one of several days is meant."""
    return any(isinstance(a.value, expr.Literal) and isinstance(a.value.value, int) for a in call.args)
