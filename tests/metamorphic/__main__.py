"""The whole sweep as figures: `python -m tests.metamorphic`; `--write` brings docs/metamorphic.md up to date."""

from __future__ import annotations

import argparse
import warnings
from collections.abc import Iterable
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

from benchmarks.accuracy.tables import replace_section
from tests.metamorphic.codemods import TRANSFORMATIONS
from tests.metamorphic.exceptions import exemptions
from tests.metamorphic.judging import Outcome, transform
from tests.metamorphic.sampling import is_swept
from tests.metamorphic.subjects import cases, examples

PAGE = Path(__file__).parents[2] / "docs" / "metamorphic.md"
_KINDS = ("bad", "good", "case")


def main() -> None:
    """Prints the table and what does not agree."""
    options = _parser().parse_args()
    count = len(examples()) + len(cases())
    with ProcessPoolExecutor(options.jobs) as pool:
        outcomes = [outcome for found in pool.map(outcomes_of, range(count), chunksize=8) for outcome in found]
    print(table(outcomes))
    for outcome in outcomes:
        if outcome.complaint:
            print(f"{outcome.transformation} {outcome.subject}: {outcome.complaint}")
    if options.write:
        page = replace_section(PAGE.read_text(encoding="utf-8"), "figures", table(outcomes))
        PAGE.write_text(replace_section(page, "exceptions", listed()), encoding="utf-8")


def outcomes_of(number: int) -> list[Outcome]:
    """Every transformation that applies to one subject."""
    # The code under audit is not ours to warn about.
    warnings.simplefilter("ignore")
    subject = (*examples(), *cases())[number]
    swept = (one for one in TRANSFORMATIONS if is_swept(subject, one))
    return [outcome for one in swept if (outcome := transform(subject, one)) is not None]


def table(outcomes: Iterable[Outcome]) -> str:
    """One row for each transformation: how many subjects of each kind it rewrites, and how many of them agree."""
    found = list(outcomes)
    head = (
        "transformation",
        "agreement",
        "one in",
        "bad examples",
        "found",
        "good examples",
        "silent",
        "cases",
        "agree",
        "moved",
    )
    lines = [head, ("---", "---", *["---:"] * 8)]
    for one in TRANSFORMATIONS:
        mine = [outcome for outcome in found if outcome.transformation == one.name]
        lines.append((f"`{one.name}`", one.agreement.value, str(one.one_in), *_cells(mine)))
    lines.append(("all", "", "", *_cells(found)))
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


def listed() -> str:
    """The exemptions with their reasons, as a list."""
    lines = [f"- `{one.transformation}`, {one.subject}: {one.reason}\n" for one in exemptions().values()]
    return "".join(lines) or "None.\n"


def _cells(outcomes: list[Outcome]) -> tuple[str, ...]:
    cells: list[str] = []
    for kind in _KINDS:
        group = [outcome for outcome in outcomes if outcome.kind == kind]
        cells += [str(len(group)), str(sum(not outcome.complaint for outcome in group))]
    return (*cells, str(sum(outcome.has_moved for outcome in outcomes)))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m tests.metamorphic", description=__doc__)
    parser.add_argument("--jobs", type=int, default=2, help="processes (default: %(default)s)")
    parser.add_argument("--write", action="store_true", help="write the figures into docs/metamorphic.md")
    return parser


if __name__ == "__main__":
    main()
