"""A rule's own examples, run to prove the rule: each finding where `# expect:` says so, and nowhere else.

Where an example tells what it is to become (`fixed`), its fixes are proven, too.
"""

from __future__ import annotations

import re
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from itertools import zip_longest
from pathlib import Path

from msgspec import Struct

from auditor.catalogue import Catalogue, load_catalogue
from auditor.config import Config, resolve
from auditor.model import AuditorError, Example, Rule
from auditor.pipeline import audit
from auditor.repair import ALL, repair

_EXPECT = re.compile(r"# expect:\s*(?P<codes>\w+(?:\s*,\s*\w+)*)")

# A place that a finding points at, and the rule that finds it.
Mark = tuple[str, int, str]


class Failure(Struct, frozen=True, kw_only=True):
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
    with _laid_out(example) as folder:
        found = _found(catalogue, example, folder)
        misfixed = tuple(_misfixed(catalogue, rule, example, folder))
    wrong = [(mark, f"{mark[2]} is expected here but not found.") for mark in expected - set(found)]
    wrong += [(mark, f"{mark[2]} is found here but not expected: {found[mark]}") for mark in set(found) - expected]
    failures = tuple(
        Failure(rule=rule.code, example=example.title, path=path, line=line, message=message)
        for (path, line, _), message in sorted(wrong)
    )
    return (*failures, *misfixed)


def _expected(example: Example) -> Iterator[Mark]:
    for file in example.files:
        for number, line in enumerate(file.code.split("\n"), start=1):
            if marked := _EXPECT.search(line):
                yield from ((file.path, number, code.strip()) for code in marked["codes"].split(","))


@contextmanager
def _laid_out(example: Example) -> Iterator[str]:
    """A folder with the files of an example."""
    with tempfile.TemporaryDirectory(prefix="example-") as name:
        for file in example.files:
            place = Path(name) / file.path
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_text(file.code, encoding="utf-8", newline="\n")
        yield name


def _misfixed(catalogue: Catalogue, rule: Rule, example: Example, folder: str) -> Iterator[Failure]:
    """Files that do not become, by all fixes of this rule, what the example says."""
    wanted = {file.path: file.fixed for file in example.files if file.fixed is not None}
    if not wanted:
        return
    done = repair([folder], _config(catalogue, rule.code), allowed=ALL, catalogues=[catalogue], dormant=True)
    reasons = "; ".join(refused.reason for refused in done.outcome.refused)
    for path, fixed in wanted.items():
        made = done.outcome.contents.get(path, (Path(folder) / path).read_bytes())
        if made != fixed.encode():
            line = next(
                number
                for number, (one, other) in enumerate(zip_longest(made.split(b"\n"), fixed.encode().split(b"\n")), 1)
                if one != other
            )
            shown = made.decode("utf-8", "replace").split("\n")[line - 1 : line]
            told = f"The fixes do not give `fixed`; they make this line `{''.join(shown)}`."
            message = f"{told} Not applied: {reasons}." if reasons else told
            yield Failure(rule=rule.code, example=example.title, path=path, line=line, message=message)


def _found(catalogue: Catalogue, example: Example, folder: str) -> dict[Mark, str]:
    """What an audit of the example says, also of what is not in force yet, with its message."""
    report = audit([folder], _config(catalogue), catalogues=[catalogue])
    if report.problems:
        problem = report.problems[0]
        raise AuditorError(f"The example «{example.title}» cannot be audited: {problem.path}: {problem.message}")
    return {
        (finding.location.path, finding.location.line, finding.rule): finding.message
        for finding in (*report.findings, *report.dormant)
    }


def _config(catalogue: Catalogue, select: str = "ALL") -> Config:
    """These rules on the catalogue's day, in one process and without a cache, whatever the surroundings say."""
    day = date.fromisoformat(catalogue.version.partition(".")[0])
    flags: dict[str, object] = {"select": (select,), "jobs": 1, "no-cache": True, "no-respect-gitignore": True}
    return resolve(flags, {}, None, today=day).config
