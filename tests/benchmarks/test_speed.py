"""The parts of the speed benchmark that measure nothing: trees, tables, and what a run takes down."""

from __future__ import annotations

import ast
import sys
from datetime import date
from pathlib import Path

from auditor.api import audit
from benchmarks.speed.dense import write_dense
from benchmarks.speed.generated import write_generated
from benchmarks.speed.measuring import Measured, in_turn
from benchmarks.speed.page import Row, growth_table, tables
from benchmarks.speed.workloads import WORKLOADS, Workload, build, lines_of


def taken(wall: float) -> Measured:
    return Measured(wall=wall, processor=2 * wall, memory=50_000_000, runs=1)


def test_generated_code_is_python_and_the_same_for_the_same_seed(tmp_path: Path) -> None:
    for name in ("one", "other"):
        write_dense(tmp_path / name, 3, 200, seed=7)

    texts = [(tmp_path / "one" / f"integration_000{n}.py").read_text(encoding="utf-8") for n in range(3)]
    again = [(tmp_path / "other" / f"integration_000{n}.py").read_text(encoding="utf-8") for n in range(3)]
    assert texts == again
    assert len({ast.dump(ast.parse(text)) for text in texts}) == 3
    assert 300 < lines_of(tmp_path / "one")[1] < 1000


def test_tree_that_was_built_is_kept(tmp_path: Path) -> None:
    made: list[Path] = []
    workload = Workload(name="demo", about="", peers=(), make=lambda tree, _: made.append(tree))

    assert build(workload, tmp_path) == build(workload, tmp_path) == tmp_path / "demo"
    assert len(made) == 1


def test_scripts_with_one_client_are_built_without_packages(tmp_path: Path) -> None:
    (entries,) = (each for each in WORKLOADS if each.name == "entries")

    tree = build(entries, tmp_path)

    assert lines_of(tree)[0] == 702


def test_generated_library_is_python_and_sends_what_is_listed(tmp_path: Path) -> None:
    write_generated(tmp_path, operations=30, models=2)

    for file in tmp_path.rglob("*.py"):
        ast.parse(file.read_text(encoding="utf-8"))
    coverage = audit([str(tmp_path)], as_of=date(2026, 11, 23)).coverage
    assert (coverage.calls_resolved, coverage.unfinished) == (1, 0)


def test_runs_are_taken_down(tmp_path: Path) -> None:
    measured = in_turn({"python": [sys.executable, "-c", "pass"]}, tmp_path, 2)

    assert measured["python"].runs == 2
    assert measured["python"].wall > 0
    assert measured["python"].memory > 1_000_000


def test_table_tells_how_many_times_as_long_the_auditor_takes() -> None:
    row = Row(name="app", about="", files=1, lines=2000, measured={"auditor": taken(3.0), "pylint": taken(6.0)})

    assert tables([row]).splitlines()[2:] == [
        "| app | auditor | 3.0 | 6.0 | 50 |  |  |",
        "| app | pylint | 6.0 | 12.0 | 50 | 0.5 | 0.5 |",
    ]
    assert growth_table([row]).splitlines()[2] == "| 2,000 | 6.0 | 3000.0 |"
