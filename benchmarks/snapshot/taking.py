"""Taking a snapshot in several processes."""

from __future__ import annotations

import tempfile
from concurrent.futures import ProcessPoolExecutor
from functools import cache
from multiprocessing import get_context
from pathlib import Path

from auditor.catalogue import Catalogue, load_catalogue
from benchmarks.snapshot.comparing import write
from benchmarks.snapshot.recording import record
from benchmarks.snapshot.subjects import Subject, subjects


def take(folder: Path, groups: tuple[str, ...], jobs: int, flags: dict[str, object]) -> None:
    """Write the snapshot of the engine that is running."""
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="snapshot-") as scratch:
        found = list(subjects(groups, Path(scratch)))
        with ProcessPoolExecutor(jobs, mp_context=get_context("spawn")) as pool:
            recorded = list(pool.map(_record, found, [flags] * len(found)))
    for group in groups:
        lines = {one.name: made for one, made in zip(found, recorded, strict=True) if one.group == group}
        write(folder / f"{group}.txt", lines)


def _record(subject: Subject, flags: dict[str, object]) -> list[str]:
    return record(subject.tree, _catalogue(), flags)


@cache
def _catalogue() -> Catalogue:
    return load_catalogue()
