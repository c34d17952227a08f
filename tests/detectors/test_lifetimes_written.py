"""Durations as people write them."""

from __future__ import annotations

import pytest

from auditor.detectors.shared.plain_values import as_number, plain_value
from auditor.facts import statements as stmt
from auditor.facts.expressions import Expr
from auditor.lowering import lower_module


def expression(text: str) -> Expr:
    (statement,) = lower_module(f"x = {text}", path="a.py", name="a", is_package=False).body
    assert isinstance(statement, stmt.Assign)
    assert statement.value is not None
    return statement.value


@pytest.mark.parametrize(
    ("written", "seconds"),
    [
        (7200, 7200.0),
        (1.5, 1.5),
        ("6900", 6900.0),
        ("90m", 5400.0),
        ("2 hours", 7200.0),
        ("1h30m", 5400.0),
        ("every 90 minutes", 5400.0),
        ("every hour", 3600.0),
        ("1d", 86400.0),
    ],
)
def test_numbers_and_texts_are_durations(written: object, seconds: float) -> None:
    assert as_number(written) == seconds


@pytest.mark.parametrize("written", [True, None, "", "hours", "monthly", "2 hours ago", "0 */2 * * *", "m", b"7200"])
def test_other_values_are_no_durations(written: object) -> None:
    assert as_number(written) is None


@pytest.mark.parametrize(
    ("written", "value"),
    [("2 * 60 * 60", 7200.0), ("7200 - 300", 6900.0), ("-(30)", -30.0), ("5400 / 2", 2700.0), ("86400 // 12", 7200.0)],
)
def test_sums_of_numbers_have_a_value(written: str, value: float) -> None:
    assert plain_value(expression(written)) == value


@pytest.mark.parametrize("written", ["LIFETIME - 300", "7200 / 0", "True", "'7200'", "2 ** 99"])
def test_what_is_no_sum_of_numbers_has_none(written: str) -> None:
    assert plain_value(expression(written)) is None
