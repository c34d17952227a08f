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


def is_mapping(source: Source, name: str) -> bool:
    """Whether all that a file binds to a name are mappings that are written out, so that entries can be put beside."""
    bound = [
        each.value
        for each in (ast.walk(source.tree) if source.tree is not None else ())
        if isinstance(each, ast.Assign) and any(isinstance(to, ast.Name) and to.id == name for to in each.targets)
    ]
    return bool(bound) and all(isinstance(value, ast.Dict) for value in bound)


def is_repeatable(node: ast.expr) -> bool:
    """Whether an expression may be written once more: it calls nothing but the reading of an answer (`r.json()`)."""
    calls = [each for each in ast.walk(node) if isinstance(each, ast.Call)]
    is_read = all(last_name(each.func) == "json" and not each.args and not each.keywords for each in calls)
    return is_read and not any(isinstance(each, ast.NamedExpr) for each in ast.walk(node))


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
    indent = source.indent(start)
    lines = _own_lines(source, start, end)
    if lines is None:
        return None
    if not source.text.endswith("\n", 0, lines[1]):  # The last line has no end.
        return Edit(location=source.location(lines[1], lines[1]), text=f"\n{indent}{line[:-1]}")
    return Edit(location=source.location(lines[1], lines[1]), text=indent + line)


def without_line(source: Source, statement: ast.stmt) -> Edit | None:
    """Take a statement away with its lines; None where it shares one with another statement.

    Where empty lines are above and below it, only those below stay.
    """
    lines = _own_lines(source, *source.span(statement))
    if lines is None:
        return None
    start, end = lines
    if not source.text[end:].partition("\n")[0].strip():
        start = len(source.text[:start].rstrip("\n")) + 1 if source.text.endswith("\n\n", 0, start) else start
    return Edit(location=source.location(start, end), text="")


def without_element(source: Source, holder: ast.expr, element: ast.expr, key: ast.expr | None = None) -> Edit | None:
    """Take an element, or a value with its key, out of what holds it, with its comma, and with lines of its own.

    None where the brackets around it cannot be told from those of what holds it.
    """
    text, stop, depth, has_comma = source.text, source.span(holder)[1] - 1, 0, False
    start, end = source.span(element)
    at = end
    while at < stop and not has_comma and (text[at].isspace() or text[at] in ",)#"):
        if text[at] == "#":
            at = text.find("\n", at)
            continue
        depth += text[at] == ")"
        has_comma = text[at] == ","
        at += 1
        end = at if text[at - 1] in ",)" else end
    for _ in range(depth):
        start = len(text[:start].rstrip()) - 1
        if text[start : start + 1] != "(":
            return None
    start = start if key is None else source.span(key)[0]
    if (lines := _own_lines(source, start, end)) is not None:
        return Edit(location=source.location(*lines), text="")
    before = len(text[:start].rstrip(" \t"))
    is_last = not has_comma or not _code_behind(source, end)
    if is_last and before and text[before - 1] in ",([{":
        start = before - (text[before - 1] == "," and not has_comma)
    elif has_comma:
        end += len(text[end:]) - len(text[end:].lstrip(" \t"))
    return Edit(location=source.location(start, end), text="")


def _own_lines(source: Source, start: int, end: int) -> tuple[int, int] | None:
    """The lines of a stretch, with their end; None where there is more in them than a comment behind it."""
    first, last = source.line_start(start), source.text.find("\n", end) + 1 or len(source.text)
    is_continued = source.text.endswith("\\\n", 0, first)
    return None if is_continued or source.text[first:start].strip() or _code_behind(source, end) else (first, last)


def _code_behind(source: Source, offset: int) -> bool:
    """Whether anything but a comment follows in a line."""
    rest = source.text[offset:].partition("\n")[0].strip()
    return bool(rest) and not rest.startswith("#")


def call_at(source: Source, location: Location) -> ast.Call | None:
    """The call that is written at a place."""
    calls = [node for node in source.around(location) if isinstance(node, ast.Call)]
    return calls[-1] if calls else None


def unsafe(title: str, *edits: Edit | None) -> Fix | None:
    """A fix that a person must look at; None where there is nothing to edit, or an edit could not be made."""
    made = tuple(edit for edit in edits if edit is not None)
    is_whole = bool(edits) and len(made) == len(edits)
    return Fix(title=title, applicability=Applicability.UNSAFE, edits=made) if is_whole else None
