"""Bodies of functions are left out of a text without moving anything else."""

from __future__ import annotations

import ast
import calendar
import contextlib
import dataclasses
import difflib
import enum
import functools
import inspect
import random
from types import ModuleType

import pytest

from auditor.index import Kind, index_text
from auditor.sources.bodies import LEFT_OUT, without_bodies

TEXT = '''\
def kept(): return 1

@decorated(
    1)
async def left(
    a, b=(2),
) -> int:
    """Words.
    """
    with a:
        return b

class C:
\tdef m(self):
\t\t@inner
\t\tdef n():
\t\t\tpass
\t\treturn n  # last
\tx = 1

def \\
  odd(): \\
    return 3
after = left
'''


def bodies(text: str) -> list[tuple[int, int]]:
    found = index_text(text)
    assert found is not None
    return [(unit.body, unit.last) for unit in found.units if unit.kind is Kind.FUNCTION and unit.body]


def test_body_becomes_one_line_that_says_nothing() -> None:
    kept = without_bodies(TEXT, bodies(TEXT))

    assert [line for line in kept.split("\n") if line.strip()] == [
        "def kept(): return 1",
        "@decorated(",
        "    1)",
        "async def left(",
        "    a, b=(2),",
        ") -> int:",
        f"    return {LEFT_OUT}",
        "class C:",
        "\tdef m(self):",
        f"\t\treturn {LEFT_OUT}",
        "\tx = 1",
        "def \\",
        "  odd(): \\",
        f"    return {LEFT_OUT}",
        "after = left",
    ]
    assert kept.count("\n") == TEXT.count("\n")


# Of Python's own library: nested classes, decorators, long headings, strings of many lines.
MODULES = [calendar, contextlib, dataclasses, difflib, enum, functools]


@pytest.mark.parametrize("module", MODULES, ids=lambda module: module.__name__)
def test_everything_else_stays_where_it_is(module: ModuleType) -> None:
    text = inspect.getsource(module)
    found = bodies(text)
    left = random.Random(module.__name__).sample(found, len(found) // 2)

    before, after = ast.parse(text), ast.parse(without_bodies(text, left))

    inside = [range(first, last + 1) for first, last in left]
    assert places(after, inside) == places(before, inside)


def places(tree: ast.AST, inside: list[range]) -> list[tuple[str, int, int]]:
    """Kind, line and column of everything outside of these lines."""
    lines = {line for each in inside for line in each}
    return [
        (type(node).__name__, node.lineno, node.col_offset)
        for node in ast.walk(tree)
        if isinstance(node, ast.stmt | ast.expr | ast.arg) and node.lineno not in lines
    ]
