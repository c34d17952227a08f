"""Imports that edits need, added once and where the file has its others."""

from __future__ import annotations

import ast
import sys

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
    others = [each for each in imports if _top(each) != "__future__"]
    standard = [each for each in others if _top(each) in sys.stdlib_module_names]
    plain = [each for each in standard if isinstance(each, ast.Import)]
    later = next((each for each in plain if each.names[0].name > module), None)
    if later is None and plain:
        at, line = _after(source, plain[-1]), f"import {module}\n"
    elif standard:
        at, line = _before(source, later or standard[0]), f"import {module}\n"
    elif others:  # Other people's libraries are a block of their own.
        at, line = _before(source, others[0]), f"import {module}\n\n"
    elif imports or _docstring(tree) is not None:
        at, line = _after(source, imports[-1] if imports else tree.body[0]), f"\nimport {module}\n"
    else:
        at, line = _before(source, tree.body[0]) if tree.body else 0, f"import {module}\n\n"
    return (Edit(location=source.location(at, at), text=line),)


def _top(node: ast.Import | ast.ImportFrom) -> str:
    """The first word of the module that is imported; empty for one of the same package."""
    if isinstance(node, ast.Import):
        return node.names[0].name.partition(".")[0]
    return "" if node.level else (node.module or "").partition(".")[0]


def _before(source: Source, node: ast.stmt) -> int:
    return source.line_start(source.span(node)[0])


def _after(source: Source, node: ast.stmt) -> int:
    end = source.text.find("\n", source.span(node)[1])
    return len(source.text) if end < 0 else end + 1


def _docstring(tree: ast.Module) -> ast.stmt | None:
    first = tree.body[0] if tree.body else None
    return first if isinstance(first, ast.Expr) and isinstance(first.value, ast.Constant) else None
