"""Turn round the order of neighbouring functions and methods that do not need one another to be defined."""

from __future__ import annotations

from collections.abc import Sequence

import libcst as cst

from tests.metamorphic.project import Project, rewrite_modules
from tests.metamorphic.syntax.blocks import reorder_blocks, reversed_runs
from tests.metamorphic.syntax.names import reads

_INDEPENDENT = frozenset({"staticmethod", "classmethod", "property"})


def rewrite(project: Project) -> Project | None:
    return rewrite_modules(project, lambda module: reorder_blocks(module, lambda body: reversed_runs(body, _run)))


def _run(body: Sequence[cst.BaseStatement]) -> int:
    """How many functions stand first whose definitions read none of their names, and that all differ."""
    names: set[str] = set()
    read: set[str] = set()
    for number, statement in enumerate(body):
        if not isinstance(statement, cst.FunctionDef) or statement.name.value in names:
            return number
        needed = _needed(statement)
        if needed is None or statement.name.value in read or needed & names or statement.name.value in needed:
            return number
        names.add(statement.name.value)
        read |= needed
    return len(body)


def _needed(function: cst.FunctionDef) -> set[str] | None:
    """The names that the definition itself reads; None if its decorators may do more than wrap it."""
    decorators = [read for decorator in function.decorators for read in reads(decorator)]
    if any(decorator not in _INDEPENDENT for decorator in decorators):
        return None
    parameters = [*function.params.posonly_params, *function.params.params, *function.params.kwonly_params]
    outer = [part for parameter in parameters for part in (parameter.default, parameter.annotation) if part is not None]
    outer += [function.returns] if function.returns is not None else []
    return {name for part in outer for name in reads(part)}
