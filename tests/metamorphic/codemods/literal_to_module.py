"""Move addresses out of calls into a module of constants: `get("https://…")` becomes `get(ADDRESS_1)`.

Addresses are plain literals with a slash inside that are passed to a call, wherever in a module that is; names of
options of a command line (`--secure/--insecure`) are none.
"""

from __future__ import annotations

import libcst as cst

from tests.metamorphic.project import Project, modules, sibling, with_changes
from tests.metamorphic.syntax.placement import insert_after_imports, statements


def rewrite(project: Project) -> Project | None:
    changed: dict[str, str] = {}
    for path, module in modules(project).items():
        literals = _Literals()
        rewritten = module.visit(literals)
        place, source = sibling(project, path, "addresses")
        if not literals.names or place in project:
            continue
        lines = [f"{name} = {literal}\n" for literal, name in literals.names.items()]
        imported = f"from {source} import {', '.join(literals.names.values())}\n"
        changed[place] = "".join(lines)
        changed[path] = insert_after_imports(rewritten, statements(imported)).code
    return with_changes(project, changed)


class _Literals(cst.CSTTransformer):
    def __init__(self) -> None:
        super().__init__()
        self.names: dict[str, str] = {}

    def leave_Arg(self, original_node: cst.Arg, updated_node: cst.Arg) -> cst.Arg:
        match updated_node.value:
            case cst.SimpleString(prefix="", raw_value=text, value=literal) if _is_address(text, literal):
                name = self.names.setdefault(literal, f"ADDRESS_{len(self.names) + 1}")
                return updated_node.with_changes(value=cst.Name(name))
            case _:
                return updated_node


def _is_address(text: str, literal: str) -> bool:
    return "/" in text and "\n" not in literal and not text.startswith("-")
