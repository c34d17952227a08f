"""Imports that edits need, added once and where the file has its others."""

from __future__ import annotations

import ast
import sys

from auditor.fixes.sources import Source
from auditor.model.fix import Edit


def is_imported(source: Source, module: str, name: str = "") -> bool:
    """Whether a file imports a module, or a name of it, under its own name."""
    return source.tree is not None and any(_brings(each, module, name) for each in source.tree.body)


def import_edits(source: Source, module: str, name: str = "") -> tuple[Edit, ...]:
    """The edit that imports a module of the standard library, or a name of it; none where the file does already."""
    tree = source.tree
    if tree is None or is_imported(source, module, name):
        return ()
    imports = [each for each in tree.body if isinstance(each, ast.Import | ast.ImportFrom)]
    if name and (beside := next((each for each in imports if _module(each) == module), None)) is not None:
        return (add_name(source, beside, name),)
    others = [each for each in imports if _top(each) != "__future__"]
    standard = [each for each in others if _top(each) in sys.stdlib_module_names]
    alike = [each for each in standard if isinstance(each, ast.ImportFrom if name else ast.Import)]
    later = next((each for each in alike if (_module(each) or each.names[0].name) > module), None)
    text = f"from {module} import {name}\n" if name else f"import {module}\n"
    if later is None and (above := alike or (standard if name else [])):
        at, line = _after(source, above[-1]), text
    elif standard:
        at, line = _before(source, later or standard[0]), text
    elif others:  # Other people's libraries are a block of their own.
        at, line = _before(source, others[0]), f"{text}\n"
    elif imports or _docstring(tree) is not None:
        at, line = _after(source, imports[-1] if imports else tree.body[0]), f"\n{text}"
    else:
        at, line = _before(source, tree.body[0]) if tree.body else 0, f"{text}\n"
    return (Edit(location=source.location(at, at), text=line),)


def add_name(source: Source, statement: ast.ImportFrom | ast.Import, name: str) -> Edit:
    """Import a further name beside those that a statement imports."""
    later = next((each for each in statement.names if each.name > name), None)
    if later is not None:
        start = source.span(later)[0]
        return Edit(location=source.location(start, start), text=f"{name}, ")
    end = source.span(statement.names[-1])[1]
    return Edit(location=source.location(end, end), text=f", {name}")


def called(source: Source, module: str, name: str) -> str:
    """How a file calls a name of a module that it imports: `urlsplit`, `parse.urlsplit`; empty if it imports none."""
    parent, _, last = module.rpartition(".")
    for statement in source.tree.body if source.tree is not None else ():
        for each in statement.names if isinstance(statement, ast.Import | ast.ImportFrom) else ():
            if isinstance(statement, ast.Import) and each.name == module:
                return f"{each.asname or module}.{name}"
            if isinstance(statement, ast.ImportFrom) and (_module(statement), each.name) == (module, name):
                return each.asname or name
            if isinstance(statement, ast.ImportFrom) and (_module(statement), each.name) == (parent, last):
                return f"{each.asname or last}.{name}"
    return ""


def _brings(node: ast.stmt, module: str, name: str) -> bool:
    """Whether a statement imports this under its own name."""
    if not isinstance(node, ast.ImportFrom if name else ast.Import):
        return False
    wanted = name or module
    is_there = any(each.name == wanted and each.asname is None for each in node.names)
    return is_there and (not name or _module(node) == module)


def _module(node: ast.stmt) -> str:
    """The module that names are imported from; empty for anything else."""
    return node.module or "" if isinstance(node, ast.ImportFrom) and not node.level else ""


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
