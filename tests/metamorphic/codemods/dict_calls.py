"""Make dicts by calls: `{"Accept": a, "X-Id": b}` becomes `dict([("Accept", a), ("X-Id", b)])`."""

from __future__ import annotations

import libcst as cst

from tests.metamorphic.project import Project, rewrite_modules
from tests.metamorphic.syntax.names import bindings
from tests.metamorphic.syntax.strings import MARK, source_of


def rewrite(project: Project) -> Project | None:
    return rewrite_modules(project, _with_calls)


def _with_calls(module: cst.Module) -> cst.Module:
    return module if bindings(module)["dict"] else module.visit(_Dicts())


class _Dicts(cst.CSTTransformer):
    """Only in functions: the dicts of modules and classes are tables."""

    def __init__(self) -> None:
        super().__init__()
        self._depth = 0

    def visit_FunctionDef(self, node: cst.FunctionDef) -> None:
        self._depth += 1

    def leave_FunctionDef(self, original_node: cst.FunctionDef, updated_node: cst.FunctionDef) -> cst.FunctionDef:
        self._depth -= 1
        return updated_node

    def visit_FormattedString(self, node: cst.FormattedString) -> bool:
        return False

    def leave_Dict(self, original_node: cst.Dict, updated_node: cst.Dict) -> cst.BaseExpression:
        entries = [entry for entry in updated_node.elements if isinstance(entry, cst.DictElement)]
        is_plain = len(entries) == len(updated_node.elements) > 0
        if not self._depth or not is_plain or MARK.search(source_of(updated_node)):
            return updated_node
        pairs = [cst.Element(cst.Tuple([cst.Element(entry.key), cst.Element(entry.value)])) for entry in entries]
        return cst.Call(cst.Name("dict"), [cst.Arg(cst.List(pairs))], lpar=updated_node.lpar, rpar=updated_node.rpar)
