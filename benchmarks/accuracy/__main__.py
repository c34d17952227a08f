"""Measures the audit: `python -m benchmarks.accuracy` for published packages, `--cases` for the project's own cases."""

from __future__ import annotations

import argparse
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from benchmarks.accuracy.cases import read_cases
from benchmarks.accuracy.findings import ROOT, audit
from benchmarks.accuracy.labels import read_labels
from benchmarks.accuracy.measured import update_measured
from benchmarks.accuracy.packages import fetch, read_packages
from benchmarks.accuracy.scoring import Score, by_confidence, by_rule, score, total
from benchmarks.accuracy.tables import confidence_table, particulars, replace_section, table

PAGE = ROOT / "docs" / "accuracy.md"
MEASURED = ROOT / "rules" / "accuracy.toml"
TREES = {"cases": "the project's own cases", "published": "five published packages"}


def main() -> None:
    """Prints the tables, what was missed and what was wrong; with `--write`, brings the manual page up to date."""
    options = _parser().parse_args()
    if options.cases:
        scores = measure_cases(options.case_folder, options.as_of)
        shown: Mapping[str, Score] = by_topic(scores)
    else:
        scores = measure_packages(options.downloads, options.as_of)
        shown = scores
    whole = total(scores.values())
    tables = {
        "topics" if options.cases else "packages": table(
            "topic" if options.cases else "package", {**shown, "all": whole}
        ),
        "rules": table("rule", by_rule(whole)),
    }
    if not options.cases:  # Every finding of a case is right, or the tests fail.
        tables["confidence"] = confidence_table(by_confidence(whole))
    print("\n".join(tables.values()))
    print("".join(particulars(name, scored) for name, scored in scores.items()), end="")
    if options.write:
        prefix = "cases" if options.cases else "published"
        page = PAGE.read_text(encoding="utf-8")
        for name, content in tables.items():
            page = replace_section(page, f"{prefix}-{name}", content)
        PAGE.write_text(page, encoding="utf-8")
        update_measured(MEASURED, prefix, TREES[prefix], by_rule(whole))


def measure_packages(downloads: Path, as_of: str) -> dict[str, Score]:
    """A score for each package of packages.toml."""
    packages = read_packages()
    return {
        package.title: score(audit(fetch(package, downloads), as_of=as_of), read_labels(package.label_file))
        for package in packages
    }


def measure_cases(folder: Path, as_of: str) -> dict[str, Score]:
    """A score for each case; each is a project of its own."""
    cases = read_cases(folder)
    with ThreadPoolExecutor(max_workers=2) as pool:
        found = list(pool.map(lambda case: audit(case.tree, as_of=as_of), cases))
    return {case.name: score(findings, case.labels) for case, findings in zip(cases, found, strict=True)}


def by_topic(scores: Mapping[str, Score]) -> dict[str, Score]:
    """The cases of one folder as one row."""
    topics = sorted({name.split("/")[0] for name in scores})
    return {topic: total(scored for name, scored in scores.items() if name.startswith(f"{topic}/")) for topic in topics}


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.accuracy", description=__doc__)
    parser.add_argument("--as-of", default="2026-11-23", help="the day of the audit (default: %(default)s)")
    parser.add_argument("--cases", action="store_true", help="measure the project's own cases instead")
    parser.add_argument(
        "--case-folder", type=Path, default=ROOT / "tests" / "cases", help="where they lie (default: tests/cases)"
    )
    parser.add_argument(
        "--downloads",
        type=Path,
        default=ROOT / "build" / "accuracy",
        help="where packages are unpacked (default: build/accuracy)",
    )
    parser.add_argument(
        "--write",
        action="store_true",
        help="write the tables into docs/accuracy.md, and the figures of each rule into rules/accuracy.toml",
    )
    return parser


if __name__ == "__main__":
    main()
