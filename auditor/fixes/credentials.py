"""How the code around a place sends its token: expressions that another request can use as well."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from auditor.fixes.scopes import Functions
from auditor.fixes.sources import Source
from auditor.model import Location


def bearer(source: Source, location: Location) -> str:
    """An f-string of the header's value as it is written where its names are in scope; empty if there is none."""
    for found in _near(source, location):
        match found:
            case ast.JoinedStr(values=[ast.Constant(value=str() as start), ast.FormattedValue(value=token)]):
                if start.strip().lower() == "bearer" and is_in_scope(token, source, location):
                    return source.code(found)
            case ast.BinOp(left=ast.Constant(value=str() as start), op=ast.Add(), right=token):
                if start.strip().lower() == "bearer" and is_in_scope(token, source, location):
                    return source.code(found)
    return ""


def _near(source: Source, location: Location) -> Iterator[ast.AST]:
    """Everything around a place: first its function, then its class, then its module."""
    for around in reversed(source.around(location)):
        if isinstance(around, Functions | ast.ClassDef | ast.Module):
            yield from ast.walk(around)


def is_in_scope(token: ast.expr, source: Source, location: Location) -> bool:
    """Whether each name of an expression means the same at the place: a parameter, something bound above, a global."""
    nodes = source.around(location)
    known: set[str] = set()
    for node in nodes:
        if isinstance(node, Functions):
            arguments = node.args
            known |= {each.arg for each in (*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs)}
        if isinstance(node, Functions | ast.Module):
            known |= {name for statement in node.body for name in _binds(statement, source, location)}
    return {each.id for each in ast.walk(token) if isinstance(each, ast.Name)} <= known


def _binds(statement: ast.stmt, source: Source, location: Location) -> Iterator[str]:
    if isinstance(statement, Functions | ast.ClassDef):
        yield statement.name
        return
    if isinstance(statement, ast.Import | ast.ImportFrom):
        yield from (each.asname or each.name.partition(".")[0] for each in statement.names)
        return
    if source.span(statement)[0] > source.range(location)[0]:
        return
    for node in ast.walk(statement):
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
            yield node.id
