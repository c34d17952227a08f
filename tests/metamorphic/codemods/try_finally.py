"""Put the bodies of functions into `try` with a `finally` that does nothing."""

from __future__ import annotations

import libcst as cst

from tests.metamorphic.project import Project, rewrite_modules
from tests.metamorphic.syntax.placement import is_docstring


def rewrite(project: Project) -> Project | None:
    return rewrite_modules(project, lambda module: module.visit(_Bodies()))


class _Bodies(cst.CSTTransformer):
    def leave_FunctionDef(self, original_node: cst.FunctionDef, updated_node: cst.FunctionDef) -> cst.FunctionDef:
        body = updated_node.body
        if not isinstance(body, cst.IndentedBlock):
            return updated_node
        count = int(is_docstring(body.body[0]))
        if len(body.body) == count:
            return updated_node
        nothing = cst.Finally(cst.IndentedBlock([cst.SimpleStatementLine([cst.Pass()])]))
        whole = cst.Try(cst.IndentedBlock(body.body[count:]), finalbody=nothing)
        return updated_node.with_changes(body=body.with_changes(body=[*body.body[:count], whole]))
