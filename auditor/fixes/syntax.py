"""Small questions about syntax that several kinds of fix ask."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from auditor.fixes.scopes import Functions
from auditor.fixes.sources import Source
from auditor.model import Location
from auditor.model.fix import Applicability, Edit, Fix


def at(source: Source, node: ast.AST) -> Location:
    """Where a node is written."""
    return source.location(*source.span(node))


def literal(node: ast.expr | None) -> object:
    """The value of a literal; None for anything else."""
    return node.value if isinstance(node, ast.Constant) else None


def last_name(node: ast.expr) -> str:
    """The last word of `a.b.c`; empty for what has no name."""
    return node.attr if isinstance(node, ast.Attribute) else node.id if isinstance(node, ast.Name) else ""


def item(node: ast.AST, key: str) -> ast.expr | None:
    """What `x["key"]` and `x.get("key")` take something out of."""
    match node:
        case ast.Subscript(value=value, slice=ast.Constant(value=found)) if found == key:
            return value
        case ast.Call(func=ast.Attribute(value=value, attr="get"), args=[ast.Constant(value=found), *_]) if (
            found == key
        ):
            return value
        case _:
            return None


def number(node: ast.AST) -> float | None:
    """What numbers and the four operations come to."""
    match node:
        case ast.Constant(value=int() | float() as value):
            return value
        case ast.BinOp(left=left, op=operator, right=right):
            one, other = number(left), number(right)
            if one is None or other is None:
                return None
            match operator:
                case ast.Mult():
                    return one * other
                case ast.Add():
                    return one + other
                case ast.Sub():
                    return one - other
                case _:
                    return None
        case _:
            return None


def function_around(source: Source, location: Location) -> Functions | None:
    """The innermost function around a place."""
    found = [node for node in source.around(location) if isinstance(node, Functions)]
    return found[-1] if found else None


def functions(source: Source) -> Iterator[Functions]:
    """All functions of a file."""
    for node in ast.walk(source.tree) if source.tree is not None else ():
        if isinstance(node, Functions):
            yield node


def parents(root: ast.AST) -> dict[ast.AST, ast.AST]:
    """Each node below a root with the one that holds it."""
    return {child: node for node in ast.walk(root) for child in ast.iter_child_nodes(node)}


def below(source: Source, statement: ast.stmt, line: str) -> Edit | None:
    """Put a line below a statement; None where it shares its line with another one."""
    start, end = source.span(statement)
    at = source.text.find("\n", end)
    indent = source.indent(start)
    if source.text[source.line_start(start) : start].strip() or ";" in source.text[end : at if at >= 0 else None]:
        return None
    if at < 0:
        return Edit(location=source.location(len(source.text), len(source.text)), text=f"\n{indent}{line[:-1]}")
    return Edit(location=source.location(at + 1, at + 1), text=indent + line)


def call_at(source: Source, location: Location) -> ast.Call | None:
    """The call that is written at a place."""
    calls = [node for node in source.around(location) if isinstance(node, ast.Call)]
    return calls[-1] if calls else None


def unsafe(title: str, *edits: Edit | None) -> Fix | None:
    """A fix that a person must look at; None where an edit could not be made."""
    made = tuple(edit for edit in edits if edit is not None)
    return None if len(made) < len(edits) else Fix(title=title, applicability=Applicability.UNSAFE, edits=made)
