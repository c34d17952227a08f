"""Runs commands in turn, and takes down what each run took."""

from __future__ import annotations

import os
import statistics
import subprocess
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """Seconds on the wall and of processors (its workers included), and the largest process in bytes."""

    wall: float
    processor: float
    memory: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """The medians of several runs."""

    wall: float
    processor: float
    memory: int
    runs: int


def run(command: Sequence[str], folder: Path) -> Run:
    """One run; its output is dropped."""
    started = time.monotonic()
    process = subprocess.Popen(command, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    return Run(
        wall=time.monotonic() - started, processor=usage.ru_utime + usage.ru_stime, memory=usage.ru_maxrss * 1024
    )


def medians(runs: Sequence[Run]) -> Measured:
    return Measured(
        wall=statistics.median(each.wall for each in runs),
        processor=statistics.median(each.processor for each in runs),
        memory=round(statistics.median(each.memory for each in runs)),
        runs=len(runs),
    )


def in_turn(commands: Mapping[str, Sequence[str]], folder: Path, times: int) -> dict[str, Measured]:
    """Every command so often, one after the other and all over again, so that the machine's moods meet all alike."""
    runs: dict[str, list[Run]] = {name: [] for name in commands}
    for _ in range(times):
        for name, command in commands.items():
            runs[name].append(run(command, folder))
    return {name: medians(each) for name, each in runs.items()}
