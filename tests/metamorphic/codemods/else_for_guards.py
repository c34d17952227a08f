"""Nest what follows a guard: `if x: return a` and a rest become `if x: return a` with the rest in its `else`."""

from __future__ import annotations

from collections.abc import Sequence

import libcst as cst

from tests.metamorphic.project import Project, rewrite_modules


def rewrite(project: Project) -> Project | None:
    return rewrite_modules(project, lambda module: module.visit(_Blocks()))


class _Blocks(cst.CSTTransformer):
    """Only in the blocks of functions: deeper blocks than Python allows come of no function."""

    def leave_FunctionDef(self, original_node: cst.FunctionDef, updated_node: cst.FunctionDef) -> cst.FunctionDef:
        body = updated_node.body
        if not isinstance(body, cst.IndentedBlock):
            return updated_node
        return updated_node.with_changes(body=body.with_changes(body=_nested(body.body)))


def _nested(body: Sequence[cst.BaseStatement]) -> list[cst.BaseStatement]:
    for number, statement in enumerate(body[:-1]):
        if isinstance(statement, cst.If) and statement.orelse is None and leaves(statement.body):
            rest = cst.IndentedBlock(_nested(body[number + 1 :]))
            return [*body[:number], statement.with_changes(orelse=cst.Else(rest))]
    return list(body)


def leaves(block: cst.BaseSuite) -> bool:
    """Whether a block ends by leaving the function."""
    match block:
        case cst.IndentedBlock(body=[*_, cst.SimpleStatementLine(body=[*_, cst.Return() | cst.Raise()])]):
            return True
        case _:
            return False
