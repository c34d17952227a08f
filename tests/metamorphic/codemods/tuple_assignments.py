"""Assign together: `a = x` and `b = y` become `a, b = x, y`, where neither needs the other."""

from __future__ import annotations

from collections.abc import Sequence

import libcst as cst

from tests.metamorphic.project import Project, rewrite_modules
from tests.metamorphic.syntax.blocks import reorder_blocks
from tests.metamorphic.syntax.names import reads
from tests.metamorphic.syntax.strings import holds_mark, source_of


def rewrite(project: Project) -> Project | None:
    return rewrite_modules(project, lambda module: reorder_blocks(module, _paired))


def _paired(body: list[cst.BaseStatement]) -> list[cst.BaseStatement]:
    result: list[cst.BaseStatement] = []
    rest: Sequence[cst.BaseStatement] = body
    while rest:
        both = _together(rest[0], rest[1]) if len(rest) > 1 else None
        result.append(both or rest[0])
        rest = rest[2 if both else 1 :]
    return result


def _together(one: cst.BaseStatement, other: cst.BaseStatement) -> cst.BaseStatement | None:
    """Both in one line; None if the second could notice the first."""
    left, right = _assignment(one), _assignment(other)
    if left is None or right is None:
        return None
    assert isinstance(one, cst.SimpleStatementLine)
    assert isinstance(other, cst.SimpleStatementLine)
    (first, value), (second, last) = left, right
    # What an attribute is part of may be read in many ways: its owner must not be mentioned.
    is_apart = not set(reads(first)) & {*reads(last), *reads(second)} and not isinstance(last, cst.Lambda)
    # Names that begin so are for whoever reads the class or the module, one by one.
    if any(name.startswith("__") for name in (*reads(first), *reads(second))):
        return None
    if not is_apart or _is_split(one) or _is_split(other) or _has_stars(value) or _has_stars(last):
        return None
    targets = cst.Tuple([cst.Element(first), cst.Element(second)], lpar=[], rpar=[])
    values = cst.Tuple([cst.Element(value), cst.Element(last)], lpar=[], rpar=[])
    return one.with_changes(body=[cst.Assign([cst.AssignTarget(targets)], values)])


def _assignment(line: cst.BaseStatement) -> tuple[cst.BaseExpression, cst.BaseExpression] | None:
    """The target and the value, where a line is one plain assignment."""
    match line:
        case cst.SimpleStatementLine(
            body=[cst.Assign(targets=[cst.AssignTarget(target=cst.Name() | cst.Attribute() as target)], value=value)]
        ):
            return target, value
        case _:
            return None


def _has_stars(value: cst.BaseExpression) -> bool:
    return isinstance(value, cst.Yield | cst.NamedExpr | cst.Tuple)


def _is_split(line: cst.SimpleStatementLine) -> bool:
    """Whether a line is more than a line, or says what is expected there."""
    return holds_mark(line) or "\n" in source_of(line.with_changes(leading_lines=[])).strip()
