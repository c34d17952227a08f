"""Build dicts step by step: `headers = {"A": a}` becomes `headers = {}` and `headers["A"] = a`."""

from __future__ import annotations

import libcst as cst

from tests.metamorphic.project import Project, rewrite_modules
from tests.metamorphic.syntax.names import reads
from tests.metamorphic.syntax.strings import MARK, source_of

_Line = cst.SimpleStatementLine | cst.BaseCompoundStatement


def rewrite(project: Project) -> Project | None:
    return rewrite_modules(project, lambda module: module.visit(_Functions()))


class _Functions(cst.CSTTransformer):
    """Only in functions: the dicts of modules and classes are tables."""

    def __init__(self) -> None:
        super().__init__()
        self._depth = 0

    def visit_FunctionDef(self, node: cst.FunctionDef) -> None:
        self._depth += 1

    def leave_FunctionDef(self, original_node: cst.FunctionDef, updated_node: cst.FunctionDef) -> cst.FunctionDef:
        self._depth -= 1
        return updated_node

    def leave_SimpleStatementLine(
        self, original_node: cst.SimpleStatementLine, updated_node: cst.SimpleStatementLine
    ) -> cst.SimpleStatementLine | cst.FlattenSentinel[_Line]:
        match updated_node.body:
            case [cst.Assign(targets=[cst.AssignTarget(target=cst.Name() as name)], value=cst.Dict() as value)]:
                entries = [entry for entry in value.elements if isinstance(entry, cst.DictElement)]
            case _:
                return updated_node
        is_plain = len(entries) == len(value.elements) > 0 and name.value not in reads(value)
        if not self._depth or not is_plain or MARK.search(source_of(value).partition("\n")[2]):
            return updated_node
        # What is written behind the opening brace belongs to the line of the name.
        first = cst.SimpleStatementLine(
            [cst.Assign([cst.AssignTarget(name)], cst.Dict([]))],
            leading_lines=updated_node.leading_lines,
            trailing_whitespace=_end_of_line(updated_node, value),
        )
        return cst.FlattenSentinel([first, *(_assigned(name, entry) for entry in entries)])


def _end_of_line(line: cst.SimpleStatementLine, value: cst.Dict) -> cst.TrailingWhitespace:
    behind = value.lbrace.whitespace_after
    return behind.first_line if isinstance(behind, cst.ParenthesizedWhitespace) else line.trailing_whitespace


def _assigned(name: cst.Name, entry: cst.DictElement) -> cst.SimpleStatementLine:
    item = cst.Subscript(name, [cst.SubscriptElement(cst.Index(entry.key))])
    value = entry.value
    if not isinstance(value, cst.Dict | cst.List | cst.Call | cst.Name | cst.SimpleString):
        value = value.with_changes(lpar=[cst.LeftParen()], rpar=[cst.RightParen()])
    return cst.SimpleStatementLine([cst.Assign([cst.AssignTarget(item)], value)])
