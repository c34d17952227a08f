"""What the tool reports, read from its JSON document."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True, slots=True, order=True, kw_only=True)
class Place:
    """Lines of one file (of one cell, in a notebook)."""

    path: str
    cell: int | None
    first: int
    last: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """One finding: its primary place first, then the related ones."""

    rule: str
    message: str
    places: tuple[Place, ...]
    confidence: str = "high"


def audit(tree: Path, *, as_of: str) -> tuple[Found, ...]:
    """The findings of `check` in `tree`, with the options that everybody gets by default."""
    command = [sys.executable, "-m", "auditor", "check", ".", "--output-format", "json", "--as-of", as_of]
    run = subprocess.run(
        [*command, "--exit-zero", "--no-cache", "--no-respect-gitignore"],
        cwd=tree,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
    )
    if run.returncode == 3:  # Nothing there to analyse, so nothing found.
        return ()
    if run.returncode:
        raise SystemExit(f"The audit of {tree} failed with exit code {run.returncode}:\n{run.stderr}")
    return read_findings(run.stdout)


def read_findings(document: str) -> tuple[Found, ...]:
    """Findings of one JSON document."""
    return tuple(
        Found(
            rule=row["rule"],
            message=row["message"],
            places=(_place(row), *(_place(related) for related in row["related"])),
            confidence=row["confidence"],
        )
        for row in json.loads(document)["findings"]
    )


def _place(row: dict[str, Any]) -> Place:  # Any: a location of the JSON document.
    return Place(path=row["path"], cell=row.get("cell"), first=row["line"], last=row.get("end_line", row["line"]))
