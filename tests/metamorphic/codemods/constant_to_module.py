"""Move a module's constants into a module beside it, and import them from there."""

from __future__ import annotations

import libcst as cst

from tests.metamorphic.project import Project, modules, sibling, with_changes
from tests.metamorphic.syntax.constants import constants
from tests.metamorphic.syntax.placement import Statement


def rewrite(project: Project) -> Project | None:
    changed: dict[str, str] = {}
    for path, module in modules(project).items():
        found = constants(module)
        if found:
            place, source = sibling(project, path, "constants")
            if place in project:
                continue
            changed[place] = cst.Module([constant.statement for constant in found]).code
            changed[path] = _without(module, [constant.statement for constant in found],
                                     [constant.name for constant in found], source)  # fmt: skip
    return with_changes(project, changed)


def _without(module: cst.Module, moved: list[cst.SimpleStatementLine], names: list[str], source: str) -> str:
    """The module with an import in the place of the first of its moved statements."""
    body: list[Statement] = []
    for statement in module.body:
        if not any(statement is other for other in moved):
            body.append(statement)
        elif statement is moved[0]:
            body += cst.parse_module(f"from {source} import {', '.join(names)}\n").body
    return module.with_changes(body=body).code
