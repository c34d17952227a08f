"""Scores as Markdown tables, and their place in a manual page."""

from __future__ import annotations

from collections.abc import Mapping

from benchmarks.accuracy.findings import Found
from benchmarks.accuracy.labels import Label
from benchmarks.accuracy.scoring import Score

_HEAD = ("must", "hit", "recall", "right", "open", "wrong", "precision", "noise")


def table(first: str, scores: Mapping[str, Score]) -> str:
    """One row for each score; `first` heads the column of names."""
    rows = [(name, *_cells(scored)) for name, scored in scores.items()]
    lines = [(first, *_HEAD), ("---", *["---:"] * len(_HEAD)), *rows]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


def confidence_table(scores: Mapping[str, Score]) -> str:
    """How many findings of each level are right."""
    rows = [
        (
            level,
            *(str(len(part)) for part in (one.right, one.open, one.wrong, one.defended)),
            _percent(one.precision),
            _percent(one.defensible),
        )
        for level, one in scores.items()
    ]
    head = ("confidence", "right", "open", "wrong", "defended", "precision", "defensible")
    lines: list[tuple[str, ...]] = [head, ("---", *["---:"] * 6), *rows]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


def particulars(name: str, scored: Score) -> str:
    """The labels that were missed and the findings that hit no label, a line each."""
    missed = [f"missed {name}: {_label(label)}\n" for label in scored.missed]
    wrong = [f"wrong  {name}: {_finding(finding)}\n" for finding in scored.wrong]
    return "".join([*missed, *wrong])


def replace_section(page: str, name: str, content: str) -> str:
    """`page` with what stands between the two comments `<!-- name -->` and `<!-- /name -->` replaced."""
    begin, end = f"<!-- {name} -->", f"<!-- /{name} -->"
    before, found, rest = page.partition(begin)
    _, closed, after = rest.partition(end)
    if not (found and closed):
        raise SystemExit(f"The page has no section between {begin} and {end}.")
    return f"{before}{begin}\n\n{content.strip()}\n\n{end}{after}"


def _cells(scored: Score) -> tuple[str, ...]:
    return (
        str(len(scored.hit) + len(scored.missed)),
        str(len(scored.hit)),
        _percent(scored.recall),
        str(len(scored.right)),
        str(len(scored.open)),
        str(len(scored.wrong)),
        _percent(scored.precision),
        "n/a" if scored.noise is None else f"{scored.noise:.2f}",
    )


def _percent(share: float | None) -> str:
    return "n/a" if share is None else f"{100 * share:.0f} %"


def _label(label: Label) -> str:
    cell = f" cell {label.cell}" if label.cell else ""
    return f"{label.rule} {label.path}{cell}:{label.lines[0]} {label.why}".rstrip()


def _finding(finding: Found) -> str:
    home = finding.places[0]
    cell = f" cell {home.cell}" if home.cell else ""
    return f"{finding.rule} {home.path}{cell}:{home.first} {finding.message}"
