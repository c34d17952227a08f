"""The hash of a line is the one that GitHub's code scanning computes; the expected values are its own test's."""

from __future__ import annotations

import pytest

from auditor.analysis.line_hash import line_hashes

_GREETINGS = [
    "e9496ae3ebfced30:1",
    "fb7c023a8b9ccb3f:1",
    "ce8ba1a563dcdaca:1",
    "e20e36e16fcb0cc8:1",
    "b3edc88f2938467e:1",
    "c8e28b0b4002a3a0:1",
    "c129715d7a2bc9a3:1",
]


@pytest.mark.parametrize(
    ("text", "hashes"),
    [
        ("", ["c129715d7a2bc9a3:1"]),
        (
            " a\nb\n  \t\tc\n d",
            ["271789c17abda88f:1", "54703d4cd895b18:1", "180aee12dab6264:1", "a23a3dc5e078b07b:1"],
        ),
        (" hello; \t\nworld!!!\n\n\n  \t\tGreetings\n End\n", _GREETINGS),
        (" hello; \t\nworld!!!\r\r\r  \t\tGreetings\r End\r", _GREETINGS),
        (" hello; \t\r\nworld!!!\r\n\r\n\r\n  \t\tGreetings\r\n End\r\n", _GREETINGS),
        (" hello; \t\nworld!!!\r\n\n\r  \t\tGreetings\r End\r\n", _GREETINGS),
    ],
    ids=["empty", "no end of line", "line feeds", "returns", "both", "mixed"],
)
def test_hashes_are_those_of_code_scanning(text: str, hashes: list[str]) -> None:
    assert list(line_hashes(text)) == hashes


def test_repeated_lines_are_counted() -> None:
    hashes = line_hashes("Lorem ipsum dolor sit amet.\n" * 10)

    assert hashes[:7] == (*(f"a7f2ff13bc495cf2:{number}" for number in range(1, 7)), "a7f2ff1481e87703:1")
