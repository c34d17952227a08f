"""Import where things are used: a module's `import requests` goes into each function that mentions it.

Only imports that functions alone need: what decorators, defaults, annotations, classes or the module itself read stays.
"""

from __future__ import annotations

import libcst as cst

from tests.metamorphic.project import Project, is_word_of, modules, with_changes
from tests.metamorphic.syntax.names import bindings, imported_name, reads
from tests.metamorphic.syntax.placement import is_docstring


def rewrite(project: Project) -> Project | None:
    return with_changes(project, {path: _moved(project, path, module) for path, module in modules(project).items()})


def _moved(project: Project, path: str, module: cst.Module) -> str:
    bound, needed, mentioned = bindings(module), _needed(module), set(reads(module))
    stem = path.removesuffix(".py").rpartition("/")[2]
    others = [text for other, text in project.items() if other != path and is_word_of(stem, text)]
    movable: dict[str, cst.SimpleStatementLine] = {}
    for line in module.body:
        names = _plain_names(line)
        shared = any(is_word_of(name, text) for name in names for text in others)
        is_free = not shared and not set(names) & needed and set(names) <= mentioned
        if names and is_free and all(bound[name] == 1 for name in names):
            assert isinstance(line, cst.SimpleStatementLine)
            movable.update(dict.fromkeys(names, line))
    if not movable or stem == "__init__":
        return module.code
    gone = [id(line) for line in movable.values()]
    kept = [line for line in module.body if id(line) not in gone]
    return module.with_changes(body=kept).visit(_Functions(movable)).code


def _plain_names(line: cst.CSTNode) -> list[str]:
    """What a line imports by plain names, if it does nothing else."""
    match line:
        case cst.SimpleStatementLine(body=[cst.Import(names=aliases)]):
            return [imported_name(alias) for alias in aliases if isinstance(alias.name, cst.Name) or alias.asname]
        case cst.SimpleStatementLine(body=[cst.ImportFrom(module=cst.Name(value=name), names=[*aliases])]):
            return [] if name == "__future__" else [imported_name(alias) for alias in aliases]
        case _:
            return []


def _needed(module: cst.Module) -> set[str]:
    """The names that are read outside of the bodies of functions."""
    outside = _Outside()
    module.visit(outside)
    return set(outside.names)


class _Outside(cst.CSTVisitor):
    def __init__(self) -> None:
        super().__init__()
        self.names: list[str] = []

    def visit_FunctionDef(self, node: cst.FunctionDef) -> bool:
        for part in (*node.decorators, node.params, *([node.returns] if node.returns else [])):
            self.names += reads(part)
        return False

    def visit_ImportAlias(self, node: cst.ImportAlias) -> bool:
        return False

    def visit_ImportFrom(self, node: cst.ImportFrom) -> bool:
        return False

    def visit_Name(self, node: cst.Name) -> None:
        self.names.append(node.value)


class _Functions(cst.CSTTransformer):
    """Adds the imports to the outermost functions."""

    def __init__(self, movable: dict[str, cst.SimpleStatementLine]) -> None:
        super().__init__()
        self._movable = movable

    def visit_FunctionDef(self, node: cst.FunctionDef) -> bool:
        return False

    def leave_FunctionDef(self, original_node: cst.FunctionDef, updated_node: cst.FunctionDef) -> cst.FunctionDef:
        body = updated_node.body
        used = [self._movable[name] for name in reads(body) if name in self._movable]
        if not used or not isinstance(body, cst.IndentedBlock):
            return updated_node
        lines = [line.with_changes(leading_lines=[]) for line in {id(line): line for line in used}.values()]
        count = int(is_docstring(body.body[0]))
        return updated_node.with_changes(body=body.with_changes(body=[*body.body[:count], *lines, *body.body[count:]]))
