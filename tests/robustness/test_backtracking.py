"""No pattern of the program tries over and over: whatever the text, it takes time as the text is long."""

from __future__ import annotations

import re
import signal
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from tests.robustness.backtracking import Found, patterns, probes

# Seconds of processor time for one text. It takes some milliseconds, or some seconds and more: nothing lies between.
_LIMIT = 0.15


class _LateError(Exception):
    pass


@contextmanager
def limited() -> Iterator[None]:
    """`re` looks for signals while it tries."""

    def ring(*_: object) -> None:
        raise _LateError

    before = signal.signal(signal.SIGVTALRM, ring)
    signal.setitimer(signal.ITIMER_VIRTUAL, _LIMIT)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)


def late(found: Found) -> list[str]:
    """The first text on which a pattern does not come to its end, by its two ends."""
    for text in probes(found.pattern):
        try:
            with limited():
                found.try_on(text)
        except _LateError:
            return [f"{found}: {text[:24]!r} … {text[-3:]!r}"]
    return []


@pytest.mark.skipif(not hasattr(signal, "setitimer"), reason="the platform has no such timers")
@pytest.mark.parametrize(
    ("pattern", "is_late"),
    [(r"(a+)+b", True), (r"\s*\(?\s*x", True), (r"a*b", True), (r"(?<!\s)\s*+x", False), (r"(?<!a)a*+b", False)],
)
def test_probes_tell_patterns_that_try_over_and_over(pattern: str, is_late: bool) -> None:
    assert bool(late(Found("here", re.compile(pattern)))) is is_late


@pytest.mark.slow
@pytest.mark.skipif(not hasattr(signal, "setitimer"), reason="the platform has no such timers")
def test_no_pattern_of_the_program_does() -> None:
    assert [text for found in patterns() for text in late(found)] == []
