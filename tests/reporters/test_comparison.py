"""The formats of `diff`: whole outputs, and the schema."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from msgspec.structs import replace

import auditor.reporters
from auditor.analysis.comparison import compare
from auditor.model import Problem, Report, Suppression
from auditor.model.comparison import Comparison
from auditor.reporters.comparison import format_comparison, format_comparison_json, format_comparison_markdown
from tests.conftest import Golden
from tests.reporters.sample import sample_report

SCHEMAS = Path(auditor.reporters.__file__).parent / "schemas"


def later_report() -> Report:
    """Half a year later: one finding mended, one moved, one accepted, one new; an ignore and a deadline have passed."""
    report = sample_report(date(2027, 7, 15))
    cost_codes, headers, first, second, *rest = report.findings
    moved = replace(headers, location=replace(headers.location, path="src/http.py", line=40, end_line=43))
    new = replace(first, fingerprint="new:1", message="A *new* one | with <marks>.")
    suppression = Suppression(kind="baseline", reason="", until=None, location=None)
    return replace(
        report,
        findings=(cost_codes, moved, new, *rest),
        suppressed=(replace(second, suppression=suppression),),
        catalogue_version="2027-07-01",
        catalogue_sha256="1" * 64,
        problems=(Problem(path="src/tokens.py", message="Not valid Python: invalid syntax.", line=7),),
    )


def everything() -> Comparison:
    return compare(sample_report(), later_report())


COMPARISONS = [everything(), compare(sample_report(), sample_report()), compare(later_report(), sample_report())]


def schema(name: str) -> Any:  # Any: a JSON schema.
    return json.loads((SCHEMAS / name).read_text(encoding="utf-8"))


def test_terminal(golden: Golden) -> None:
    golden("diff/full.txt", format_comparison(everything()))


def test_terminal_when_nothing_changed(golden: Golden) -> None:
    golden("diff/full.same.txt", format_comparison(compare(sample_report(), sample_report())))


def test_colours_go_around_the_same_words(golden: Golden) -> None:
    golden("diff/full.colour.txt", format_comparison(everything(), colour=True))


def test_json(golden: Golden) -> None:
    golden("diff/json.json", format_comparison_json(everything()))


def test_markdown(golden: Golden) -> None:
    golden("diff/markdown.md", format_comparison_markdown(everything()))


def test_other_direction(golden: Golden) -> None:
    golden("diff/full.back.txt", format_comparison(compare(later_report(), sample_report())))


@pytest.mark.parametrize("comparison", COMPARISONS, ids=["there", "same", "back"])
def test_json_keeps_its_schema(comparison: Comparison) -> None:
    document = json.loads(format_comparison_json(comparison))

    validator = jsonschema.Draft202012Validator(schema("diff.json"), format_checker=jsonschema.FormatChecker())
    validator.validate(document)


def test_findings_have_the_shape_that_check_gives_them() -> None:
    shared = schema("findings.json")["$defs"]

    assert {name: schema("diff.json")["$defs"][name] for name in shared} == shared
