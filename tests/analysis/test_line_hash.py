"""The hash of a line is the one that GitHub's code scanning computes.

The expected values are those of its own test, and of an implementation in JavaScript that sums over each window anew
instead of rolling.
"""

from __future__ import annotations

import pytest

from auditor.analysis.lines.line_hash import line_hashes

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
        (
            "x = \"\N{GRINNING FACE} café\"\n\ty = '北京'\r\n",
            ["77b006d9b4b47253:1", "6a713794099bf4a0:1", "c129715d7a2bc9a3:1"],
        ),
        ("# \U0010ffff\0\v\f\xa0\u2028\n", ["d9eddf9b616a6ec5:1", "c129715d7a2bc9a3:1"]),
        (
            "a = 1\n" * 3 + "z" * 250 + "\nend",
            [
                "3c821917c4903ff3:1",
                "e5be0b144241ed1a:1",
                "467883d7059916d1:1",
                "430534b53b700418:1",
                "43b6461eda086fe2:1",
            ],
        ),
        ("a\r \nb\r\n\tc", ["2e584d1d9c6751f3:1", "ce9bbb84d1d432dc:1", "e461f42c548ac762:1", "188ff2f224477a1e:1"]),
    ],
    ids=["empty", "no end", "line feeds", "returns", "both", "mixed", "pairs", "odd blanks", "long", "parted"],
)
def test_hashes_are_those_of_code_scanning(text: str, hashes: list[str]) -> None:
    assert list(line_hashes(text)) == hashes


def test_repeated_lines_are_counted() -> None:
    hashes = line_hashes("Lorem ipsum dolor sit amet.\n" * 10)

    assert hashes[:7] == (*(f"a7f2ff13bc495cf2:{number}" for number in range(1, 7)), "a7f2ff1481e87703:1")
