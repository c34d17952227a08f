"""Every operation that the vendor flagged in August 2026 stands in the catalogue with its days."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from auditor.catalogue import Catalogue
from auditor.model.announcement import SUNSET
from auditor.tables import Table

FILE = Path(__file__).parent / "deprecations-2026-08.csv"
ROWS = list(csv.DictReader(FILE.read_text(encoding="utf-8").splitlines()))


def judged(shipped: Catalogue) -> tuple[str, ...]:
    """The announcements whose tables the rules about deprecated operations look at."""
    options = [Table(rule.options, file=rule.file) for rule in shipped.rules if rule.code in ("PCR401", "PCR406")]
    return tuple(name for each in options for name in each.texts("tables"))


def test_the_list_is_whole() -> None:
    assert (len(ROWS), sum(bool(row["sunset"]) for row in ROWS)) == (196, 115)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row['method']} {row['path']}")
def test_an_operation_has_the_days_of_the_description(shipped: Catalogue, row: dict[str, str]) -> None:
    found = shipped.endpoints.among(announcements=judged(shipped)).find(row["method"], row["path"])

    assert found is not None
    assert found.row.path_template == row["path"]
    lifetime = found.row.lifetime
    assert lifetime is not None
    assert lifetime.deprecated_at.isoformat() == row["deprecated_at"]
    assert (lifetime.sunset.isoformat() if lifetime.sunset else "") == row["sunset"]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row['method']} {row['path']}")
def test_the_known_api_flags_it(shipped: Catalogue, row: dict[str, str]) -> None:
    operation = shipped.api.find(row["method"], row["path"])

    assert operation is not None
    assert operation.is_deprecated


def test_no_other_operation_has_days_of_its_own(shipped: Catalogue) -> None:
    listed = {(row["method"], row["path"]) for row in ROWS}

    dated = {(row.method, row.path_template) for row in shipped.endpoints.rows if row.lifetime is not None}

    assert dated - listed == set()


def test_an_end_stands_in_the_timeline(shipped: Catalogue) -> None:
    """The first and the last end of a table are phases of its announcement."""
    tables = {row.announcement for row in shipped.endpoints.rows if row.lifetime and row.lifetime.sunset}
    for name in sorted(tables):
        announcement = shipped.announcement(name)
        assert announcement is not None
        ends = {
            row.lifetime.sunset
            for row in shipped.endpoints.rows
            if row.announcement == name and row.lifetime and row.lifetime.sunset
        }
        starts = {phase.start: phase.name for phase in announcement.phases}
        assert starts[max(ends)] == SUNSET
        assert min(ends) in starts


def test_successors_are_known_and_go_on(shipped: Catalogue) -> None:
    """A successor exists, and does not end itself; that of the older custom field definitions is told in their page."""
    for row in shipped.endpoints.rows:
        if row.lifetime is None or not row.replacement_path or row.announcement == "custom-fields":
            continue
        operation = shipped.api.find(row.replacement_method, row.replacement_path)
        assert operation is not None, row
        assert not operation.is_deprecated, row
