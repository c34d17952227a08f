"""Data formats against the schemas that others read them by."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import jsonschema
import pytest
from msgspec.structs import replace
from referencing import Registry, Resource

import auditor.reporters
from auditor.analysis.reading.results import read_result
from auditor.model import Report, WideCharacter
from auditor.planning.document import document_of
from auditor.reporters import format_report
from auditor.reporters.document import format_markdown_report
from tests.reporters.sample import empty_report, sample_report
from tests.reporters.sample_rules import ANNOUNCEMENTS, RULES

OWN = Path(auditor.reporters.__file__).parent / "schemas" / "findings.json"
SARIF = Path(__file__).parent / "schemas" / "sarif-2.1.0-rtm.5.json"
SUPPRESSED = "… (until 2027-06-30)"
REPORTS = [sample_report(), empty_report()]


def own_schema() -> Any:  # Any: a JSON schema.
    return json.loads(OWN.read_text(encoding="utf-8"))


def line_validator() -> jsonschema.Draft202012Validator:
    schema = json.loads((OWN.parent / "findings-line.json").read_text(encoding="utf-8"))
    findings: Resource[Any] = Resource.from_contents(own_schema())  # Any: a JSON schema.
    return jsonschema.Draft202012Validator(schema, registry=findings @ Registry())


@pytest.mark.parametrize("report", REPORTS, ids=["findings", "clean"])
def test_json_keeps_its_schema(report: Report) -> None:
    document = json.loads(format_report(report, "json"))

    jsonschema.Draft202012Validator(own_schema(), format_checker=jsonschema.FormatChecker()).validate(document)


def test_schema_refuses_a_finding_without_a_path() -> None:
    document = json.loads(format_report(sample_report(), "json"))
    del document["findings"][0]["path"]

    with pytest.raises(jsonschema.ValidationError, match="'path' is a required property"):
        jsonschema.validate(document, own_schema())


@pytest.mark.parametrize("report", REPORTS, ids=["findings", "clean"])
def test_every_json_line_keeps_its_schema(report: Report) -> None:
    lines = [json.loads(line) for line in format_report(report, "jsonl").splitlines()]

    assert [error.message for line in lines for error in line_validator().iter_errors(line)] == []


@pytest.mark.parametrize("wrong", [{"type": "finding"}, {"type": "novelty"}, {"message": "A"}])
def test_schema_refuses_a_line_of_no_kind(wrong: dict[str, str]) -> None:
    assert not line_validator().is_valid(wrong)


@pytest.mark.parametrize("report", REPORTS, ids=["findings", "clean"])
def test_sarif_keeps_the_official_schema(report: Report) -> None:
    document = json.loads(format_report(report, "sarif"))

    jsonschema.Draft4Validator(json.loads(SARIF.read_text(encoding="utf-8"))).validate(document)


def test_sarif_names_every_rule_and_points_results_at_them() -> None:
    run = json.loads(format_report(sample_report(), "sarif"))["runs"][0]
    rules = run["tool"]["driver"]["rules"]

    assert [rule["id"] for rule in rules] == [rule.code for rule in RULES]
    assert all(rules[result["ruleIndex"]]["id"] == result["ruleId"] for result in run["results"])
    assert all(rule["help"]["markdown"] and rule["helpUri"] and rule["properties"]["precision"] for rule in rules)


def test_sarif_holds_what_is_suppressed_only_if_asked() -> None:
    report = sample_report()
    document = json.loads(format_report(report, "sarif", suppressed=True))
    usual = json.loads(format_report(report, "sarif"))["runs"][0]["results"]

    jsonschema.Draft4Validator(json.loads(SARIF.read_text(encoding="utf-8"))).validate(document)
    results = document["runs"][0]["results"]
    assert [each for each in results if "suppressions" not in each] == usual
    assert [each["suppressions"] for each in results[len(usual) :]] == [
        [{"kind": "inSource", "status": "accepted", "justification": SUPPRESSED}]
    ]


def test_sarif_holds_no_absolute_path() -> None:
    text = format_report(sample_report(), "sarif")

    assert "file:" not in text
    assert str(Path.cwd()) not in text


def test_sarif_counts_columns_in_utf16() -> None:
    report = sample_report()
    emoji: dict[tuple[str, int | None, int], tuple[WideCharacter, ...]] = {
        ("src/tokens.py", None, 1): (WideCharacter(3, 2, 1), WideCharacter(40, 4, 2))
    }
    first = report.findings[2]
    moved = replace(first, location=replace(first.location, column=60, end_column=61))
    shifted = replace(report, wide=emoji, findings=(moved,))

    region = json.loads(format_report(shifted, "sarif"))["runs"][0]["results"][0]["locations"][0]["physicalLocation"]

    assert region["region"]["startColumn"] == 61


def test_sarif_carries_the_hash_that_code_scanning_computes() -> None:
    results = json.loads(format_report(sample_report(), "sarif"))["runs"][0]["results"]
    notebook, client = results[0]["partialFingerprints"], results[1]["partialFingerprints"]

    assert set(notebook) == {"procoreAuditor/v1"}
    assert set(client) == {"procoreAuditor/v1", "primaryLocationLineHash"}


def test_junit_counts_what_it_holds() -> None:
    root = ET.fromstring(format_report(sample_report(), "junit"))

    assert root.get("failures") == str(len(root.findall(".//failure")))
    assert root.get("errors") == str(len(root.findall(".//error")))
    assert root.get("tests") == str(len(root.findall(".//testcase")))


def test_json_comes_back_as_the_same_report() -> None:
    report = sample_report()
    text = format_report(report, "json")

    back = read_result(text, file="result.json", announcements=ANNOUNCEMENTS, rules=RULES)

    assert format_report(back, "csv") == format_report(report, "csv")
    assert format_markdown_report(document_of([replace(back, dormant=report.dormant, excerpts=report.excerpts)])) == (
        format_markdown_report(document_of([report]))
    )
