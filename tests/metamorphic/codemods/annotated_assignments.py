"""Annotate local variables: `url = base` becomes `url: object = base`."""

from __future__ import annotations

import libcst as cst

from tests.metamorphic.project import Project, rewrite_modules
from tests.metamorphic.syntax.names import bindings


def rewrite(project: Project) -> Project | None:
    return rewrite_modules(project, lambda module: module.visit(_Functions()))


class _Functions(cst.CSTTransformer):
    """A name that is global or nonlocal in a function may not be annotated there."""

    def __init__(self) -> None:
        super().__init__()
        self._declared: list[set[str]] = []

    def visit_FunctionDef(self, node: cst.FunctionDef) -> None:
        declared = _Declared()
        node.body.visit(declared)
        self._declared.append(declared.names)

    def leave_FunctionDef(self, original_node: cst.FunctionDef, updated_node: cst.FunctionDef) -> cst.FunctionDef:
        self._declared.pop()
        return updated_node

    def leave_Assign(self, original_node: cst.Assign, updated_node: cst.Assign) -> cst.BaseSmallStatement:
        match updated_node.targets:
            case [cst.AssignTarget(target=cst.Name(value=name) as target)] if self._declared:
                if any(name in declared for declared in self._declared):
                    return updated_node
                return cst.AnnAssign(target, cst.Annotation(cst.Name("object")), _alone(updated_node.value))
            case _:
                return updated_node


def _alone(value: cst.BaseExpression) -> cst.BaseExpression:
    """A bare tuple needs parentheses here only where it unpacks something; they do no harm elsewhere."""
    if isinstance(value, cst.Tuple) and not value.lpar:
        return value.with_changes(lpar=[cst.LeftParen()], rpar=[cst.RightParen()])
    return value


class _Declared(cst.CSTVisitor):
    def __init__(self) -> None:
        super().__init__()
        self.names: set[str] = set()

    def visit_Global(self, node: cst.Global) -> None:
        self.names.update(bindings(node))

    def visit_Nonlocal(self, node: cst.Nonlocal) -> None:
        self.names.update(bindings(node))
