"""The report on paper, as a browser prints it."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path

import pytest

from auditor.cli.main import run

LEGACY = Path(__file__).parents[2] / "examples" / "legacy"


@pytest.mark.slow
@pytest.mark.skipif(shutil.which("chromium") is None, reason="chromium is not installed")
def test_twelve_pages_are_enough_for_29_findings(tmp_path: Path) -> None:
    text, paper = tmp_path / "r.json", tmp_path / "r.pdf"

    code = run(["report", str(LEGACY), "--as-of", "2026-11-23", "-q", "-o", str(text), "--pdf", str(paper)])

    findings = len(json.loads(text.read_text(encoding="utf-8"))["findings"])
    # The whole number of pages, and that of each part of the tree of pages.
    pages = max(int(number) for number in re.findall(rb"/Count (\d+)", paper.read_bytes()))
    assert code == 0
    assert findings >= 29
    assert pages * 29 <= findings * 12
