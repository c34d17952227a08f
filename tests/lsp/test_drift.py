"""Lines are found again after an edit."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from auditor.lsp.drift import compare

texts = st.lists(st.sampled_from("abc"), max_size=8)


def test_lines_below_an_insertion_have_moved() -> None:
    drift = compare(["a", "b", "c"], ["a", "x", "y", "b", "c"])

    assert [drift.follow(line) for line in range(3)] == [0, 3, 4]
    assert [drift.trace(line) for line in range(5)] == [0, None, None, 1, 2]


def test_replaced_line_is_gone() -> None:
    drift = compare(["a", "b", "c"], ["a", "x", "c"])

    assert [drift.follow(line) for line in range(3)] == [0, None, 2]


def test_lines_below_a_deletion_have_moved_up() -> None:
    drift = compare(["a", "b", "c", "d"], ["a", "d"])

    assert [drift.follow(line) for line in range(4)] == [0, None, None, 1]


@given(older=texts, newer=texts)
def test_followed_line_is_the_same_and_leads_back(older: list[str], newer: list[str]) -> None:
    drift = compare(older, newer)

    followed = {line: drift.follow(line) for line in range(len(older))}

    assert all(newer[now] == older[line] for line, now in followed.items() if now is not None)
    assert all(drift.trace(now) == line for line, now in followed.items() if now is not None)


@given(texts)
def test_nothing_moves_in_an_equal_text(lines: list[str]) -> None:
    drift = compare(lines, lines)

    assert [drift.follow(line) for line in range(len(lines))] == list(range(len(lines)))
