"""Merge dicts step by step: `headers = {**base, "A": a}` becomes `dict(base)`, and `headers.update({"A": a})` below."""

from __future__ import annotations

import libcst as cst

from tests.metamorphic.codemods.dict_unions import parts
from tests.metamorphic.project import Project, rewrite_modules
from tests.metamorphic.syntax.names import bindings, reads
from tests.metamorphic.syntax.strings import called, holds_mark

_Line = cst.SimpleStatementLine | cst.BaseCompoundStatement


def rewrite(project: Project) -> Project | None:
    return rewrite_modules(project, lambda module: module if bindings(module)["dict"] else module.visit(_Lines()))


class _Lines(cst.CSTTransformer):
    def leave_SimpleStatementLine(
        self, original_node: cst.SimpleStatementLine, updated_node: cst.SimpleStatementLine
    ) -> cst.SimpleStatementLine | cst.FlattenSentinel[_Line]:
        match updated_node.body:
            case [cst.Assign(targets=[cst.AssignTarget(target=cst.Name() as name)], value=cst.Dict() as value)]:
                merged = parts(value.elements)
            case _:
                return updated_node
        is_merged = any(isinstance(element, cst.StarredDictElement) for element in value.elements)
        if not is_merged or name.value in reads(value) or holds_mark(value):
            return updated_node
        first = cst.Assign([cst.AssignTarget(name)], called("dict", merged[0]))
        lines = [
            cst.SimpleStatementLine([cst.Expr(cst.Call(cst.Attribute(name, cst.Name("update")), [cst.Arg(part)]))])
            for part in merged[1:]
        ]
        return cst.FlattenSentinel([updated_node.with_changes(body=[first]), *lines])
