"""The sample integration breaks every rule before its migration and none after it."""

from __future__ import annotations

import json
import subprocess
import sys
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[2]
LEGACY = ROOT / "examples" / "legacy"
MIGRATED = ROOT / "examples" / "migrated"
DAY = "2026-11-23"


@dataclass(frozen=True, slots=True, kw_only=True)
class Expected:
    """One entry of expected.toml: the lines that are natural places for a finding of `rule`."""

    rule: str
    path: str
    cell: int | None
    lines: frozenset[int]


def expectations() -> list[Expected]:
    entries = tomllib.loads((Path(__file__).parent / "expected.toml").read_text(encoding="utf-8"))["finding"]
    return [
        Expected(rule=entry["rule"], path=entry["path"], cell=entry.get("cell"), lines=lines_of(entry))
        for entry in entries
    ]


def lines_of(entry: dict[str, Any]) -> frozenset[int]:  # Any: a table of TOML.
    texts = [entry["line"]] if isinstance(entry["line"], str) else entry["line"]
    source = source_of(entry["path"], entry.get("cell"))
    missing = [text for text in texts if text not in source]
    assert not missing, f"{entry['path']} has no line with {missing}"
    return frozenset(
        number for number, line in enumerate(source.splitlines(), start=1) if any(text in line for text in texts)
    )


def source_of(path: str, cell: int | None) -> str:
    text = (LEGACY / path).read_text(encoding="utf-8")
    return text if cell is None else "".join(json.loads(text)["cells"][cell - 1]["source"])


def audit(tree: Path) -> tuple[int, dict[str, Any]]:  # Any: the JSON document.
    command = [sys.executable, "-m", "auditor", "check", str(tree), "--output-format", "json", "--as-of", DAY]
    run = subprocess.run(
        [*command, "--extend-select", "PCR407", "--fail-on", "note", "--no-cache"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode in (0, 1), run.stderr
    return run.returncode, json.loads(run.stdout)


def shown(finding: dict[str, Any]) -> str:  # Any: one finding of the JSON document.
    cell = f" cell {finding['cell']}" if finding["cell"] else ""
    return f"{finding['path']}{cell}:{finding['line']} {finding['rule']} {finding['message']}"


def accounts_for(entry: Expected, finding: dict[str, Any]) -> bool:  # Any: one finding of the JSON document.
    place = (finding["rule"], finding["path"], finding["cell"])
    return place == (entry.rule, entry.path, entry.cell) and finding["line"] in entry.lines


@pytest.fixture(scope="module")
def legacy() -> tuple[int, dict[str, Any]]:  # Any: the JSON document.
    return audit(LEGACY)


def test_every_rule_is_broken_somewhere_in_the_legacy_example() -> None:
    codes = {path.name.split("-")[0] for path in (ROOT / "rules").glob("*/PCR*.toml")}

    assert codes <= {entry.rule for entry in expectations()}


@pytest.mark.parametrize("entry", expectations(), ids=lambda entry: f"{entry.rule}-{entry.path}")
def test_legacy_example_is_found_out(entry: Expected, legacy: tuple[int, dict[str, Any]]) -> None:
    findings = legacy[1]["findings"]

    hits = [finding for finding in findings if accounts_for(entry, finding)]

    assert hits, "\n".join(shown(finding) for finding in findings if finding["rule"] == entry.rule)


def test_legacy_example_has_no_other_findings(legacy: tuple[int, dict[str, Any]]) -> None:
    findings = legacy[1]["findings"]

    others = [shown(found) for found in findings if not any(accounts_for(entry, found) for entry in expectations())]

    assert others == []


def test_legacy_example_fails_the_gate(legacy: tuple[int, dict[str, Any]]) -> None:
    assert legacy[0] == 1


@pytest.mark.slow
def test_migrated_example_is_clean() -> None:
    code, document = audit(MIGRATED)

    assert [shown(finding) for finding in document["findings"]] == []
    assert (code, document["problems"]) == (0, [])
