"""What docs/accuracy.md publishes about confidence is what the levels promise."""

from __future__ import annotations

from pathlib import Path

import pytest

PAGE = Path(__file__).resolve().parents[2] / "docs" / "accuracy.md"
HEAD = "| confidence | right | open | wrong | defended | precision | defensible |"


def _row(level: str) -> list[int]:
    """Right, open, wrong and defended findings of a level on published packages."""
    table = PAGE.read_text(encoding="utf-8").partition("<!-- published-confidence -->")[2].partition("<!-- /")[0]
    assert HEAD in table
    line = next(line for line in table.splitlines() if line.startswith(f"| {level} |"))
    return [int(cell) for cell in line.strip("| ").split(" | ")[1:5]]


@pytest.mark.parametrize(("level", "least"), [("high", 0.97), ("medium", 0.85)])
def test_findings_of_a_level_are_as_often_defensible_as_it_promises(level: str, least: float) -> None:
    right, _, wrong, defended = _row(level)

    assert right + defended >= least * (right + wrong)
