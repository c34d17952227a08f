"""Move functions into a module beside theirs, with the imports that they need, and import them from there.

Only functions that read nothing of their module but what it imports from libraries.
"""

from __future__ import annotations

from collections.abc import Iterable

import libcst as cst

from tests.metamorphic.project import Project, modules, sibling, with_changes
from tests.metamorphic.syntax.names import BUILTINS, bindings, imported_name, reads
from tests.metamorphic.syntax.placement import Statement, module_imports
from tests.metamorphic.syntax.quotes import quoted_words

_UNFIT = frozenset({"__file__", "__name__", "globals", "locals", "eval", "exec", "vars"})


def rewrite(project: Project) -> Project | None:
    changed: dict[str, str] = {}
    for path, module in modules(project).items():
        place, source = sibling(project, path, "functions")
        imports = _library_imports(module, project)
        moved = _movable(module, imports)
        if not moved or place in project or path.endswith("__init__.py"):
            continue
        names = [function.name.value for function in moved]
        needed = {name for function in moved for name in reads(function)}
        lines = {id(line): line for name, line in imports.items() if name in needed}.values()
        future = [line for line in module.body if "from __future__" in cst.Module([line]).code]
        changed[place] = cst.Module([*future, *_bare(lines), *moved]).code
        changed[path] = _without(module, moved, f"from {source} import {', '.join(names)}\n")
    return with_changes(project, changed)


def _library_imports(module: cst.Module, project: Project) -> dict[str, cst.SimpleStatementLine]:
    """What the module imports from libraries, by name, each with its line."""
    own = {part for path in project for part in path.removesuffix(".py").split("/")}
    found: dict[str, cst.SimpleStatementLine] = {}
    for line in module.body:
        match line:
            case cst.SimpleStatementLine(body=[cst.ImportFrom(relative=[], names=[*aliases]) as imported]):
                root = cst.Module([]).code_for_node(imported.module).partition(".")[0] if imported.module else ""
                if root not in own and root != "__future__":
                    found.update({imported_name(alias): line for alias in aliases})
            case cst.SimpleStatementLine(body=[cst.Import(names=[*aliases])]):
                found.update({imported_name(alias): line for alias in aliases if imported_name(alias) not in own})
            case _:
                pass
    return found


def _movable(module: cst.Module, imports: dict[str, cst.SimpleStatementLine]) -> list[cst.FunctionDef]:
    """The first run of functions that needs nothing else; a name that is quoted may be patched."""
    bound, quoted, dotted = bindings(module), quoted_words(module), module_imports(module)
    found: list[cst.FunctionDef] = []
    for statement in module.body:
        if not isinstance(statement, cst.FunctionDef) or statement.decorators:
            continue
        name = statement.name.value
        local = set(bindings(statement))
        names = set(reads(statement))
        free = names - local - BUILTINS - {function.name.value for function in found}
        is_clear = all(bound[each] == 1 for each in free) and not free & set(dotted) - set(imports)
        is_whole = "global " not in cst.Module([statement]).code and not names & _UNFIT
        is_known = name in quoted or name == "main" or name.startswith("test_")
        if bound[name] == 1 and free <= set(imports) and is_clear and is_whole and not is_known:
            found.append(statement)
    return found


def _bare(lines: Iterable[cst.SimpleStatementLine]) -> list[cst.SimpleStatementLine]:
    return [line.with_changes(leading_lines=[]) for line in lines]


def _without(module: cst.Module, moved: list[cst.FunctionDef], importing: str) -> str:
    """The module with an import in the place of the first of its moved functions."""
    body: list[Statement] = []
    for statement in module.body:
        if not any(statement is other for other in moved):
            body.append(statement)
        elif statement is moved[0]:
            body += cst.parse_module(importing).body
    return module.with_changes(body=body).code
