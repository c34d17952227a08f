"""Merge dicts by the operator: `{**base, "A": a}` becomes `base | {"A": a}`."""

from __future__ import annotations

from collections.abc import Sequence

import libcst as cst

from tests.metamorphic.project import Project, rewrite_modules
from tests.metamorphic.syntax.strings import holds_mark, parenthesized

_NONE = cst.MaybeSentinel.DEFAULT


def rewrite(project: Project) -> Project | None:
    return rewrite_modules(project, lambda module: module.visit(_Dicts()))


class _Dicts(cst.CSTTransformer):
    def visit_FormattedString(self, node: cst.FormattedString) -> bool:
        return False

    def leave_Dict(self, original_node: cst.Dict, updated_node: cst.Dict) -> cst.BaseExpression:
        stars = [entry for entry in updated_node.elements if isinstance(entry, cst.StarredDictElement)]
        # What is no dict for sure may be None, or a mapping without the operator.
        if not stars or holds_mark(original_node) or not all(isinstance(s.value, cst.Name | cst.Dict) for s in stars):
            return updated_node
        first, *rest = parts(updated_node.elements)
        merged: cst.BaseExpression = first if isinstance(first, cst.Dict) or rest else cst.Dict([])
        for part in rest if merged is first else (first,):
            merged = cst.BinaryOperation(merged, cst.BitOr(), part)
        return parenthesized(merged)


def parts(elements: Sequence[cst.BaseDictElement]) -> list[cst.BaseExpression]:
    """What is merged, in order: a dict of each run of entries, and what is unpacked between them."""
    found: list[cst.BaseExpression] = []
    run: list[cst.BaseDictElement] = []
    for element in (*elements, None):
        if isinstance(element, cst.DictElement):
            run.append(element.with_changes(comma=_NONE))
            continue
        if run:
            found.append(cst.Dict(run))
            run = []
        if isinstance(element, cst.StarredDictElement):
            found.append(element.value)
    return found
