"""Each line that somebody edits counts once, for the finding that makes it the most work."""

from __future__ import annotations

from msgspec.structs import replace

from auditor.model import Effort
from auditor.planning.effort import Rates, works_of
from tests.reporters.sample import sample_report

SAMPLE = sample_report()


def test_a_shared_line_counts_for_the_finding_with_the_largest_edit() -> None:
    small, large = (
        replace(SAMPLE.findings[0], rule=code, related=(), fingerprint=code) for code in ("PCR204", "PCR402")
    )
    efforts = {"PCR204": Effort.MINUTES, "PCR402": Effort.DAYS}
    rules = [replace(SAMPLE.rules[0], code=code, effort=effort) for code, effort in efforts.items()]

    works = works_of([small, large, replace(large, fingerprint="again")], rules, Rates())

    assert {code: (dict(work.edits), work.checks) for code, work in works.items()} == {
        "PCR204": ({}, 1),
        "PCR402": ({Effort.DAYS: 1}, 0),
        "again": ({}, 0),
    }
