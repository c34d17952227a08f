"""The project's own cases as labels: folders whose files say `# expect: CODE` or `# may: CODE` at the end of a line."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from benchmarks.accuracy.labels import Label
from tests.expectations import read_expectations


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """One little project and what must be found in it; a case without labels must stay silent."""

    name: str
    tree: Path
    labels: tuple[Label, ...]


def read_cases(folder: Path) -> tuple[Case, ...]:
    """Every case under `folder`, which holds them by topic."""
    trees = sorted(tree for tree in folder.glob("*/*") if tree.is_dir() and tree.name != "__pycache__")
    return tuple(Case(name=tree.relative_to(folder).as_posix(), tree=tree, labels=_labels(tree)) for tree in trees)


def _labels(tree: Path) -> tuple[Label, ...]:
    marks = read_expectations(tree)
    return tuple(
        Label(rule=mark.rule, path=mark.path, cell=mark.cell or None, lines=(mark.line,), must=mark in marks.expected)
        for mark in sorted(marks.allowed)
    )
