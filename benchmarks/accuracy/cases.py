"""The project's own cases as labels: folders whose files say `# expect: CODE` or `# may: CODE` at the end of a line."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from benchmarks.accuracy.labels import Label

_MARK = re.compile(r"#\s*(?P<level>expect|may):\s*(?P<codes>PCR\d{3}(?:\s*,\s*PCR\d{3})*)")
_SKIPPED = {"__pycache__"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """One little project and what must be found in it; a case without labels must stay silent."""

    name: str
    tree: Path
    labels: tuple[Label, ...]


def read_cases(folder: Path) -> tuple[Case, ...]:
    """Every case under `folder`, which holds them by topic."""
    trees = sorted(tree for tree in folder.glob("*/*") if tree.is_dir() and tree.name not in _SKIPPED)
    return tuple(
        Case(name=tree.relative_to(folder).as_posix(), tree=tree, labels=tuple(_labels(tree))) for tree in trees
    )


def _labels(tree: Path) -> Iterator[Label]:
    for file in sorted(path for path in tree.rglob("*") if path.is_file() and not _SKIPPED & set(path.parts)):
        path = file.relative_to(tree).as_posix()
        for cell, text in _sources(file):
            yield from marks(text, path=path, cell=cell)


def _sources(file: Path) -> Iterator[tuple[int | None, str]]:
    try:
        text = file.read_text(encoding="utf-8")
    except UnicodeDecodeError:  # A case about decoding; it cannot carry marks.
        return
    if file.suffix != ".ipynb":
        yield None, text
        return
    for number, cell in enumerate(json.loads(text)["cells"], start=1):
        yield number, "".join(cell["source"])


def marks(text: str, *, path: str, cell: int | None = None) -> Iterator[Label]:
    """A label for every code that a comment of `text` names."""
    for number, line in enumerate(text.splitlines(), start=1):
        for mark in _MARK.finditer(line):
            for code in re.split(r"\s*,\s*", mark["codes"]):
                yield Label(rule=code, path=path, cell=cell, lines=(number,), must=mark["level"] == "expect")
