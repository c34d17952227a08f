"""The manual's page of timings."""

from __future__ import annotations

import os
import platform
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from benchmarks.speed.measuring import Measured

OWN = "auditor"


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A workload with its size, and what each tool took."""

    name: str
    about: str
    files: int
    lines: int
    measured: Mapping[str, Measured]


def tables(rows: Sequence[Row]) -> str:
    """One table for all workloads; ratios are how many times as long the auditor takes."""
    lines = [
        "| workload | tool | wall, s | processor, s | memory, MB | ratio, wall | ratio, processor |",
        "|---|---|--:|--:|--:|--:|--:|",
    ]
    for row in rows:
        own = row.measured[OWN]
        for tool, taken in row.measured.items():
            ratios = ("", "")
            if not tool.startswith(OWN):
                ratios = (f"{own.wall / taken.wall:.1f}", f"{own.processor / taken.processor:.1f}")
            megabytes = f"{round(taken.memory / 1_000_000):,}"
            cells = (row.name, tool, f"{taken.wall:.1f}", f"{taken.processor:.1f}", megabytes, *ratios)
            lines.append(f"| {' | '.join(cells)} |")
    return "\n".join(lines) + "\n"


def sizes(rows: Sequence[Row]) -> str:
    """What the workloads are."""
    shown = [f"| {row.name} | {row.about} | {row.files:,} | {row.lines:,} |" for row in rows]
    return "\n".join(["| workload | what it is | files | lines |", "|---|---|--:|--:|", *shown]) + "\n"


def growth_table(rows: Sequence[Row]) -> str:
    """How time grows with the tree."""
    shown = [
        f"| {row.lines:,} | {taken.processor:.1f} | {1000 * taken.processor / (row.lines / 1000):.1f} |"
        for row in rows
        for taken in (row.measured[OWN],)
    ]
    return "\n".join(["| lines | processor, s | ms for 1,000 lines |", "|--:|--:|--:|", *shown]) + "\n"


def surroundings(versions: Mapping[str, str], runs: int) -> str:
    """The machine, and what was compared."""
    tools = ", ".join(f"{name} {version}" for name, version in sorted(versions.items()))
    load = os.getloadavg()[0] if hasattr(os, "getloadavg") else 0.0
    system = f"{platform.system()} {platform.machine()}, Python {platform.python_version()}"
    times = "One run" if runs == 1 else f"Medians of {runs} runs"
    return f"{times} on {os.cpu_count()} processors ({system}), load average {load:.1f}. Beside {tools}.\n"
