"""The words of the rule about rate limits: what names a limit, an answer that refuses, a wait."""

from __future__ import annotations

from msgspec import Struct

from auditor.detectors.shared.naming import last_name, names_in, spelled
from auditor.facts import expressions as expr
from auditor.model import Rule
from auditor.semantics.resolution import Resolution
from auditor.semantics.values import Duration, External, Number, Place, Text
from auditor.tables import Table


class Limiter(Struct, frozen=True, kw_only=True):
    """A library's call that counts calls: keywords, or positions from 0; `period` is empty where it is an hour."""

    call: str
    calls: str
    calls_position: int | None
    period: str
    period_position: int | None


class RateWords(Struct, frozen=True, kw_only=True):
    """Names are matched in lower case, words between underscores."""

    calls: int
    fewest_calls: int
    seconds: int
    long_wait: int
    codes: tuple[int, ...]
    code_names: tuple[str, ...]
    reset_headers: tuple[str, ...]
    left: tuple[str, ...]
    limit: tuple[str, ...]
    hour: tuple[str, ...]
    hour_names: tuple[str, ...]
    count: tuple[str, ...]
    time: tuple[str, ...]
    period: tuple[str, ...]
    paired_names: tuple[str, ...]
    waiting: tuple[str, ...]
    refused: tuple[str, ...]
    exceptions: tuple[str, ...]
    sleeps: tuple[str, ...]
    waits: tuple[str, ...]
    limiters: tuple[Limiter, ...]

    def is_budget(self, calls: float, *, is_hourly: bool) -> bool:
        """Whether a number is the one that used to be documented; a little less counts where an hour is named."""
        return calls == self.calls or (is_hourly and self.fewest_calls <= calls < self.calls)

    def speaks_of_hour(self, name: str) -> bool:
        return _has(name, self.hour)

    def is_hourly_limit(self, name: str) -> bool:
        """Whether a name is that of a number of calls, in an hour or without a period (not that of a time)."""
        text = spelled(name)
        if text.strip("_") in self.hour_names:
            return True
        # A header's name: what it says is read from the answer, or made up for a test.
        if "-" in name or _has(name, self.time):
            return False
        limit = [word for word in self.limit if f"_{word}_" in text or f"_{word}s_" in text]
        return any(word not in self.hour if self.speaks_of_hour(name) else "_" in word for word in limit)

    def is_count(self, name: str) -> bool:
        """Whether a name is that of a number of calls made so far."""
        return _has(name, self.count) and not _has(name, self.time)

    def is_number_of_calls(self, name: str) -> bool:
        """Whether a name may be that of a number of calls, where its period stands beside it."""
        text = spelled(name)
        if _has(name, self.time):
            return False
        counts = any(text.endswith(f"_{word}_") for word in self.count)
        return counts or text.strip("_") in self.paired_names

    def is_period(self, name: str) -> bool:
        """Whether a name is that of the time in which calls are counted."""
        return _has(name, self.period)

    def is_wait(self, name: str) -> bool:
        return _has(name, self.waiting)

    def says_refused(self, name: str) -> bool:
        """Whether a flag or a predicate tells that a call was refused."""
        folded = name.replace("_", "").lower()
        return any(word.lower() in folded for word in self.refused)

    def is_refusal(self, expression: expr.Expr) -> bool:
        """Whether an expression speaks of the status of a refused call."""
        if isinstance(expression, expr.Literal):
            return expression.value in self.codes or expression.value in tuple(str(code) for code in self.codes)
        return last_name(expression) in self.code_names

    def is_left(self, expression: expr.Expr) -> bool:
        """Whether an expression asks how much of the limit is left."""
        if isinstance(expression, expr.Literal):
            return isinstance(expression.value, str) and expression.value.lower() == self.left[0].lower()
        return _has(last_name(expression), self.left)

    def names_refusal(self, name: str) -> bool:
        """Whether a name is that of an exception (or a handler) for refused calls."""
        folded = name.replace("_", "").lower()
        return any(word.lower() in folded for word in self.exceptions)

    def reads_reset(self, *roots: expr.Expr) -> bool:
        folded = {header.lower() for header in self.reset_headers}
        return any(name.lower() in folded for name in names_in(*roots))


def read_rate_words(rule: Rule) -> RateWords:
    options = Table(dict(rule.options), file=rule.file or rule.code, place="options")
    return RateWords(
        calls=options.integer("calls"),
        fewest_calls=options.integer("fewest_calls"),
        seconds=options.integer("seconds"),
        long_wait=options.integer("long_wait_seconds"),
        codes=options.integers("status_codes"),
        code_names=options.texts("status_names"),
        reset_headers=options.texts("reset_headers"),
        left=options.texts("left_words"),
        limit=options.texts("limit_words"),
        hour=options.texts("hour_words"),
        hour_names=options.texts("hour_names"),
        count=options.texts("count_words"),
        time=options.texts("time_words"),
        period=options.texts("period_words"),
        paired_names=options.texts("paired_names"),
        waiting=options.texts("waiting_words"),
        refused=options.texts("refusal_words"),
        exceptions=options.texts("rate_limit_exceptions"),
        sleeps=options.texts("sleep_calls"),
        waits=options.texts("wait_calls"),
        limiters=tuple(
            Limiter(
                call=table.text("call"),
                calls=table.text("calls"),
                calls_position=table.optional_integer("calls_position"),
                period=table.optional_text("period"),
                period_position=table.optional_integer("period_position"),
            )
            for table in options.tables("limiters")
        ),
    )


def _has(name: str, words: tuple[str, ...]) -> bool:
    text = spelled(name)
    return any(f"_{word}_" in text for word in words)


def is_call_of(expression: expr.Expr, names: tuple[str, ...], resolution: Resolution) -> bool:
    """Whether an expression is one of these functions of libraries, wherever in its package the library keeps it."""
    for value in resolution.values(expression):
        if isinstance(value, External):
            parts = value.name.split(".")
            for name in names:
                wanted = name.split(".")
                if parts[0] == wanted[0] and parts[-1] == wanted[-1]:
                    return True
    return False


def fixed_number(expression: expr.Expr, resolution: Resolution) -> tuple[float, Place | None] | None:
    """The one number (or duration in seconds) an expression is, with the place where it is written."""
    found: list[tuple[float, Place | None]] = []
    for value in resolution.values(expression):
        match value:
            case Number(value=number, place=place) | Duration(seconds=number, place=place):
                found.append((float(number), place))
            case Text(literal=str() as text, place=place) if text.isdecimal():
                found.append((float(text), place))
            case _:
                return None
    return found[0] if len({number for number, _ in found}) == 1 else None


def each_number(expression: expr.Expr, resolution: Resolution) -> tuple[tuple[float, Place | None], ...]:
    """The numbers that an attribute has in several classes, with the places where they are written."""
    if not isinstance(expression, expr.Attribute):
        return ()
    values = resolution.values(expression)
    return tuple((float(v.value), v.place) for v in values if isinstance(v, Number) and v.place is not None)
