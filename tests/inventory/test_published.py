"""The inventory of published clients against what their methods really send."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.accuracy.packages import fetch
from benchmarks.inventory.comparing import compare, inventory
from benchmarks.inventory.subjects import Subject, read_subjects, record

pytestmark = pytest.mark.slow

DAY = "2026-11-23"
# The least share of the endpoints that were sent, and how many there are to be sure that most methods were reached.
SHARE = 0.95
ENDPOINTS = {"propycore": 80, "pyprocore": 130}


@pytest.mark.parametrize("subject", read_subjects(), ids=lambda subject: subject.package.name)
def test_endpoints_that_methods_send_are_listed(subject: Subject, tmp_path: Path) -> None:
    recording = record(subject, tmp_path)

    measured = compare(recording, inventory(fetch(subject.package, tmp_path), as_of=DAY))

    assert len(measured.listed) + len(measured.missed) >= ENDPOINTS[subject.package.name]
    assert measured.share >= SHARE, [f"{each.method} {each.path}" for each in measured.missed]
