"""A rule's own examples, run to prove the rule: each finding where `# expect:` says so, and nowhere else."""

from __future__ import annotations

import re
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from auditor.catalogue import Catalogue, load_catalogue
from auditor.config import Config, resolve
from auditor.model import AuditorError, Example, Rule
from auditor.pipeline import audit

_EXPECT = re.compile(r"# expect:\s*(?P<codes>\w+(?:\s*,\s*\w+)*)")

# A place that a finding points at, and the rule that finds it.
Mark = tuple[str, int, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Failure:
    """What an example shows, against what it says."""

    rule: str
    example: str
    path: str
    line: int
    message: str

    def __str__(self) -> str:
        return f"{self.rule} «{self.example}» {self.path}:{self.line}: {self.message}"


def prove(folder: Path | None = None) -> tuple[Failure, ...]:
    """Run every example of a rules folder, by default of the shipped one."""
    catalogue = load_catalogue(folder)
    return tuple(
        failure
        for rule in catalogue.rules
        for example in (*rule.bad, *rule.good)
        for failure in prove_example(catalogue, rule, example)
    )


def prove_example(catalogue: Catalogue, rule: Rule, example: Example) -> tuple[Failure, ...]:
    """Run one example on the catalogue's own day."""
    expected = set(_expected(example))
    if example in rule.bad and rule.code not in {code for _, _, code in expected}:
        raise AuditorError(f"{rule.code}: the bad example «{example.title}» expects no finding of its rule.")
    found = _found(catalogue, example)
    wrong = [(mark, f"{mark[2]} is expected here but not found.") for mark in expected - set(found)]
    wrong += [(mark, f"{mark[2]} is found here but not expected: {found[mark]}") for mark in set(found) - expected]
    return tuple(
        Failure(rule=rule.code, example=example.title, path=path, line=line, message=message)
        for (path, line, _), message in sorted(wrong)
    )


def _expected(example: Example) -> Iterator[Mark]:
    for file in example.files:
        for number, line in enumerate(file.code.split("\n"), start=1):
            if marked := _EXPECT.search(line):
                yield from ((file.path, number, code.strip()) for code in marked["codes"].split(","))


def _found(catalogue: Catalogue, example: Example) -> dict[Mark, str]:
    """What an audit of the example says, also of what is not in force yet, with its message."""
    with tempfile.TemporaryDirectory(prefix="example-") as name:
        root = Path(name)
        for file in example.files:
            place = root / file.path
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_text(file.code, encoding="utf-8", newline="\n")
        report = audit([name], _config(catalogue), catalogues=[catalogue])
    if report.problems:
        problem = report.problems[0]
        raise AuditorError(f"The example «{example.title}» cannot be audited: {problem.path}: {problem.message}")
    return {
        (finding.location.path, finding.location.line, finding.rule): finding.message
        for finding in (*report.findings, *report.dormant)
    }


def _config(catalogue: Catalogue) -> Config:
    """All rules on the catalogue's day, in one process and without a cache, whatever the surroundings say."""
    day = date.fromisoformat(catalogue.version.partition(".")[0])
    flags: dict[str, object] = {"select": ("ALL",), "jobs": 1, "no-cache": True, "no-respect-gitignore": True}
    return resolve(flags, {}, None, today=day).config
