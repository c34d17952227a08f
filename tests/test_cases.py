"""Every case under tests/cases is found out where its comments say so, and nowhere else."""

from __future__ import annotations

from datetime import date
from functools import cache
from pathlib import Path

import pytest

from auditor.catalogue import Catalogue, load_catalogue
from auditor.config import load_config, resolve
from auditor.model import Report
from auditor.pipeline import audit
from tests.expectations import Mark, marks_of, read_expectations

CASES = Path(__file__).parent / "cases"
DAY = date(2026, 11, 23)

each_case = pytest.mark.parametrize(
    "folder",
    sorted(folder for folder in CASES.glob("*/*") if folder.is_dir()),
    ids=lambda folder: folder.relative_to(CASES).as_posix(),
)


@cache
def shipped() -> Catalogue:
    return load_catalogue()


def found_in(folder: Path) -> frozenset[Mark]:
    """Where the findings of a case are."""
    return marks_of(report_of(folder))


def report_of(folder: Path) -> Report:
    """The findings of all rules that run without being asked for; a case may bring its own configuration."""
    own = folder / "procore-auditor.toml"
    file = load_config(own) if own.is_file() else None
    config = resolve({"jobs": 1, "no-cache": True}, {}, file, today=DAY).config
    return audit([str(folder)], config, catalogues=[shipped()])


@each_case
def test_findings_are_where_the_case_expects_them(folder: Path) -> None:
    expectations = read_expectations(folder)

    found = found_in(folder)

    missed = sorted(map(str, expectations.expected - found))
    false = sorted(map(str, found - expectations.allowed))
    assert (missed, false) == ([], [])
