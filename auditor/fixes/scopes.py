"""What a place in the code can name: parameters, attributes, globals of its module and of modules it imports."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator

from auditor.fixes.sources import Source
from auditor.fixes.subjects import Desk
from auditor.model import Location

Functions = ast.FunctionDef | ast.AsyncFunctionDef
IsMeant = Callable[[str], bool]


def expression_for(source: Source, location: Location, desk: Desk, is_meant: IsMeant) -> str:
    """The nearest name whose last word is meant, written as it must be written here; empty if none is in scope."""
    nodes = source.around(location)
    return next(_names(source, nodes, location, desk, is_meant), "")


def _names(
    source: Source, nodes: tuple[ast.AST, ...], location: Location, desk: Desk, is_meant: IsMeant
) -> Iterator[str]:
    functions = [node for node in nodes if isinstance(node, Functions)]
    for function in reversed(functions):
        yield from filter(is_meant, _bound(source, function, source.range(location)[0]))
    yield from _attributes(nodes, functions, is_meant)
    tree = source.tree
    if tree is not None:
        before = None if functions else source.range(location)[0]
        yield from filter(is_meant, _globals(source, tree, before))
        yield from _imported(tree, source.path, desk, is_meant)


def parameters(function: Functions) -> Iterator[str]:
    """What a function calls its arguments, without those that take all others."""
    arguments = function.args
    yield from (each.arg for each in (*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs))


def _bound(source: Source, function: Functions, before: int) -> Iterator[str]:
    """Parameters, and what is assigned above the place."""
    yield from parameters(function)
    for statement in function.body:
        if source.span(statement)[1] <= before:
            yield from _targets(statement)


def _attributes(nodes: tuple[ast.AST, ...], functions: list[Functions], is_meant: IsMeant) -> Iterator[str]:
    """What the methods of the class around the place set on their instance, and what stands in its body."""
    classes = [node for node in nodes if isinstance(node, ast.ClassDef)]
    if not classes or not functions or not functions[0].args.args or functions[0] not in classes[-1].body:
        return
    if any(
        isinstance(each, ast.Name) and each.id in {"classmethod", "staticmethod"}
        for each in functions[0].decorator_list
    ):
        return
    receiver = functions[0].args.args[0].arg
    for statement in classes[-1].body:
        yield from (f"{receiver}.{name}" for name in _targets(statement) if is_meant(name))
    for node in ast.walk(classes[-1]):
        match node:
            case ast.Attribute(value=ast.Name(id=name), attr=attribute, ctx=ast.Store()):
                if name == receiver and is_meant(attribute):
                    yield f"{receiver}.{attribute}"


def _globals(source: Source, tree: ast.Module, before: int | None) -> Iterator[str]:
    for statement in tree.body:
        if before is None or source.span(statement)[1] <= before:
            yield from _targets(statement)
            if isinstance(statement, ast.ImportFrom):
                yield from (name.asname or name.name for name in statement.names)


def _imported(tree: ast.Module, path: str, desk: Desk, is_meant: IsMeant) -> Iterator[str]:
    """`config.COMPANY_ID`, where that is a module of the project which binds it."""
    importer = desk.resolution.modules.get(path)
    if importer is None:
        return
    for statement in tree.body:
        if not isinstance(statement, ast.Import | ast.ImportFrom):
            continue
        for name in statement.names:
            if isinstance(statement, ast.Import) and "." in name.name and name.asname is None:
                continue
            level = statement.level if isinstance(statement, ast.ImportFrom) else 0
            parent = f"{statement.module}." if isinstance(statement, ast.ImportFrom) and statement.module else ""
            if (found := desk.resolution.imported(parent + name.name, importer, level)) is not None:
                yield from _of_module(desk, found.path, name.asname or name.name, is_meant)


def _of_module(desk: Desk, path: str, called: str, is_meant: IsMeant) -> Iterator[str]:
    source = desk.source(path)
    if source is not None and source.tree is not None:
        yield from (f"{called}.{each}" for each in _globals(source, source.tree, None) if is_meant(each))


def _targets(statement: ast.stmt) -> Iterator[str]:
    """The plain names that a statement binds."""
    targets: list[ast.expr] = []
    if isinstance(statement, ast.Assign):
        targets = statement.targets
    elif isinstance(statement, ast.AnnAssign):
        targets = [statement.target]
    for target in targets:
        parts = target.elts if isinstance(target, ast.Tuple | ast.List) else [target]
        yield from (part.id for part in parts if isinstance(part, ast.Name))
