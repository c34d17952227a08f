"""Say what happens: each function logs that it begins, and that it returns."""

from __future__ import annotations

import libcst as cst

from tests.metamorphic.project import Project, rewrite_modules
from tests.metamorphic.syntax.names import bindings
from tests.metamorphic.syntax.placement import insert_after_imports, is_docstring, statements

_Line = cst.SimpleStatementLine | cst.BaseCompoundStatement


def rewrite(project: Project) -> Project | None:
    return rewrite_modules(project, _logged)


def _logged(module: cst.Module) -> cst.Module:
    bound = bindings(module)
    functions = _Functions()
    changed = module.visit(functions)
    if bound["logging"] or bound["steps_log"] or not functions.count:
        return module
    return insert_after_imports(changed, statements("import logging\nsteps_log = logging.getLogger(__name__)\n"))


class _Functions(cst.CSTTransformer):
    def __init__(self) -> None:
        super().__init__()
        self.count = 0

    def visit_Lambda(self, node: cst.Lambda) -> bool:
        return False

    def leave_FunctionDef(self, original_node: cst.FunctionDef, updated_node: cst.FunctionDef) -> cst.FunctionDef:
        body = updated_node.body
        if not isinstance(body, cst.IndentedBlock):
            return updated_node
        self.count += 1
        count = int(is_docstring(body.body[0]))
        lines = [*body.body[:count], _line("begins"), *body.body[count:]]
        return updated_node.with_changes(body=body.with_changes(body=lines))

    def leave_SimpleStatementLine(
        self, original_node: cst.SimpleStatementLine, updated_node: cst.SimpleStatementLine
    ) -> cst.SimpleStatementLine | cst.FlattenSentinel[_Line]:
        match updated_node.body:
            case [cst.Return()]:
                above = _line("returns").with_changes(leading_lines=updated_node.leading_lines)
                return cst.FlattenSentinel([above, updated_node.with_changes(leading_lines=[])])
            case _:
                return updated_node


def _line(text: str) -> cst.SimpleStatementLine:
    (line,) = cst.parse_module(f'steps_log.debug("{text}")\n').body
    assert isinstance(line, cst.SimpleStatementLine)
    return line
