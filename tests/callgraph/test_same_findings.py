"""What is left out of a slice has nothing to do with the vendor: findings are the same with and without."""

from __future__ import annotations

from pathlib import Path

import pytest

from auditor.analysis.running.file_search import find_files
from auditor.analysis.running.slicing_run import Sliced, slice_files
from auditor.config import resolve
from auditor.models.library import shipped_models
from auditor.sources import name_modules, select_relevant
from auditor.store import NoStore
from benchmarks.snapshot.recording import record
from tests.test_cases import CASES, DAY, shipped

# Data goes by a way that no index shows: the message in a queue has a key that other code reads, and a client of
# a registry has the base that it was registered with in another module.
UNSEEN_WAYS = {
    "files/links-in-messages-of-any-shape",
    "files/links-kept-in-records",
    "headers/registries-with-clients-of-one-name",
}
ALL = sorted(
    name
    for folder in CASES.glob("*/*")
    if folder.is_dir() and (name := folder.relative_to(CASES).as_posix()) not in UNSEEN_WAYS
)
OF_SEVERAL_FILES = [
    "headers/kept-by-middleware",
    "headers/two-vendors-one-client-class",
    "projects/multi-tenant-saas",
    "tokens/arguments-of-decorators",
    "tokens/renewed-by-schedules-in-files",
]


def sliced(folder: Path) -> Sliced:
    config = resolve({}, {}, None, today=DAY).config
    discovery = find_files([str(folder)], config)
    names = name_modules(discovery, libraries=shipped_models().modules)
    vendor = shipped().vendor
    relevance = select_relevant(discovery, sorted(hint.encode() for hint in vendor.name_hints), names)
    return slice_files(relevance, names, [vendor], NoStore("Not in tests."), "")


def findings(folder: Path, *, whole: bool) -> list[str]:
    lines = record(folder, shipped(), {"no-slice": True} if whole else {})
    return [line for line in lines if line.startswith("finding")]


@pytest.mark.parametrize("case", OF_SEVERAL_FILES)
def test_slice_leaves_something_out_and_finds_the_same(case: str) -> None:
    made = sliced(CASES / case).slice

    assert made is not None
    assert made.functions < made.functions_seen
    assert findings(CASES / case, whole=False) == findings(CASES / case, whole=True)


@pytest.mark.slow
@pytest.mark.parametrize("case", ALL)
def test_slice_of_a_case_has_the_same_findings(case: str) -> None:
    made = sliced(CASES / case).slice
    if made is None or made.functions == made.functions_seen:
        pytest.skip("All functions of this case matter.")

    assert findings(CASES / case, whole=False) == findings(CASES / case, whole=True)
