"""Places and problems have an order, also where they are equal or know less of each other."""

from __future__ import annotations

from auditor.model import Location, Problem


def _location(line: int, cell: int | None = None) -> Location:
    return Location(path="a.ipynb", cell=cell, line=line, column=1, end_line=line, end_column=9)


def test_equal_places_can_be_sorted() -> None:
    assert sorted([_location(2), _location(1), _location(1)]) == [_location(1), _location(1), _location(2)]


def test_places_in_a_notebook_are_sorted_by_cell() -> None:
    assert sorted([_location(1, cell=3), _location(7, cell=2)]) == [_location(7, cell=2), _location(1, cell=3)]


def test_problems_without_a_line_come_first() -> None:
    known, unknown = Problem(path="a.py", message="x", line=3), Problem(path="a.py", message="x")
    assert sorted([known, unknown]) == [unknown, known]
