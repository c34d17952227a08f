"""The examples of docs/models.md are cases of the tests, as they stand there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
CASES = ROOT / "tests" / "cases" / "models"


@pytest.mark.parametrize("case", ["in-house-bus", "in-house-session"])
def test_the_page_shows_a_case(case: str) -> None:
    page = (ROOT / "docs" / "models.md").read_text(encoding="utf-8")
    shown = re.findall(r"```\w+\n# (\S+)\n(.*?)```", page, re.DOTALL)

    files = sorted((CASES / case).glob("*.*"))
    assert len(files) == 2
    assert [file.name for file in files if (file.name, file.read_text(encoding="utf-8")) not in shown] == []
