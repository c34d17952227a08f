"""Whether the names of an expression are known at a place, and mean there what they mean where it is written."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator
from itertools import pairwise

from auditor.fixes.scopes import Functions, parameters
from auditor.fixes.sources import Source
from auditor.model import Location


def is_in_scope(token: ast.expr, source: Source, location: Location) -> bool:
    """Whether each name of an expression is known at the place: a parameter, something bound above, a global."""
    known: set[str] = set()
    for node in source.around(location):
        if isinstance(node, Functions):
            known |= set(parameters(node))
        if isinstance(node, Functions | ast.Module):
            known |= {name for statement in node.body for name in _binds(statement, source, source.range(location)[0])}
    return _names(token) <= known


def means_the_same(
    token: ast.expr,
    source: Source,
    written: Location,
    other: Location,
    *,
    is_free: Callable[[str], bool] = lambda _: False,
) -> bool:
    """Whether an expression has the value that it is written with also at another place of the same file.

    It has in the same function, where all it names is the object whose methods both are in, and where its names are
    globals. A name that `is_free` may have another value, as long as it has one.
    """
    if not is_in_scope(token, source, other):
        return False
    here, there = _functions(source, written), _functions(source, other)
    names = {name for name in _names(token) if not is_free(name)}
    if here == there or not any(names & _locals(function) for function in (*here, *there)):
        return True
    one, second = (_method(source, location) for location in (written, other))
    return one is not None and one == second and names == {one[1]}


def _method(source: Source, location: Location) -> tuple[ast.ClassDef, str] | None:
    """The class whose method a place is in, and what this method calls its instance."""
    nodes = source.around(location)
    for owner, function in pairwise(nodes):
        if isinstance(owner, ast.ClassDef) and isinstance(function, Functions) and not function.decorator_list:
            return owner, next(parameters(function), "")
    return None


def _functions(source: Source, location: Location) -> list[Functions]:
    return [node for node in source.around(location) if isinstance(node, Functions)]


def _locals(function: Functions) -> set[str]:
    rest = {each.arg for each in (function.args.vararg, function.args.kwarg) if each is not None}
    return rest | set(parameters(function)) | {name for statement in function.body for name in _stored(statement)}


def _names(expression: ast.expr) -> set[str]:
    return {each.id for each in ast.walk(expression) if isinstance(each, ast.Name)}


def _binds(statement: ast.stmt, source: Source, before: int) -> Iterator[str]:
    """The names that are bound when a place is reached; what one branch binds, another one does not know."""
    if isinstance(statement, Functions | ast.ClassDef | ast.Import | ast.ImportFrom):
        yield from _stored(statement)
        return
    start, end = source.span(statement)
    if end <= before:
        yield from _stored(statement)
    elif start < before:
        yield from _binds_within(statement, source, before)


def _binds_within(node: ast.AST, source: Source, before: int) -> Iterator[str]:
    for child in ast.iter_child_nodes(node):
        if _is_other_branch(node, child, source, before):
            continue
        if isinstance(child, ast.stmt):
            yield from _binds(child, source, before)
        elif isinstance(child, ast.ExceptHandler | ast.match_case):
            yield from _binds_within(child, source, before)
        elif not isinstance(node, ast.Assign | ast.AnnAssign | ast.AugAssign):
            yield from _stored(child)


def _is_other_branch(node: ast.AST, child: ast.AST, source: Source, before: int) -> bool:
    """Whether a part of a statement does not run, or not to its end, where the place is reached."""
    match node:
        case ast.If(orelse=[first, *_]):
            return child in node.body and source.span(first)[0] <= before
        case ast.Try(handlers=[first, *_]):
            is_handled = source.span(first)[0] <= before < source.span(node.handlers[-1])[1]
            return is_handled and (child in node.body or (child in node.handlers and source.span(child)[1] <= before))
        case ast.Match():
            return isinstance(child, ast.match_case) and source.span(child.body[-1])[1] <= before
        case _:
            return False


def _stored(node: ast.AST) -> Iterator[str]:
    """The names that a statement, or a part of one, binds in its own scope."""
    match node:
        case ast.FunctionDef() | ast.AsyncFunctionDef() | ast.ClassDef():
            yield node.name
        case ast.Import() | ast.ImportFrom():
            yield from (each.asname or each.name.partition(".")[0] for each in node.names)
        case ast.Lambda():
            return
        case ast.Name(ctx=ast.Store()):
            yield node.id
        case _:
            if isinstance(node, ast.ExceptHandler) and node.name:
                yield node.name
            for child in ast.iter_child_nodes(node):
                yield from _stored(child)
