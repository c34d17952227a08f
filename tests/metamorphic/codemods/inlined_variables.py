"""Do without variables: `url = f"…"` and `get(url)` in the next line become `get(f"…")`.

Only names that say nothing, that are bound and read once, and values that do nothing by themselves.
"""

from __future__ import annotations

from collections import Counter

import libcst as cst

from tests.metamorphic.codemods.renamed_variables import is_evidence
from tests.metamorphic.codemods.reordered_keywords import has_effect
from tests.metamorphic.project import Project, rewrite_modules
from tests.metamorphic.syntax.blocks import reorder_blocks
from tests.metamorphic.syntax.names import bindings, replace_names
from tests.metamorphic.syntax.strings import holds_mark

_PLAIN = (cst.Dict, cst.Name, cst.SimpleString, cst.Call, cst.Subscript, cst.Attribute)


def rewrite(project: Project) -> Project | None:
    return rewrite_modules(project, lambda module: module.visit(_Functions()))


class _Functions(cst.CSTTransformer):
    """In the outermost functions, each by itself."""

    def visit_FunctionDef(self, node: cst.FunctionDef) -> bool:
        return False

    def leave_FunctionDef(self, original_node: cst.FunctionDef, updated_node: cst.FunctionDef) -> cst.FunctionDef:
        mentions = _Mentions()
        original_node.visit(mentions)
        bound = bindings(original_node)
        names = {name for name, count in mentions.found.items() if count == 2 and bound[name] == 1}
        free = {name for name in names if not is_evidence(name)} - mentions.kept
        changed = reorder_blocks(cst.Module([original_node]), lambda body: _inlined(body, free))
        (function,) = changed.body
        assert isinstance(function, cst.FunctionDef)
        return function


def _inlined(body: list[cst.BaseStatement], names: set[str]) -> list[cst.BaseStatement]:
    result: list[cst.BaseStatement] = []
    for statement in body:
        last = result[-1] if result else None
        match last:
            case cst.SimpleStatementLine(
                body=[cst.Assign(targets=[cst.AssignTarget(target=cst.Name(value=name))], value=value)]
            ) if name in names and _fits(last, value) and _takes(statement, name):
                taken = statement.with_changes(leading_lines=last.leading_lines)
                result[-1] = replace_names(taken, {name: _enclosed(value)})
            case _:
                result.append(statement)
    return result


def _fits(line: cst.SimpleStatementLine, value: cst.BaseExpression) -> bool:
    return not holds_mark(line) and not has_effect(value) and "\n" not in cst.Module([]).code_for_node(value)


def _takes(statement: cst.BaseStatement, name: str) -> bool:
    """Whether the one mention stands in this line, and is evaluated there once."""
    if not isinstance(statement, cst.SimpleStatementLine):
        return False
    mentions = _Mentions()
    statement.visit(mentions)
    return mentions.found[name] == 1 and name not in mentions.kept


def _enclosed(value: cst.BaseExpression) -> cst.BaseExpression:
    return value if isinstance(value, _PLAIN) else value.with_changes(lpar=[cst.LeftParen()], rpar=[cst.RightParen()])


class _Mentions(cst.CSTVisitor):
    """How often each name is said; `kept` are names in places that are evaluated later, often or within texts."""

    def __init__(self) -> None:
        super().__init__()
        self.found: Counter[str] = Counter()
        self.kept: set[str] = set()

    def visit_Name(self, node: cst.Name) -> None:
        self.found[node.value] += 1

    def visit_Lambda(self, node: cst.Lambda) -> None:
        self._keep(node)

    def visit_ListComp(self, node: cst.ListComp) -> None:
        self._keep(node)

    def visit_DictComp(self, node: cst.DictComp) -> None:
        self._keep(node)

    def visit_GeneratorExp(self, node: cst.GeneratorExp) -> None:
        self._keep(node)

    def visit_SetComp(self, node: cst.SetComp) -> None:
        self._keep(node)

    def visit_FormattedString(self, node: cst.FormattedString) -> None:
        self._keep(node)

    def visit_Global(self, node: cst.Global) -> None:
        self._keep(node)

    def visit_Nonlocal(self, node: cst.Nonlocal) -> None:
        self._keep(node)

    def _keep(self, node: cst.CSTNode) -> None:
        inner = _Names()
        node.visit(inner)
        self.kept |= inner.found


class _Names(cst.CSTVisitor):
    def __init__(self) -> None:
        super().__init__()
        self.found: set[str] = set()

    def visit_Name(self, node: cst.Name) -> None:
        self.found.add(node.value)
