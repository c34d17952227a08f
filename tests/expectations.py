"""The comments `# expect: CODE` and `# may: CODE` of a case, and the findings of an audit as the same marks."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from auditor.model import Report

_MARKED = re.compile(r"#\s*(?P<kind>expect|may):\s*(?P<codes>PCR\d+(?:\s*,\s*PCR\d+)*)")


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Mark:
    """A rule and a line; `cell` is 0 outside of notebooks."""

    path: str
    cell: int
    line: int
    rule: str

    def __str__(self) -> str:
        cell = f" cell {self.cell}" if self.cell else ""
        return f"{self.path}{cell}:{self.line} {self.rule}"


@dataclass(frozen=True, slots=True)
class Expectations:
    """What must be found in a folder, and what else may be."""

    expected: frozenset[Mark]
    allowed: frozenset[Mark]


def read_expectations(folder: Path) -> Expectations:
    marks = list(_marks(folder))
    return Expectations(
        frozenset(mark for kind, mark in marks if kind == "expect"),
        frozenset(mark for _, mark in marks),
    )


def marks_of(report: Report) -> frozenset[Mark]:
    """Where the findings of a report are, whether they count on its day or not."""
    return frozenset(faults_of(report))


def faults_of(report: Report) -> tuple[Mark, ...]:
    """A mark for each finding: one line may have several faults of one rule."""
    findings = (*report.findings, *report.suppressed, *report.dormant)
    places = [(finding.rule, finding.location) for finding in findings]
    return tuple(Mark(path=place.path, cell=place.cell or 0, line=place.line, rule=rule) for rule, place in places)


def _marks(folder: Path) -> Iterator[tuple[str, Mark]]:
    for file in sorted(path for path in folder.rglob("*") if path.is_file()):
        path = file.relative_to(folder).as_posix()
        for cell, text in _texts(file):
            for number, line in enumerate(text.split("\n"), start=1):
                for marked in _MARKED.finditer(line):
                    for code in marked["codes"].split(","):
                        yield marked["kind"], Mark(path=path, cell=cell, line=number, rule=code.strip())


def _texts(file: Path) -> Iterator[tuple[int, str]]:
    """The text of a file, or of each cell of a notebook; bytes that are no text hold no comment."""
    text = file.read_bytes().decode("utf-8", errors="replace")
    if file.suffix != ".ipynb":
        yield 0, text
        return
    for number, cell in enumerate(json.loads(text)["cells"], start=1):
        yield number, "".join(cell["source"])
