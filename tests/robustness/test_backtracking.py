"""No pattern of the program tries over and over: whatever the text, it takes as many steps as the text is long."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator

import pytest

from tests.robustness.backtracking import Found, Probe, patterns, probes
from tests.robustness.counting import TooManyStepsError, steps

# Lengths of a text and of one four times as long: a pattern that tries over and over takes sixteen times the steps …
FOUR_TIMES = 4
# … and any other some more than four times.
LATE = 6.0
# The first is where most show that they do not; the second is longer than what a repeat with an end goes on for.
LENGTHS = (30, 600)
# No pattern of the program takes as many for a short text unless it tries over and over.
STEPS = 400_000


@pytest.fixture(autouse=True)
def deep() -> Iterator[None]:
    before = sys.getrecursionlimit()
    sys.setrecursionlimit(100_000)
    yield
    sys.setrecursionlimit(before)


def late(found: Found) -> list[str]:
    """The first text on which a pattern takes more and more steps, by its two ends."""
    for probe in probes(found.pattern):
        for method in sorted(found.methods):
            if all(_grows(found.pattern, method, probe, length) for length in LENGTHS):
                return [f"{found}: {probe}"]
    return []


def _grows(pattern: re.Pattern[str], method: str, probe: Probe, length: int) -> bool:
    try:
        few = steps(pattern, method, probe.text(length), STEPS)
        steps(pattern, method, probe.text(FOUR_TIMES * length), int(LATE * few))
    except TooManyStepsError:
        return True
    return False


@pytest.mark.parametrize(
    ("pattern", "is_late"),
    [
        (r"(a+)+b", True),
        (r"\s*\(?\s*x", True),
        (r"a*b", True),
        (r"(?<!\s)\s*+x", False),
        (r"(?<!a)a*+b", False),
        (r"a{0,200}b", False),
        (r"\A(?:a|ab)+?b", False),
    ],
)
def test_steps_tell_patterns_that_try_over_and_over(pattern: str, is_late: bool) -> None:
    assert bool(late(Found("here", re.compile(pattern)))) is is_late


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        (r"(?i)(?P<a>b+?)(?:c|(?=d))(?P=a)$", "xBBcBB"),
        (r"\b(?<=\s)[^a-c]{2,3}+\Z", "a xyz"),
        (r"(?s)(?>a.)*b|(c)?(?(1)d|e)", "a\na\nb"),
    ],
)
def test_steps_are_those_of_a_match(pattern: str, text: str) -> None:
    """All that is known here of patterns is known right: what matches ends early."""
    assert re.search(pattern, text) is not None
    assert steps(re.compile(pattern), "search", text, STEPS) < 60


@pytest.mark.slow
def test_no_pattern_of_the_program_does() -> None:
    assert [text for found in patterns() for text in late(found)] == []
