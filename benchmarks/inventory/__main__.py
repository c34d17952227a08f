"""Measures the inventory: `python -m benchmarks.inventory` installs the packages, runs their methods, and compares."""

from __future__ import annotations

import argparse
from collections.abc import Mapping
from pathlib import Path

from benchmarks.accuracy.packages import fetch
from benchmarks.accuracy.tables import replace_section
from benchmarks.inventory.comparing import Measured, compare, inventory
from benchmarks.inventory.subjects import ROOT, read_subjects, record

PAGE = ROOT / "docs" / "inventory.md"


def main() -> None:
    """Prints a table, then what was missed; with `--write`, brings the manual page up to date."""
    options = _parser().parse_args()
    results = measure(options.downloads, options.as_of, options.package)
    shown = table(results)
    print(shown)
    for name, result in results.items():
        for each in result.missed:
            print(f"{name}: missed {each.method} {each.path}, sent by {each.by}")
        for method, path in result.unseen:
            print(f"{name}: listed, but not sent: {method} {path}")
    if options.write:
        PAGE.write_text(replace_section(PAGE.read_text(encoding="utf-8"), "inventory", shown), encoding="utf-8")


def measure(downloads: Path, as_of: str, names: list[str] | None = None) -> dict[str, Measured]:
    """A result for each package of packages.toml, or for those that are named."""
    return {
        subject.package.title: compare(
            record(subject, downloads), inventory(fetch(subject.package, downloads), as_of=as_of)
        )
        for subject in read_subjects()
        if not names or subject.package.name in names
    }


def table(results: Mapping[str, Measured]) -> str:
    """One row for each package."""
    rows = [
        f"| {name} | {each.called} | {len(each.listed) + len(each.missed)} | {len(each.listed)} | {each.share:.1%} |"
        for name, each in results.items()
    ]
    head = ["| package | methods called | endpoints sent | of these listed | share |", "| --- |" + " ---: |" * 4]
    return "\n".join([*head, *rows]) + "\n"


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.inventory", description=__doc__)
    parser.add_argument("--as-of", default="2026-11-23", help="the day of the inventory (default: %(default)s)")
    parser.add_argument("--package", action="append", help="measure only this one; may be repeated (default: all)")
    parser.add_argument(
        "--downloads",
        type=Path,
        default=ROOT / "build" / "inventory",
        help="where packages are installed and unpacked (default: build/inventory)",
    )
    parser.add_argument("--write", action="store_true", help="write the table into docs/inventory.md")
    return parser


if __name__ == "__main__":
    main()
