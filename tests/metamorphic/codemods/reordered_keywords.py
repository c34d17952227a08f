"""Turn round the order of keywords in calls and of entries in dicts, as long as at most one value has an effect.

Entries stand on the lines of others afterwards; where a comment says what is expected between them, they stay.
"""

from __future__ import annotations

from collections.abc import Sequence

import libcst as cst

from tests.metamorphic.project import Project, rewrite_modules
from tests.metamorphic.syntax.strings import MARK, source_of


def rewrite(project: Project) -> Project | None:
    return rewrite_modules(project, lambda module: module.visit(_Order()))


class _Order(cst.CSTTransformer):
    def leave_Call(self, original_node: cst.Call, updated_node: cst.Call) -> cst.Call:
        places = [number for number, argument in enumerate(updated_node.args) if argument.keyword is not None]
        keywords = [updated_node.args[number] for number in places]
        if any(argument.star == "**" for argument in updated_node.args) or not _are_free(updated_node, keywords):
            return updated_node
        arguments = list(updated_node.args)
        for place, other in zip(places, reversed(keywords), strict=True):
            arguments[place] = arguments[place].with_changes(keyword=other.keyword, value=other.value)
        return updated_node.with_changes(args=arguments)

    def leave_Dict(self, original_node: cst.Dict, updated_node: cst.Dict) -> cst.Dict:
        entries = [element for element in updated_node.elements if isinstance(element, cst.DictElement)]
        keys = [element.key.value for element in entries if isinstance(element.key, cst.SimpleString)]
        is_plain = len(keys) == len(updated_node.elements) == len(set(keys))
        if not is_plain or not _are_free(updated_node, entries):
            return updated_node
        turned = [
            entry.with_changes(key=other.key, value=other.value)
            for entry, other in zip(entries, reversed(entries), strict=True)
        ]
        return updated_node.with_changes(elements=turned)


def _are_free(node: cst.Call | cst.Dict, parts: Sequence[cst.Arg | cst.DictElement]) -> bool:
    """Whether the parts can change places: no mark belongs to a line inside, and at most one value does something."""
    marked = MARK.search(source_of(node).partition("\n")[2])
    return not marked and sum(has_effect(part.value) for part in parts) <= 1


def has_effect(value: cst.BaseExpression) -> bool:
    """Whether an expression may do something: calls, waits or binds."""
    visitor = _Effects()
    value.visit(visitor)
    return visitor.found


class _Effects(cst.CSTVisitor):
    def __init__(self) -> None:
        super().__init__()
        self.found = False

    def visit_Call(self, node: cst.Call) -> None:
        self.found = True

    def visit_Await(self, node: cst.Await) -> None:
        self.found = True

    def visit_NamedExpr(self, node: cst.NamedExpr) -> None:
        self.found = True

    def visit_Yield(self, node: cst.Yield) -> None:
        self.found = True
