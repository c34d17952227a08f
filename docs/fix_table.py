"""Counts what `fix` makes of the rules' bad examples and of the cases, for docs/fixes.md.

Where trees are named, such as unpacked packages, these are counted instead: `python docs/fix_table.py ~/packages/*`.
All other rows of the table stay.
"""

from __future__ import annotations

import re
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from auditor.catalogue import Catalogue, load_catalogue
from auditor.config import Config, resolve
from auditor.fixes.rounds import proposals
from auditor.model.fix import Applicability
from auditor.repair import ALL, Repair, repair

ROOT = Path(__file__).resolve().parents[1]
PAGE = ROOT / "docs" / "fixes.md"
DAY = date(2026, 11, 23)
_TABLE = re.compile(r"(?<=<!-- table -->\n).*?(?=<!-- end -->)", re.DOTALL)
# What differs from one refusal to the next: places, requests and the findings that would be new.
_DETAIL = re.compile(r"[\w./-]+\.(?:py|ipynb|env)(?::[\w: ]*\d+)?|(?<=new finding: )(\w+) .*")


@dataclass(slots=True)
class Row:
    """One group of trees."""

    name: str
    findings: int = 0
    proposed: Counter[str] = field(default_factory=Counter)
    applied: Counter[str] = field(default_factory=Counter)
    refused: Counter[str] = field(default_factory=Counter)

    def add(self, done: Repair) -> None:
        """Count one tree."""
        first = done.outcome.first
        self.findings += sum(each.is_wanted and bool(each.matches) for each in first.subjects)
        self.proposed.update(each.fix.applicability.value for each in proposals(first) if each.subject.matches)
        self.applied.update(each.fix.applicability.value for each in done.outcome.applied if each.subject.matches)
        for each in done.outcome.refused:
            self.refused[_DETAIL.sub(lambda found: found[1] or "…", each.reason)] += 1

    def cells(self) -> list[str]:
        """The row as a person reads it."""
        refused = "; ".join(f"{count}: {reason}" for reason, count in self.refused.most_common()) or "none"
        numbers = [self.findings, *(self.proposed[kind.value] for kind in Applicability)]
        numbers += [self.applied[kind.value] for kind in (Applicability.SAFE, Applicability.UNSAFE)]
        return [self.name, *map(str, numbers), refused]


def main(trees: list[str]) -> None:
    """Write the table."""
    catalogue = load_catalogue(ROOT / "rules")
    found = _packages(catalogue, trees) if trees else (_examples(catalogue), _cases(catalogue))
    new = {row.name: row.cells() for row in found}
    page = PAGE.read_text(encoding="utf-8")
    old = {cells[0]: cells for cells in rows(page)}
    head = ["", "findings", "safe", "unsafe", "by hand", "applied: safe", "unsafe", "refused, and why"]
    lines = [head, ["---"] + ["---:"] * 6 + ["---"], *{**old, **new}.values()]
    table = "".join(f"| {' | '.join(cells)} |\n" for cells in lines)
    PAGE.write_text(_TABLE.sub(lambda _: table, page), encoding="utf-8")


def rows(page: str) -> list[list[str]]:
    """The cells of each row that the page has by now, without its head."""
    found = _TABLE.search(page)
    lines = found[0].splitlines()[2:] if found else []
    return [line.removeprefix("| ").removesuffix(" |").split(" | ") for line in lines]


def _examples(catalogue: Catalogue) -> Row:
    row = Row("bad examples of the rules")
    for rule in catalogue.rules:
        for example in rule.bad:
            with tempfile.TemporaryDirectory() as name:
                for file in example.files:
                    place = Path(name) / file.path
                    place.parent.mkdir(parents=True, exist_ok=True)
                    place.write_text(file.code, encoding="utf-8", newline="\n")
                row.add(_repair(name, rule.code, catalogue))
    return row


def _cases(catalogue: Catalogue) -> Row:
    row = Row("cases of the tests")
    for folder in sorted(each for each in (ROOT / "tests" / "cases").glob("*/*") if each.is_dir()):
        if any("# expect" in text for text in _texts(folder)):
            row.add(_repair(str(folder), "ALL", catalogue))
    return row


def _texts(folder: Path) -> Iterator[str]:
    for file in folder.rglob("*"):
        if file.is_file() and file.suffix in {".py", ".ipynb", ".env", ".yaml", ".toml"}:
            yield file.read_text(encoding="utf-8", errors="replace")


def _packages(catalogue: Catalogue, trees: list[str]) -> Iterator[Row]:
    for tree in trees:
        row = Row(Path(tree).name)
        row.add(_repair(tree, "ALL", catalogue))
        yield row


def _repair(tree: str, select: str, catalogue: Catalogue) -> Repair:
    return repair([tree], _config(select), allowed=ALL, catalogues=[catalogue], dormant=True)


def _config(select: str) -> Config:
    flags: dict[str, object] = {"select": (select,), "jobs": 1, "no-cache": True, "no-respect-gitignore": True}
    return resolve({**flags, "as-of": DAY}, {}, None, today=DAY).config


if __name__ == "__main__":
    main(sys.argv[1:])
