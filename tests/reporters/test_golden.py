"""Whole outputs, compared with files."""

from __future__ import annotations

import pytest

from auditor.config import OutputFormat
from auditor.planning.document import document_of
from auditor.reporters import DATA_FORMATS, format_report
from auditor.reporters.document import format_html_report, format_markdown_report
from tests.conftest import Golden
from tests.reporters.sample import empty_report, sample_report

FORMATS = {
    "concise": "txt",
    "csv": "csv",
    "full": "txt",
    "github": "txt",
    "gitlab": "json",
    "json": "json",
    "jsonl": "jsonl",
    "junit": "xml",
    "markdown": "md",
    "rdjson": "json",
    "sarif": "json",
}


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


def test_every_format_has_a_golden_file() -> None:
    assert set(FORMATS) == {each.value for each in OutputFormat} == {*DATA_FORMATS, "concise", "full"}


def test_html_report(golden: Golden) -> None:
    golden("reports/report.html", format_html_report(document_of([sample_report()])))


def test_markdown_report(golden: Golden) -> None:
    golden("reports/report.md", format_markdown_report(document_of([sample_report()])))


def test_report_on_two_trees(golden: Golden) -> None:
    golden("reports/portfolio.md", format_markdown_report(document_of([sample_report(), empty_report()])))
