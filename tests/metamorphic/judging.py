"""Whether the findings in a rewritten project agree with what its comments expect."""

from __future__ import annotations

import tempfile
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

from auditor.config import Config, resolve
from auditor.model import Report
from auditor.pipeline import audit
from tests.expectations import Expectations, Mark, faults_of, marks_of, read_expectations
from tests.metamorphic.project import Project, write_project
from tests.metamorphic.subjects import Subject
from tests.metamorphic.transformation import Agreement, Transformation
from tests.test_cases import DAY, report_of, shipped


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What became of one subject under one transformation; `complaint` is empty if all is well.

    `expected` is how many findings the subject expects, `has_moved` whether one stands elsewhere than its comment.
    """

    transformation: str
    subject: str
    kind: str
    expected: int
    has_moved: bool
    complaint: str


def transform(subject: Subject, transformation: Transformation) -> Outcome | None:
    """Rewrite, audit and compare; None if there is nothing to rewrite."""
    project = transformation.rewrite(subject.project)
    if project is None:
        return None
    broken = _broken(subject.project, project)
    before = _expectations(subject)
    expectations, report = _audited(subject, project)
    found = marks_of(report)
    if broken:
        complaint = f"{broken} is no Python any more"
    elif len(before.expected) != len(expectations.expected):
        complaint = "a comment that says what is expected was lost"
    else:
        complaint = disagreement(expectations, found, transformation.agreement)
    if complaint.startswith("new") and transformation.agreement is not Agreement.LINES:
        # Several faults of one rule on one line have one comment, and may part.
        complaint = _surplus(_audited(subject, subject.project)[1], report) and complaint
    return Outcome(
        transformation=transformation.name,
        subject=subject.name,
        kind=subject.kind,
        expected=len(expectations.expected),
        has_moved=bool(disagreement(expectations, found, Agreement.LINES)),
        complaint=complaint,
    )


def disagreement(expectations: Expectations, found: frozenset[Mark], agreement: Agreement) -> str:
    """What was lost and what is new, in words; empty if nothing."""
    if agreement is Agreement.LINES:
        lost = _listed(expectations.expected - found)
        new = _listed(found - expectations.allowed)
    else:
        least, most, seen = map(_counted, (expectations.expected, expectations.allowed, found))
        least = least if agreement is Agreement.COUNTS else Counter(dict.fromkeys(least, 1))
        lost = _listed((least - seen).elements())
        new = _listed((seen - most).elements())
    return "; ".join([*([f"lost {lost}"] if lost else []), *([f"new {new}"] if new else [])])


def _surplus(before: Report, after: Report) -> str:
    """What is found more often than before."""
    one, other = (Counter(mark.rule for mark in faults_of(report)) for report in (before, after))
    return _listed((other - one).elements())


def _counted(marks: Iterable[Mark]) -> Counter[str]:
    return Counter(mark.rule for mark in marks)


def _listed(items: Iterable[object]) -> str:
    return ", ".join(sorted(map(str, items)))


def _audited(subject: Subject, project: Project) -> tuple[Expectations, Report]:
    """What the comments of a project expect, and what an audit finds there."""
    with tempfile.TemporaryDirectory(prefix="rewritten-") as name:
        write_project(project, Path(name))
        folder = Path(name)
        report = report_of(folder) if subject.kind == "case" else audit([name], _config(), catalogues=[shipped()])
        return read_expectations(folder), report


@lru_cache(maxsize=1)
def _expectations(subject: Subject) -> Expectations:
    """What the comments of a subject expect; one subject goes through many transformations."""
    with tempfile.TemporaryDirectory(prefix="original-") as name:
        write_project(subject.project, Path(name))
        return read_expectations(Path(name))


@cache
def _config() -> Config:
    flags = {"jobs": 1, "no-cache": True, "select": ("ALL",), "no-respect-gitignore": True}
    return resolve(flags, {}, None, today=DAY).config


def _broken(before: Project, after: Project) -> str:
    """The first module that could be compiled before and cannot now."""
    changed = [path for path, text in after.items() if path.endswith(".py") and before.get(path) != text]
    return next((path for path in changed if not compiles(after[path]) and compiles(before.get(path, ""))), "")


def compiles(text: str) -> bool:
    try:
        compile(text, "rewritten.py", "exec", dont_inherit=True)
    except (SyntaxError, ValueError):
        return False
    return True
