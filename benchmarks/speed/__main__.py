"""Measures speed: `python -m benchmarks.speed [WORKLOAD …]` builds the trees, runs all tools in turn, prints a table.

`--write` puts the tables into docs/performance.md. Timings decide no test.
"""

from __future__ import annotations

import argparse
import shutil
from collections.abc import Sequence
from pathlib import Path

from benchmarks.accuracy.tables import replace_section
from benchmarks.speed.measuring import in_turn
from benchmarks.speed.page import OWN, Row, growth_table, sizes, surroundings, tables
from benchmarks.speed.tools import command, install, versions
from benchmarks.speed.workloads import WORKLOADS, Workload, build, growth, lines_of

ROOT = Path(__file__).resolve().parents[2]
PAGE = ROOT / "docs" / "performance.md"
SECOND = f"{OWN}, second run"


def main() -> None:
    """Builds, measures, prints."""
    options = _parser().parse_args()
    chosen = [each for each in WORKLOADS if each.name in (options.workload or [w.name for w in WORKLOADS])]
    programs = install(options.folder)
    rows = [measure(each, options.folder, programs, options.times) for each in chosen]
    parts = {
        "surroundings": surroundings(versions(programs), options.times),
        "workloads": sizes(rows),
        "timings": tables(rows),
    }
    if options.growth:
        grown = [measure(each, options.folder, programs, options.times) for each in growth(tuple(options.growth))]
        parts["growth"] = growth_table(grown)
    print("\n".join(parts.values()))
    if options.write:
        page = PAGE.read_text(encoding="utf-8")
        for name, content in parts.items():
            page = replace_section(page, name, content)
        PAGE.write_text(page, encoding="utf-8")


def measure(workload: Workload, folder: Path, programs: Path, times: int) -> Row:
    """All tools of a workload in turn; the cache for second runs is filled before."""
    tree, cache = build(workload, folder), folder / "cache" / workload.name
    shutil.rmtree(cache, ignore_errors=True)
    names: Sequence[str] = (OWN, *((SECOND, *workload.peers) if workload.peers else ()))
    commands = {name: command(name, tree, programs, cache) for name in names}
    if SECOND in commands:
        in_turn({SECOND: commands[SECOND]}, ROOT, 1)
    files, lines = lines_of(tree)
    return Row(
        name=workload.name, about=workload.about, files=files, lines=lines, measured=in_turn(commands, ROOT, times)
    )


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.speed", description=__doc__)
    parser.add_argument("workload", nargs="*", choices=[[], *(each.name for each in WORKLOADS)], help="default: all")
    parser.add_argument("--times", type=int, default=5, help="runs of each tool (default: %(default)s)")
    parser.add_argument("--growth", type=int, nargs="*", metavar="LINES", help="also measure trees of so many lines")
    parser.add_argument("--write", action="store_true", help="write the tables into docs/performance.md")
    parser.add_argument(
        "--folder",
        type=Path,
        default=ROOT / "build" / "speed",
        help="where trees and peers are kept (default: build/speed)",
    )
    return parser


if __name__ == "__main__":
    main()
