"""Copies of one notebook are told once; what writes a baseline or edits files sees each of them."""

from __future__ import annotations

from datetime import date

from auditor.analysis.judgement import judge
from auditor.config import resolve
from auditor.pipeline import examine
from tests.test_cases import CASES, shipped

FOLDER = CASES / "projects" / "notebooks-copied"
DAY = date(2026, 11, 23)


def test_copies_are_places_of_the_finding_in_the_first_notebook() -> None:
    config = resolve({"jobs": 1, "no-cache": True}, {}, None, today=DAY).config
    examined = examine([str(FOLDER)], config, catalogues=[shipped()])

    once, each = judge(examined, DAY), judge(examined, DAY, once=False)

    first = next(finding for finding in once.findings if finding.rule == "PCR402")
    assert [related.location.path for related in first.related] == ["costs-Copy1.ipynb", "costs_riverside.ipynb"]
    assert sorted({finding.location.path for finding in once.findings}) == ["costs.ipynb", "sections.ipynb"]
    assert len(each.findings) == len(once.findings) + 4
