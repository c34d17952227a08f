"""Edits change their own range and no other byte."""

from __future__ import annotations

import codecs
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor.fixes.editing import CannotEditError, apply_edits, overlap, shift
from auditor.fixes.literals import replace_range
from auditor.fixes.sources import Source
from auditor.model import Location
from auditor.model.fix import Edit

_WORDS = st.text(alphabet="ab =(é\t#'", max_size=12)
_ENDS = st.sampled_from(["\n", "\r\n"])


def at(line: int, column: int, end_column: int, *, cell: int | None = None, end_line: int | None = None) -> Location:
    return Location(
        path="a.py" if cell is None else "a.ipynb",
        cell=cell,
        line=line,
        column=column,
        end_line=end_line or line,
        end_column=end_column,
    )


@given(
    lines=st.lists(st.tuples(_WORDS, _ENDS), min_size=1, max_size=6),
    last=_WORDS,
    mark=st.sampled_from([b"", codecs.BOM_UTF8]),
    new=st.text(alphabet="xyzé ", max_size=5),
    data=st.data(),
)
def test_only_the_range_of_an_edit_differs(
    lines: list[tuple[str, str]], last: str, mark: bytes, new: str, data: st.DataObject
) -> None:
    rows = [*(text for text, _ in lines), last]
    row = data.draw(st.integers(0, len(rows) - 1))
    start = data.draw(st.integers(0, len(rows[row])))
    end = data.draw(st.integers(start, len(rows[row])))
    whole = "".join(text + ending for text, ending in lines)
    before = "".join(text + ending for text, ending in lines[:row]) + rows[row][:start]
    after = (whole + last)[len(before) + end - start :]

    made = apply_edits(
        mark + (whole + last).encode(), "a.py", [Edit(location=at(row + 1, start + 1, end + 1), text=new)]
    )

    assert made == mark + (before + new + after).encode()


@given(new=st.text(alphabet="xé\n\"\\'", max_size=6), text=st.text(alphabet='ab\n"\\é', min_size=1, max_size=12))
def test_a_cell_of_a_notebook_is_edited_within_its_json(new: str, text: str) -> None:
    notebook = {"cells": [{"cell_type": "code", "source": text.splitlines(keepends=True), "metadata": {}}]}
    first = text.split("\n", maxsplit=1)[0]

    made = apply_edits(
        json.dumps(notebook, indent=1, ensure_ascii=False).encode(),
        "a.ipynb",
        [Edit(location=at(1, 1, len(first) + 1, cell=1), text=new)],
    )

    assert "".join(json.loads(made)["cells"][0]["source"]) == new + text[len(first) :]


def test_a_file_in_latin_1_stays_in_latin_1() -> None:
    data = "# -*- coding: latin-1 -*-\nname = 'é'\nhost = 'app'\n".encode("latin-1")

    made = apply_edits(data, "a.py", [Edit(location=at(3, 9, 12), text="pé")])

    assert made == "# -*- coding: latin-1 -*-\nname = 'é'\nhost = 'pé'\n".encode("latin-1")


def test_what_an_encoding_cannot_hold_is_refused() -> None:
    with pytest.raises(CannotEditError, match="latin-1"):
        apply_edits(b"# coding: latin-1\na\n", "a.py", [Edit(location=at(2, 1, 2), text="€")])


def test_new_lines_end_as_those_around_them() -> None:
    made = apply_edits(b"a\r\nb", "a.py", [Edit(location=at(2, 1, 1), text="x\ny\n")])

    assert made == b"a\r\nx\r\ny\r\nb"


def test_equal_edits_count_once_and_overlapping_ones_are_refused() -> None:
    edit, other = Edit(location=at(1, 1, 3), text="x"), Edit(location=at(1, 2, 4), text="y")

    assert apply_edits(b"abcd", "a.py", [edit, edit]) == b"xcd"
    assert overlap(edit, other)
    with pytest.raises(CannotEditError, match="overlap"):
        apply_edits(b"abcd", "a.py", [edit, other])


def test_lines_are_found_again_behind_edits_that_move_them() -> None:
    edits = [Edit(location=at(2, 1, 1), text="new\nnew\n"), Edit(location=at(5, 1, 1, end_line=6), text="")]

    moved = shift(edits, "a.py", None)

    assert [moved.before(line) for line in (1, 4, 5, 7, 8)] == [1, 2, 3, 6, 7]


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("False", "True", ("True", 1, 6)),
        ("10_000", "2_000", ("2_000", 1, 7)),
        ("f(a)", "f(a, b)", (", b", 4, 4)),
        ("f(a, b)", "f(b)", ("", 3, 6)),
        ("same", "same", ("", 5, 5)),
    ],
)
def test_whole_words_are_replaced(old: str, new: str, expected: tuple[str, int, int]) -> None:
    edit = replace_range(Source("a.py", old), 0, len(old), new)

    assert (edit.text, edit.location.column, edit.location.end_column) == expected
