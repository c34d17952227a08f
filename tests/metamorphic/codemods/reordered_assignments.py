"""Swap neighbouring assignments of constants that do not read each other's names."""

from __future__ import annotations

from collections.abc import Sequence

import libcst as cst

from tests.metamorphic.project import Project, rewrite_modules
from tests.metamorphic.syntax.blocks import reorder_blocks, reversed_runs
from tests.metamorphic.syntax.constants import is_constant
from tests.metamorphic.syntax.names import BUILTINS, bindings, reads


def rewrite(project: Project) -> Project | None:
    return rewrite_modules(project, lambda module: reorder_blocks(module, lambda body: reversed_runs(body, _run)))


def _run(body: Sequence[cst.BaseStatement]) -> int:
    """How many plain assignments stand first that read only what none of them binds."""
    bound: set[str] = set()
    read: set[str] = set()
    for number, statement in enumerate(body):
        match statement:
            case cst.SimpleStatementLine(
                body=[cst.Assign(targets=[cst.AssignTarget(target=cst.Name(value=name))], value=value)]
            ) if is_constant(value, set(reads(value))) and not _has_attributes(value):
                mentioned = set(reads(value)) - BUILTINS
                if name in bound or name in read or mentioned & bound or name in mentioned or bindings(value):
                    return number
                bound.add(name)
                read |= mentioned
            case _:
                return number
    return len(body)


def _has_attributes(value: cst.BaseExpression) -> bool:
    """Whether something is looked up on an object, which may do anything, also fail."""
    visitor = _Lookups()
    value.visit(visitor)
    return visitor.found


class _Lookups(cst.CSTVisitor):
    def __init__(self) -> None:
        super().__init__()
        self.found = False

    def visit_Attribute(self, node: cst.Attribute) -> None:
        self.found = True

    def visit_Subscript(self, node: cst.Subscript) -> None:
        self.found = True
