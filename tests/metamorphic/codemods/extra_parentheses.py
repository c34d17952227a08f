"""Put parentheses around what is assigned, returned, passed, stored or called."""

from __future__ import annotations

import libcst as cst

from tests.metamorphic.project import Project, rewrite_modules


def rewrite(project: Project) -> Project | None:
    return rewrite_modules(project, lambda module: module.visit(_Parentheses()))


class _Parentheses(cst.CSTTransformer):
    def leave_Assign(self, original_node: cst.Assign, updated_node: cst.Assign) -> cst.Assign:
        return updated_node.with_changes(value=_wrapped(updated_node.value))

    def leave_Return(self, original_node: cst.Return, updated_node: cst.Return) -> cst.Return:
        return (
            updated_node
            if updated_node.value is None
            else updated_node.with_changes(value=_wrapped(updated_node.value))
        )

    def leave_Arg(self, original_node: cst.Arg, updated_node: cst.Arg) -> cst.Arg:
        return updated_node.with_changes(value=_wrapped(updated_node.value))

    def leave_DictElement(self, original_node: cst.DictElement, updated_node: cst.DictElement) -> cst.DictElement:
        return updated_node.with_changes(value=_wrapped(updated_node.value))

    def leave_BinaryOperation(
        self, original_node: cst.BinaryOperation, updated_node: cst.BinaryOperation
    ) -> cst.BinaryOperation:
        return updated_node.with_changes(left=_wrapped(updated_node.left), right=_wrapped(updated_node.right))

    def leave_Call(self, original_node: cst.Call, updated_node: cst.Call) -> cst.Call:
        return updated_node.with_changes(func=_wrapped(updated_node.func))


def _wrapped(expression: cst.BaseExpression) -> cst.BaseExpression:
    """In one more pair of parentheses; a tuple without any gets its first."""
    return expression.with_changes(
        lpar=[cst.LeftParen(), *getattr(expression, "lpar", ())],
        rpar=[*getattr(expression, "rpar", ()), cst.RightParen()],
    )
