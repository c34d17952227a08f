"""No program, however strange, ends an audit or a part of it."""

from __future__ import annotations

import warnings

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.fuzz.auditing import faults
from tests.fuzz.mutating import mutated

with warnings.catch_warnings():
    warnings.simplefilter("ignore")  # What its dependencies think of each other.
    from hypothesmith import from_grammar

# The same programs each time, so that a failure is the fault of a change; `python -m tests.fuzz` looks for new ones.
always_the_same = settings(
    derandomize=True, database=None, deadline=None, max_examples=25, suppress_health_check=list(HealthCheck)
)


@always_the_same
@given(st.integers(min_value=0, max_value=2**32))
def test_case_that_was_taken_apart_and_put_together_is_survived(seed: int) -> None:
    assert faults(mutated(seed)) == []


@always_the_same
@given(from_grammar())
def test_any_valid_program_is_survived(text: str) -> None:
    assert faults(text) == []
