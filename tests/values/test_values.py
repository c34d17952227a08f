"""Each expression is what the comment `# is:` beside it says."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path
from typing import NamedTuple

import pytest

from auditor.analysis.running.file_search import find_files
from auditor.catalogue import load_catalogue
from auditor.config import resolve
from auditor.facts import statements as facts
from auditor.facts.definitions import Module
from auditor.facts.expressions import Expr
from auditor.facts.walk import statements
from auditor.model.progress import unwatched
from auditor.pipeline import resolve_files
from auditor.semantics.resolution import Resolution
from tests.values.rendering import rendered

CASES = Path(__file__).parent / "cases"
_IS = re.compile(r"#\s*is:\s*(?P<values>.+?)\s*$")


class Pinned(NamedTuple):
    """The line of a comment, and what it says."""

    project: str
    path: str
    line: int
    values: str


def pinned() -> Iterator[Pinned]:
    for file in sorted(CASES.rglob("*.py")):
        project = file.relative_to(CASES).parts[0]
        for line, text in enumerate(file.read_text(encoding="utf-8").splitlines(), start=1):
            if found := _IS.search(text):
                yield Pinned(project, file.relative_to(CASES / project).as_posix(), line, found["values"])


@cache
def resolution_of(project: str) -> Resolution:
    config = resolve({"jobs": 1, "no-cache": True}, {}, None, today=date(2026, 11, 23)).config
    discovery = find_files([str(CASES / project)], config)
    ((_, resolution),) = resolve_files(discovery, (load_catalogue(),), config, unwatched).resolutions
    return resolution


def expression_at(module: Module, line: int) -> Expr:
    """What a statement on this line binds, returns or evaluates."""
    found = [value for value in map(_value, statements(module.body, into_definitions=True)) if value is not None]
    (expression,) = [value for value in found if value.span.end_line == line]
    return expression


def _value(statement: facts.Statement) -> Expr | None:
    match statement:
        case facts.Assign() | facts.Augment() | facts.Evaluate() | facts.Return():
            return statement.value
        case _:
            return None


@pytest.mark.parametrize("pin", list(pinned()), ids=lambda pin: f"{pin.project}/{pin.path}:{pin.line}")
def test_expression_is_what_its_comment_says(pin: Pinned) -> None:
    resolution = resolution_of(pin.project)
    expression = expression_at(resolution.modules[pin.path], pin.line)

    assert rendered(resolution.values(expression), resolution) == pin.values
