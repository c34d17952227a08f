"""Places in a notebook's cells, found again in its JSON."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor.sources.notebook_places import NotebookPlaces, notebook_places

CELLS = [
    {"cell_type": "markdown", "source": ["# Title\n"]},
    {"cell_type": "code", "outputs": [{"source": "x"}], "source": ["a = 1\n", 's = "😀\t"; b = 2\n', "\n", "c"]},
    {"cell_type": "code", "source": "d = 3\r\ne = {}", "metadata": {"source": ["no"], "cells": [{"source": "no"}]}},
]


def document(indent: int | None, *, ascii_only: bool) -> str:
    return json.dumps({"metadata": {"cells": [1]}, "cells": CELLS}, indent=indent, ensure_ascii=ascii_only)


def rest(places: NotebookPlaces, found: tuple[int, int] | None) -> str:
    """What follows in the line of the file."""
    assert found is not None
    row, column = found
    return places.line(row)[column - 1 :]


@pytest.mark.parametrize("indent", [None, 1])
@pytest.mark.parametrize("ascii_only", [True, False])
@pytest.mark.parametrize(
    ("cell", "line", "column", "text"),
    [(2, 1, 1, "a = 1"), (2, 2, 11, "b = 2"), (2, 4, 1, "c"), (3, 1, 1, "d = 3"), (3, 2, 5, "{}")],
)
def test_place_is_found(indent: int | None, ascii_only: bool, cell: int, line: int, column: int, text: str) -> None:
    places = notebook_places(document(indent, ascii_only=ascii_only))

    found = places.find(cell, line, column)

    assert rest(places, found).startswith(text)


def test_end_of_a_line_and_of_a_cell_are_places() -> None:
    places = notebook_places(document(1, ascii_only=False))

    ends = [places.find(2, 1, 6), places.find(2, 1, 99), places.find(2, 4, 2)]

    assert [rest(places, end) for end in ends] == ['\\n",', '\\n",', '"']


@pytest.mark.parametrize(("cell", "line"), [(1, 9), (2, 5), (7, 1)])
def test_what_is_not_there_is_not_found(cell: int, line: int) -> None:
    assert notebook_places(document(1, ascii_only=False)).find(cell, line, 1) is None


@given(st.text())
def test_no_text_is_too_strange(text: str) -> None:
    assert notebook_places(text).find(1, 1, 1) is None


@given(st.lists(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\r"))), st.booleans())
def test_every_character_is_found_where_it_stands(pieces: list[str], ascii_only: bool) -> None:
    text = json.dumps({"cells": [{"cell_type": "code", "source": pieces}]}, indent=1, ensure_ascii=ascii_only)
    places = notebook_places(text)

    wanted = [
        (places.find(1, number, column), json.dumps(character, ensure_ascii=ascii_only)[1:-1])
        for number, line in enumerate("".join(pieces).split("\n"), start=1)
        for column, character in enumerate(line, start=1)
    ]
    assert all(rest(places, found).startswith(written) for found, written in wanted)
