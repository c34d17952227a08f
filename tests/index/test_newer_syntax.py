"""Syntax that is newer than the running Python does not keep a file from having an index."""

from __future__ import annotations

import ast

import pytest

from auditor.index import Kind, index_text
from auditor.index.newer_syntax import without_newer_syntax

TEXT = """\
type Row = dict[str, int]
type Pair[T] = tuple[T, T]

class Box[
    T: (int, str),  # what it holds
](Base):
    type Inner = T

    async def get[**P, R](self, call: Callable[P, R]) -> R:
        type = kinds[0]
        return self.items[type]

def plain(type): return type [0] == (type)
if plain: type Key = int; type match = str
kind = type if type is not Row else type or None
"""


def test_parameters_of_types_are_blanked_out() -> None:
    assert without_newer_syntax(TEXT).split("\n") == [
        "Row  = dict[str, int]",
        "Pair  = tuple[T, T]",
        "",
        "class Box \\",
        "\\",
        "(Base):",
        "    Inner  = T",
        "",
        "    async def get (self, call: Callable[P, R]) -> R:",
        "        type = kinds[0]",
        "        return self.items[type]",
        "",
        "def plain(type): return type [0] == (type)",
        "if plain: Key  = int; match  = str",
        "kind = type if type is not Row else type or None",
        "",
    ]


def test_what_is_left_has_the_same_lines() -> None:
    ast.parse(without_newer_syntax(TEXT), feature_version=(3, 11))

    found = index_text(TEXT)

    assert found is not None
    assert [(unit.kind, unit.qualname, unit.first, unit.last) for unit in found.units if unit.name] == [
        (Kind.CLASS, "Box", 4, 11),
        (Kind.FUNCTION, "Box.get", 9, 11),
        (Kind.FUNCTION, "plain", 13, 13),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "def f[",
        "class C[T:\n",
        "type X",
        "x = '''",
        "type X[T = 1\n",
        "def f[T]\n",
        "if x:\n  y\n z\n",
        "type(x)[0]\n",
        "",
    ],
)
def test_what_is_broken_stays_broken_or_becomes_readable(text: str) -> None:
    assert without_newer_syntax(text).count("\n") == text.count("\n")
    index_text(text)
