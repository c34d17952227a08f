"""Pass keywords as an unpacked dict: `get(url, headers=h)` becomes `get(url, **options_1)`.

The dict is made in the line before: `options_1 = {"headers": h}`. Calls inside of other
expressions stay.
"""

from __future__ import annotations

from collections.abc import Sequence

import libcst as cst

from tests.metamorphic.project import Project, rewrite_modules
from tests.metamorphic.syntax.http_calls import only_call

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
        if call is None or any(argument.star for argument in call.args):
            return updated_node
        self._count += 1
        name = f"options_{self._count}"
        passed = [argument for argument in call.args if argument.keyword is not None]
        first = cst.SimpleStatementLine(
            [cst.Assign([cst.AssignTarget(cst.Name(name))], _dict(passed))], leading_lines=updated_node.leading_lines
        )
        kept = [argument for argument in call.args if argument.keyword is None]
        new = call.with_changes(args=[*kept, cst.Arg(cst.Name(name), star="**")])
        second = updated_node.with_changes(leading_lines=[]).deep_replace(call, new)
        assert isinstance(second, cst.SimpleStatementLine)
        return cst.FlattenSentinel([first, second])


def _dict(arguments: Sequence[cst.Arg]) -> cst.Dict:
    """The keywords as entries; commas and comments stay where they were."""
    elements = [
        cst.DictElement(
            cst.SimpleString(f'"{argument.keyword.value}"'),
            argument.value,
            comma=argument.comma,
        )
        for argument in arguments
        if argument.keyword is not None
    ]
    return cst.Dict(elements)
