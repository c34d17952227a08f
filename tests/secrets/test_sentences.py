"""Values of the code stand in sentences of our own only where the door finds them: quoted by the one function."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2] / "auditor"
FILES = [*ROOT.glob("detectors/**/*.py"), *ROOT.glob("inventory/*.py"), ROOT / "semantics" / "sinks" / "guessing.py"]


def by_hand(path: Path) -> Iterator[int]:
    """Lines on which an f-string puts a value between backticks by itself."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.JoinedStr):
            pairs = zip(node.values, node.values[1:], strict=False)
            if any(_ends_with_backtick(text) and isinstance(value, ast.FormattedValue) for text, value in pairs):
                yield node.lineno


def _ends_with_backtick(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and isinstance(node.value, str) and node.value.endswith("`")


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_values_are_quoted_by_the_one_function(path: Path) -> None:
    assert list(by_hand(path)) == []
