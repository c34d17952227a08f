"""The trees of a snapshot: cases, the examples of rules, the sample integration, published packages."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from auditor.catalogue import load_catalogue
from benchmarks.accuracy.packages import fetch, read_packages

ROOT = Path(__file__).resolve().parents[2]
GROUPS = ("cases", "rules", "examples", "packages")
DOWNLOADS = ROOT / "build" / "accuracy"


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """One tree under its name."""

    group: str
    name: str
    tree: Path


def subjects(groups: tuple[str, ...], scratch: Path) -> Iterator[Subject]:
    """The subjects of these groups, in order; `scratch` takes what must be written down first."""
    makers = {"cases": _cases, "rules": lambda: _rules(scratch), "examples": _examples, "packages": _packages}
    for group in groups:
        for name, tree in makers[group]():
            yield Subject(group=group, name=name, tree=tree)


def _cases() -> Iterator[tuple[str, Path]]:
    for tree in (*sorted((ROOT / "tests/cases").glob("*/*")), *sorted((ROOT / "tests/values/cases").iterdir())):
        if tree.is_dir() and tree.name != "__pycache__":
            yield tree.relative_to(ROOT / "tests").as_posix(), tree


def _rules(scratch: Path) -> Iterator[tuple[str, Path]]:
    for rule in load_catalogue().rules:
        for number, example in enumerate((*rule.bad, *rule.good), start=1):
            tree = scratch / rule.code / str(number)
            for file in example.files:
                place = tree / file.path
                place.parent.mkdir(parents=True, exist_ok=True)
                place.write_text(file.code, encoding="utf-8", newline="\n")
            yield f"{rule.code} {example.title}", tree


def _examples() -> Iterator[tuple[str, Path]]:
    for tree in sorted((ROOT / "examples").iterdir()):
        if tree.is_dir():
            yield tree.name, tree


def _packages() -> Iterator[tuple[str, Path]]:
    for package in read_packages():
        yield package.title, fetch(package, DOWNLOADS)
