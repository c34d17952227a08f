"""What a real audit writes, read by the programs of others."""

from __future__ import annotations

import csv
import json
import subprocess
import sys
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import jsonschema
import junitparser
import pytest

import auditor.reporters
from auditor.cli.main import run

ROOT = Path(__file__).resolve().parents[2]
OWN = Path(auditor.reporters.__file__).parent / "schemas" / "findings.json"
SCHEMAS = Path(__file__).parent / "schemas"
SARIF = SCHEMAS / "sarif-2.1.0-rtm.5.json"
FORMATS = ("gitlab", "json", "junit", "rdjson", "sarif")

# Any: a JSON document or schema.
Json = Any


@dataclass(frozen=True, slots=True)
class Audited:
    """A folder that holds one audit in every format, each in a file called `result.<format>`."""

    folder: Path

    def file(self, name: str) -> Path:
        return self.folder / f"result.{name}"

    def document(self, name: str) -> Json:
        return json.loads(self.file(name).read_text(encoding="utf-8"))

    @property
    def findings(self) -> list[dict[str, Json]]:
        found: list[dict[str, Json]] = self.document("json")["findings"]
        return found


@pytest.fixture(scope="module", params=["legacy", pytest.param("migrated", marks=pytest.mark.slow)])
def audited(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Audited:
    """The sample integration with its many findings, and its clean twin."""
    result = Audited(tmp_path_factory.mktemp(request.param))
    wanted = [word for name in FORMATS for word in ("--output", f"{name}={result.file(name)}")]
    quietly = ["--no-cache", "--quiet", "--exit-zero", "-o", str(result.folder / "full.txt")]
    assert run(["check", str(ROOT / "examples" / request.param), "--as-of", "2026-11-23", *quietly, *wanted]) == 0
    return result


def sarif_tools(*arguments: str | Path) -> str:
    """What the program `sarif` says; it must accept the file."""
    command = [sys.executable, "-W", "ignore", "-m", "sarif", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


@pytest.mark.parametrize(
    ("name", "schema"),
    [
        ("sarif", SARIF),
        ("gitlab", SCHEMAS / "gitlab-code-quality.json"),
        ("rdjson", SCHEMAS / "rdjson.json"),
        ("json", OWN),
    ],
    ids=["sarif", "gitlab", "rdjson", "json"],
)
def test_schema_accepts(name: str, schema: Path, audited: Audited) -> None:
    rules = json.loads(schema.read_text(encoding="utf-8"))
    validator = jsonschema.validators.validator_for(rules)

    validator.check_schema(rules)
    validator(rules, format_checker=validator.FORMAT_CHECKER).validate(audited.document(name))


@pytest.mark.parametrize(
    ("schema", "wrong"),
    [
        ("gitlab-code-quality", [{"description": "A", "fingerprint": "b", "severity": "major"}]),
        (
            "gitlab-code-quality",
            [
                {
                    "description": "A",
                    "check_name": "b",
                    "fingerprint": "c",
                    "severity": "major",
                    "location": {"path": "./a.py", "lines": {"begin": 1}},
                }
            ],
        ),
        ("rdjson", {"diagnostics": [{"message": "A", "location": {"path": "a.py", "line": 3}}]}),
    ],
    ids=["without a place", "with a dot", "of an unknown field"],
)
def test_schema_refuses_a_finding(schema: str, wrong: Json) -> None:
    rules = json.loads((SCHEMAS / f"{schema}.json").read_text(encoding="utf-8"))

    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(wrong, rules)


def test_sarif_tools_count_every_finding(audited: Audited, tmp_path: Path) -> None:
    table = tmp_path / "findings.csv"

    sarif_tools("csv", "--output", table, audited.file("sarif"))

    with table.open(encoding="utf-8", newline="") as stream:
        rows = [(row["Severity"], row["Code"], row["Location"]) for row in csv.DictReader(stream)]
    assert Counter(rows) == Counter((each["severity"], each["rule"], each["path"]) for each in audited.findings)


def test_sarif_tools_summarize_by_severity(audited: Audited) -> None:
    said = sarif_tools("summary", audited.file("sarif"))

    counts = Counter(finding["severity"] for finding in audited.findings)
    assert all(f"{level}: {counts[level]}\n" in said for level in ("error", "warning", "note"))


def test_sarif_tools_see_no_difference_to_the_same_again(audited: Audited) -> None:
    assert "all levels: +0 +0" in sarif_tools("diff", audited.file("sarif"), audited.file("sarif"))


def test_junitparser_reads_what_fails_the_gate_as_failures(audited: Audited) -> None:
    (suite,) = junitparser.JUnitXml.fromfile(str(audited.file("junit")))

    cases = [case for case in suite if case.is_failure]
    failing = [finding for finding in audited.findings if finding["fails"]]
    assert (suite.failures, suite.errors) == (len(failing), len(audited.document("json")["problems"]))
    assert suite.tests == len(list(suite))
    assert [case.classname for case in cases] == [finding["path"] for finding in failing]
    assert [case.result[0].type for case in cases] == [finding["severity"] for finding in failing]


def test_junitparser_finds_one_passed_test_where_all_is_well(audited: Audited) -> None:
    (suite,) = junitparser.JUnitXml.fromfile(str(audited.file("junit")))

    passed = sum(case.is_passed for case in suite)
    assert passed == (sum(not finding["fails"] for finding in audited.findings) if audited.findings else 1)
