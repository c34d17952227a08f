"""The pages under docs/rules say what the rule files say."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def test_rule_pages_are_up_to_date() -> None:
    run = subprocess.run(
        [sys.executable, "docs/generate.py", "--check"],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
    )

    assert run.returncode == 0, run.stdout + run.stderr


def test_samples_are_short_enough_to_read() -> None:
    def lines(page: str) -> list[str]:
        text = (ROOT / page).read_text(encoding="utf-8")
        return text.split("<!-- sample -->")[1].split("<!-- /sample -->")[0].strip().splitlines()[1:-1]

    whole = lines("docs/terminal.md")
    findings = [line for line in whole if line.startswith(("error[", "warning[", "note["))]

    assert len(lines("README.md")) <= 20
    assert len(findings) >= 29
    assert len(whole) <= 260 / 29 * len(findings)
