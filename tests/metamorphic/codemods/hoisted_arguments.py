"""Give the arguments of sending calls names first: `get(base + "/a")` becomes `get(value_1)`, one line below."""

from __future__ import annotations

import libcst as cst

from tests.metamorphic.project import Project, rewrite_modules
from tests.metamorphic.syntax.http_calls import only_call
from tests.metamorphic.syntax.strings import holds_mark

_Line = cst.SimpleStatementLine | cst.BaseCompoundStatement


def rewrite(project: Project) -> Project | None:
    return rewrite_modules(project, lambda module: module.visit(_Blocks()))


class _Blocks(cst.CSTTransformer):
    def __init__(self) -> None:
        super().__init__()
        self._count = 0

    def leave_SimpleStatementLine(
        self, original_node: cst.SimpleStatementLine, updated_node: cst.SimpleStatementLine
    ) -> cst.SimpleStatementLine | cst.FlattenSentinel[_Line]:
        call = only_call(updated_node.body)
        if call is None or any(argument.star or holds_mark(argument.value) for argument in call.args):
            return updated_node
        lines: list[_Line] = []
        arguments: list[cst.Arg] = []
        for argument in call.args:
            self._count += 1
            name = cst.Name(f"value_{self._count}")
            lines.append(cst.SimpleStatementLine([cst.Assign([cst.AssignTarget(name)], _alone(argument.value))]))
            arguments.append(argument.with_changes(value=name))
        last = updated_node.with_changes(leading_lines=[]).deep_replace(call, call.with_changes(args=arguments))
        assert isinstance(last, cst.SimpleStatementLine)
        lines[0] = lines[0].with_changes(leading_lines=updated_node.leading_lines)
        return cst.FlattenSentinel([*lines, last])


def _alone(value: cst.BaseExpression) -> cst.BaseExpression:
    """In parentheses where it could stretch over lines."""
    if isinstance(value, cst.Dict | cst.List | cst.Call | cst.Name | cst.SimpleString):
        return value
    return value.with_changes(lpar=[cst.LeftParen()], rpar=[cst.RightParen()])
