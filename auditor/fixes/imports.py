"""Imports that edits need, added once and where the file has its others."""

from __future__ import annotations

import ast

from auditor.fixes.sources import Source
from auditor.model.fix import Edit


def import_edits(source: Source, module: str) -> tuple[Edit, ...]:
    """The edit that imports a module of the standard library; none where the file does already."""
    tree = source.tree
    if tree is None or any(
        isinstance(each, ast.Import) and any(name.name == module and name.asname is None for name in each.names)
        for each in tree.body
    ):
        return ()
    imports = [each for each in tree.body if isinstance(each, ast.Import | ast.ImportFrom)]
    others = [each for each in imports if not (isinstance(each, ast.ImportFrom) and each.module == "__future__")]
    plain = [each for each in others if isinstance(each, ast.Import)]
    later = next((each for each in plain if each.names[0].name > module), None)
    line = f"import {module}\n"
    if later is None and plain and not _is_apart(source, plain[-1], others):
        at = _after(source, plain[-1])
    elif later is not None or others:
        at = source.line_start(source.span(later or others[0])[0])
    elif imports or _docstring(tree) is not None:
        at, line = _after(source, imports[-1] if imports else tree.body[0]), f"\nimport {module}\n"
    else:
        at = source.line_start(source.span(tree.body[0])[0]) if tree.body else 0
        line = f"import {module}\n\n"
    return (Edit(location=source.location(at, at), text=line),)


def _is_apart(source: Source, last: ast.Import, others: list[ast.Import | ast.ImportFrom]) -> bool:
    """Whether the last plain import stands below a blank line: among other people's libraries."""
    start = source.line_start(source.span(last)[0])
    return last is not others[0] and source.text[:start].endswith("\n\n")


def _after(source: Source, node: ast.stmt) -> int:
    end = source.text.find("\n", source.span(node)[1])
    return len(source.text) if end < 0 else end + 1


def _docstring(tree: ast.Module) -> ast.stmt | None:
    first = tree.body[0] if tree.body else None
    return first if isinstance(first, ast.Expr) and isinstance(first.value, ast.Constant) else None
