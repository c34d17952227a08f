"""Columns are counted in the units of the editor."""

from __future__ import annotations

from pathlib import Path

import pytest
from lsprotocol import types

from auditor.fixes.ignoring import split_lines
from auditor.lsp.positions import START, Rulers
from auditor.model import Location

LINE = 'é = "🚧"; url'


def location(line: int, column: int, end_column: int, cell: int | None = None) -> Location:
    return Location(path="app.py", line=line, column=column, end_line=line, end_column=end_column, cell=cell)


@pytest.mark.parametrize(("encoding", "column"), [("utf-8", 13), ("utf-16", 10), ("utf-32", 9)])
def test_columns_behind_wide_characters(encoding: str, column: int) -> None:
    rulers = Rulers({"/p/app.py": f"x = 1\n{LINE}\n"}, {}, encoding)

    measured = rulers.measure("/p/app.py", location(2, 10, 13))

    assert measured is not None
    assert measured.start == types.Position(line=1, character=column)
    assert measured.end == types.Position(line=1, character=column + 3)


def test_file_that_is_not_open_is_read(tmp_path: Path) -> None:
    (tmp_path / "app.py").write_text(LINE, encoding="utf-8")

    measured = Rulers({}, {}, "utf-16").measure(str(tmp_path / "app.py"), location(1, 10, 13))

    assert measured is not None
    assert measured.start.character == 10


def test_places_in_an_older_text_have_moved() -> None:
    rulers = Rulers({"/p/app.py": "import (\na\nb\n"}, {"/p/app.py": "a\nb\n"}, "utf-16")

    measured = rulers.measure("/p/app.py", location(2, 1, 2))

    assert measured is not None
    assert measured.start.line == 2


def test_place_whose_line_was_replaced_is_not_shown() -> None:
    rulers = Rulers({"/p/app.py": "a\nb = (\n"}, {"/p/app.py": "a\nb\n"}, "utf-16")

    assert rulers.measure("/p/app.py", location(2, 1, 2)) is None


def test_place_in_a_notebook_leads_to_the_notebook() -> None:
    assert Rulers({}, {}, "utf-16").measure("/p/book.ipynb", location(3, 1, 5, cell=2)) == START


def test_only_ends_of_lines_that_python_knows_split() -> None:
    assert split_lines("a\r\nb\rc\x0cd\u2028e\n") == ["a", "b", "c\x0cd\u2028e", ""]
