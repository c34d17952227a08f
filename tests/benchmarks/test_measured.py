"""The figures of each rule beside the rules: written by the benchmark, and the same as in the manual."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from auditor.catalogue import load_catalogue
from benchmarks.accuracy.__main__ import MEASURED, PAGE
from benchmarks.accuracy.labels import Label
from benchmarks.accuracy.measured import update_measured
from benchmarks.accuracy.scoring import score

LABEL = Label(rule="PCR201", path="a.py", lines=(4,), must=True, why="no header")


def test_one_measurement_is_replaced_and_the_others_stay(tmp_path: Path) -> None:
    file = tmp_path / "accuracy.toml"
    update_measured(file, "published", "two packages", {"PCR201": score([], [LABEL])})
    update_measured(file, "cases", "our own cases", {})

    update_measured(file, "cases", "our own cases", {"PCR402": score([], [])})

    assert tomllib.loads(file.read_text()) == {
        "published": {"trees": "two packages", "rules": {"PCR201": {"must": 1, "hit": 0, "findings": 0, "right": 0}}},
        "cases": {"trees": "our own cases", "rules": {"PCR402": {"must": 0, "hit": 0, "findings": 0, "right": 0}}},
    }


@pytest.mark.parametrize("name", ["published", "cases"])
def test_figures_are_those_of_the_manual(name: str) -> None:
    section = PAGE.read_text(encoding="utf-8").split(f"<!-- {name}-rules -->")[1].split("<!-- /")[0]
    rows = [[cell.strip() for cell in line.split("|")[1:]] for line in section.splitlines() if "| PCR" in line]

    rules = tomllib.loads(MEASURED.read_text(encoding="utf-8"))[name]["rules"]

    shown = {row[0]: {"must": row[1], "hit": row[2], "findings": row[4], "wrong": row[6]} for row in rows}
    assert {
        code: {
            "must": str(each["must"]),
            "hit": str(each["hit"]),
            "findings": str(each["right"]),
            "wrong": str(each["findings"] - each["right"]),
        }
        for code, each in rules.items()
    } == shown


def test_rules_carry_their_figures() -> None:
    rule = load_catalogue().rule("PCR201")

    assert rule is not None
    assert [each.trees for each in rule.accuracy] == ["five published packages", "the project's own cases"]
