"""Scores as tables, and their place in the manual."""

from __future__ import annotations

import pytest

from benchmarks.accuracy.findings import Found, Place
from benchmarks.accuracy.labels import Label
from benchmarks.accuracy.scoring import score
from benchmarks.accuracy.tables import particulars, replace_section, table

LABEL = Label(rule="PCR201", path="a.py", lines=(4,), must=True, why="no header")
FOUND = Found(rule="PCR402", message="Legacy endpoint.", places=(Place(path="b.py", cell=None, first=7, last=7),))


def test_table_shows_shares_in_percent() -> None:
    text = table("package", {"demo 1.0": score([FOUND], [LABEL])})

    assert text.splitlines()[2] == "| demo 1.0 | 1 | 0 | 0 % | 0 | 0 | 1 | 0 % | n/a |"


def test_misses_and_wrong_findings_are_named() -> None:
    text = particulars("demo", score([FOUND], [LABEL]))

    assert text.splitlines() == [
        "missed demo: PCR201 a.py:4 no header",
        "wrong  demo: PCR402 b.py:7 Legacy endpoint.",
    ]


def test_section_of_a_page_is_replaced_and_the_rest_kept() -> None:
    page = "Before.\n\n<!-- figures -->\nold\n<!-- /figures -->\n\nAfter.\n"

    new = replace_section(page, "figures", "new\n")

    assert new == "Before.\n\n<!-- figures -->\n\nnew\n\n<!-- /figures -->\n\nAfter.\n"


def test_page_without_the_section_is_refused() -> None:
    with pytest.raises(SystemExit, match="no section"):
        replace_section("Nothing here.\n", "figures", "new")
