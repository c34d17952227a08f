"""A report comes back from the cache as it was, whatever is in it."""

from __future__ import annotations

import pytest

from auditor.store.results import dump_report, load_report
from tests.reporters.sample import sample_report


def test_report_comes_back_as_it_was() -> None:
    report = sample_report()

    loaded = load_report(dump_report(report) or b"", rules=report.rules, announcements=report.announcements)

    assert loaded == report


@pytest.mark.parametrize("data", [b"", b"\xc0", b"\x80", b"\x91" * 10_000])
def test_bytes_that_are_no_report_are_a_miss(data: bytes) -> None:
    assert load_report(data, rules=(), announcements=()) is None
