"""The words of the rule about rate limits: what names a limit, an answer that refuses, a wait."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct

from auditor.detectors.shared.naming import last_name, own_names, spelled
from auditor.facts import expressions as expr


class Limiter(Struct, frozen=True, kw_only=True):
    """A library's call that counts calls: keywords, or positions from 0; `period` is empty where it is an hour."""

    call: str
    calls: str
    calls_position: int | None = None
    period: str = ""
    period_position: int | None = None


class RateWords(Struct, frozen=True, kw_only=True):
    """The rule's options. Names are matched in lower case, words between underscores."""

    calls: int
    fewest_calls: int
    long_wait_seconds: int
    seconds: int
    count_words: tuple[str, ...] = ()
    hour_names: tuple[str, ...] = ()
    hour_words: tuple[str, ...] = ()
    left_words: tuple[str, ...] = ()
    limit_words: tuple[str, ...] = ()
    limiters: tuple[Limiter, ...] = ()
    paired_names: tuple[str, ...] = ()
    period_words: tuple[str, ...] = ()
    rate_limit_exceptions: tuple[str, ...] = ()
    refusal_words: tuple[str, ...] = ()
    reset_headers: tuple[str, ...] = ()
    sleep_calls: tuple[str, ...] = ()
    status_codes: tuple[int, ...] = ()
    status_names: tuple[str, ...] = ()
    time_words: tuple[str, ...] = ()
    wait_calls: tuple[str, ...] = ()
    waiting_words: tuple[str, ...] = ()

    def is_budget(self, calls: float, *, is_hourly: bool) -> bool:
        """Whether a number is the one that used to be documented; a little less counts where an hour is named."""
        return calls == self.calls or (is_hourly and self.fewest_calls <= calls < self.calls)

    def is_an_hour(self, number: float) -> bool:
        """Whether a number is that of the seconds (or thousandths) in which calls are counted."""
        return number in (self.seconds, self.seconds * 1000)

    def speaks_of_hour(self, name: str) -> bool:
        return _has(name, self.hour_words)

    def is_hourly_limit(self, name: str) -> bool:
        """Whether a name is that of a number of calls, in an hour or without a period (not that of a time)."""
        text = spelled(name)
        if text.strip("_") in self.hour_names:
            return True
        # A header's name: what it says is read from the answer, or made up for a test.
        if "-" in name or _has(name, self.time_words):
            return False
        limit = [word for word in self.limit_words if f"_{word}_" in text or f"_{word}s_" in text]
        return any(word not in self.hour_words if self.speaks_of_hour(name) else "_" in word for word in limit)

    def is_count(self, name: str) -> bool:
        """Whether a name is that of a number of calls made so far."""
        return _has(name, self.count_words) and not _has(name, self.time_words)

    def is_number_of_calls(self, name: str) -> bool:
        """Whether a name may be that of a number of calls, where its period stands beside it."""
        text = spelled(name)
        if _has(name, self.time_words):
            return False
        counts = any(text.endswith(f"_{word}_") for word in self.count_words)
        return counts or text.strip("_") in self.paired_names

    def is_period(self, name: str) -> bool:
        """Whether a name is that of the time in which calls are counted."""
        return _has(name, self.period_words)

    def is_wait(self, name: str) -> bool:
        return _has(name, self.waiting_words)

    def says_refused(self, name: str) -> bool:
        """Whether a flag or a predicate tells that a call was refused."""
        folded = name.replace("_", "").lower()
        return any(word.lower() in folded for word in self.refusal_words)

    def is_refusal(self, expression: expr.Expr) -> bool:
        """Whether an expression speaks of the status of a refused call."""
        if isinstance(expression, expr.Literal):
            return expression.value in (*self.status_codes, *map(str, self.status_codes))
        return last_name(expression) in self.status_names

    def is_left(self, expression: expr.Expr) -> bool:
        """Whether an expression asks how much of the limit is left."""
        if isinstance(expression, expr.Literal):
            return isinstance(expression.value, str) and expression.value.lower() in map(str.lower, self.left_words)
        return _has(last_name(expression), self.left_words)

    def names_refusal(self, name: str) -> bool:
        """Whether a name is that of an exception (or a handler) for refused calls."""
        folded = name.replace("_", "").lower()
        return any(word.lower() in folded for word in self.rate_limit_exceptions)

    def reads_reset(self, parts: Iterable[expr.Expr]) -> bool:
        """Whether one of these expressions (without what is inside it) is the name of such a header."""
        folded = {header.lower() for header in self.reset_headers}
        return any(name.lower() in folded for part in parts for name in own_names(part))


def _has(name: str, words: tuple[str, ...]) -> bool:
    text = spelled(name)
    return any(f"_{word}_" in text for word in words)
