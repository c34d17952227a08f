"""How much of a trace a report shows."""

from __future__ import annotations

import pytest

from auditor.reporters.shared.steps import MOST, shortened


def test_short_trace_is_shown_whole() -> None:
    assert shortened(range(MOST)) == (tuple(range(MOST)), 0, ())


@pytest.mark.parametrize("length", [MOST + 1, 18, 60])
def test_long_trace_keeps_its_cause_and_its_request(length: int) -> None:
    first, omitted, last = shortened(range(length))

    assert (first[0], last[-1]) == (0, length - 1)
    assert len(first) + len(last) + 1 == MOST
    assert len(first) + omitted + len(last) == length
