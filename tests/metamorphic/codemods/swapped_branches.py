"""Ask the opposite: `if x: a` with `else: b` becomes `if not x: b` with `else: a`."""

from __future__ import annotations

import libcst as cst

from tests.metamorphic.project import Project, rewrite_modules
from tests.metamorphic.syntax.names import bindings
from tests.metamorphic.syntax.strings import holds_mark


def rewrite(project: Project) -> Project | None:
    return rewrite_modules(project, lambda module: module.visit(_Conditions()))


class _Conditions(cst.CSTTransformer):
    def leave_If(self, original_node: cst.If, updated_node: cst.If) -> cst.If:
        orelse = updated_node.orelse
        if not isinstance(orelse, cst.Else) or not _can_swap(original_node):
            return updated_node
        return updated_node.with_changes(
            test=opposite(updated_node.test), body=orelse.body, orelse=orelse.with_changes(body=updated_node.body)
        )

    def leave_IfExp(self, original_node: cst.IfExp, updated_node: cst.IfExp) -> cst.IfExp:
        if holds_mark(original_node):
            return updated_node
        return updated_node.with_changes(
            test=opposite(updated_node.test), body=updated_node.orelse, orelse=updated_node.body
        )


def _can_swap(node: cst.If) -> bool:
    """Both branches are blocks, and no mark stands on the line of the condition, which a branch would not carry."""
    assert isinstance(node.orelse, cst.Else)
    headers = [block.header for block in (node.body, node.orelse.body) if isinstance(block, cst.IndentedBlock)]
    return len(headers) == 2 and not any(holds_mark(header) for header in headers) and not bindings(node.test)


def opposite(test: cst.BaseExpression) -> cst.BaseExpression:
    if isinstance(test, cst.UnaryOperation) and isinstance(test.operator, cst.Not) and not test.lpar:
        return test.expression
    is_plain = isinstance(test, cst.Name | cst.Attribute | cst.Call | cst.Subscript) or bool(getattr(test, "lpar", ()))
    inner = test if is_plain else test.with_changes(lpar=[cst.LeftParen()], rpar=[cst.RightParen()])
    return cst.UnaryOperation(cst.Not(), inner)
