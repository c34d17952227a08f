"""Tests a link by the end of its host, which is the announced rule, in place of a list of hosts."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from auditor.fixes.sources import Source
from auditor.fixes.subjects import Desk, Subject
from auditor.fixes.syntax import last_name, unsafe, without_line
from auditor.model.fix import Edit, Fix
from auditor.tables import Table


def propose(subject: Subject, desk: Desk, options: Table) -> Fix | None:
    """Every comparison of the constant is rewritten, and the constant, which nobody needs any more, taken away."""
    source = desk.sources.get(subject.root.path)
    if source is None:
        return None
    suffixes = [f'"{each}"' for each in desk.vendor.host_suffixes]
    suffix = suffixes[0] if len(suffixes) == 1 else f"({', '.join(suffixes)})"
    statement = next((each for each in source.around(subject.root) if isinstance(each, ast.Assign)), None)
    edits: list[Edit | None] = []
    if statement is not None and len(statement.targets) == 1 and isinstance(target := statement.targets[0], ast.Name):
        for path in sorted(desk.resolution.modules):
            other = desk.source(path)
            mentions = list(_mentions(other, target.id)) if other is not None else []
            for node, compare in mentions:
                if node is target:
                    continue
                if compare is None or other is None:
                    return None
                edits.append(_rewritten(other, compare, suffix, options))
        edits.append(without_line(source, statement))
    else:
        compares = [each for each in source.around(subject.root) if isinstance(each, ast.Compare)]
        if not compares or not _is_host_test(compares[-1]):
            return None
        edits.append(_rewritten(source, compares[-1], suffix, options))
    if len(edits) < 2 and statement is not None:
        return None
    return unsafe("Test the end of the host", *edits)


def _mentions(source: Source, name: str) -> Iterator[tuple[ast.AST, ast.Compare | None]]:
    """Each mention of a name, with the comparison of a host that it is the right side of."""
    if source.tree is None:
        return
    compared = {
        node.comparators[0]: node
        for node in ast.walk(source.tree)
        if isinstance(node, ast.Compare) and _is_host_test(node)
    }
    for node in ast.walk(source.tree):
        if isinstance(node, ast.Name | ast.Attribute) and last_name(node) == name:
            yield node, compared.get(node)
        elif isinstance(node, ast.ImportFrom) and any(each.name == name for each in node.names):
            yield node, None


def _is_host_test(node: ast.Compare) -> bool:
    """`host == "…"` or `host in HOSTS`; a whole link would need another test."""
    plain = len(node.ops) == 1 and isinstance(node.ops[0], ast.Eq | ast.NotEq | ast.In | ast.NotIn)
    return plain and isinstance(node.left, ast.Attribute) and node.left.attr in {"hostname", "netloc", "host"}


def _rewritten(source: Source, node: ast.Compare, suffix: str, options: Table) -> Edit:
    left = source.code(node.left)
    if isinstance(node.left, ast.Attribute) and node.left.attr in options.texts("may_be_none"):
        left = f'({left} or "")'
    negation = "not " if isinstance(node.ops[0], ast.NotEq | ast.NotIn) else ""
    return Edit(location=source.location(*source.span(node)), text=f"{negation}{left}.endswith({suffix})")
