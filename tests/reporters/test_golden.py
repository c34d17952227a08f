"""Whole outputs, compared with files."""

from __future__ import annotations

import pytest

from auditor.reporters import format_report
from tests.conftest import Golden
from tests.reporters.sample import empty_report, sample_report

FORMATS = {"concise": "txt", "full": "txt", "json": "json", "jsonl": "jsonl"}


@pytest.mark.parametrize("name", FORMATS)
def test_findings_of_every_kind(name: str, golden: Golden) -> None:
    text = format_report(sample_report(), name)

    golden(f"reports/{name}.{FORMATS[name]}", text)


@pytest.mark.parametrize("name", FORMATS)
def test_nothing_to_report(name: str, golden: Golden) -> None:
    text = format_report(empty_report(), name)

    golden(f"reports/{name}.clean.{FORMATS[name]}", text)


def test_colours_go_around_the_same_words(golden: Golden) -> None:
    text = format_report(sample_report(), "full", colour=True)

    golden("reports/full.colour.txt", text)
