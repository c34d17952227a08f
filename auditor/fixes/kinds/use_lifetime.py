"""Puts the lifetime that the token's answer tells in place of a number."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from auditor.fixes.credentials import is_in_scope
from auditor.fixes.sources import Source
from auditor.fixes.subjects import Desk, Subject
from auditor.fixes.syntax import at, function_around, functions, item, last_name, number, parents
from auditor.model.fix import Applicability, Edit, Fix
from auditor.tables import Table


def propose(subject: Subject, desk: Desk, options: Table) -> Fix | None:
    """Where the number is used beside the answer, the answer is asked, with a margin unless there is one."""
    source = desk.sources.get(subject.root.path)
    if source is None:
        return None
    oauth, margin = desk.vendor.oauth, options.integer("margin")
    nodes = source.around(subject.root)
    fallback = next((each for each in reversed(nodes) if (held := item(each, oauth.lifetime_field)) is not None), None)
    if fallback is not None and isinstance(fallback, ast.Call):
        held = item(fallback, oauth.lifetime_field)
        text = f'{source.code(held)}["{oauth.lifetime_field}"]' if held is not None else ""
        edits = [Edit(location=source.location(*source.span(fallback)), text=text)]
    else:
        seconds = subject.best.fields.get("seconds", "").replace(",", "")
        edits = [
            edit
            for where, node, around in _uses(subject, source, nodes, desk)
            if (edit := _replaced(where, node, around, desk, seconds, margin)) is not None
        ]
    if not edits:
        return None
    title = f"Use `{oauth.lifetime_field}` of the token response"
    return Fix(title=title, applicability=Applicability.UNSAFE, edits=tuple(edits))


def _uses(
    subject: Subject, source: Source, nodes: tuple[ast.AST, ...], desk: Desk
) -> Iterator[tuple[Source, ast.expr, ast.AST]]:
    """The number itself within a function; else each mention of the name that stands for it."""
    function = function_around(source, subject.root)
    if function is not None:
        if nodes and isinstance(nodes[-1], ast.expr):
            yield source, nodes[-1], function
        return
    names = [
        target.id
        for each in nodes
        if isinstance(each, ast.Assign)
        for target in each.targets
        if isinstance(target, ast.Name)
    ]
    for path in sorted(desk.resolution.modules) if names else ():
        other = desk.source(path)
        for around in functions(other) if other is not None else ():
            for node in ast.walk(around):
                if isinstance(node, ast.Name | ast.Attribute) and last_name(node) == names[0] and other is not None:
                    yield other, node, around


def _replaced(source: Source, node: ast.expr, around: ast.AST, desk: Desk, seconds: str, margin: int) -> Edit | None:
    oauth = desk.vendor.oauth
    place = at(source, node)
    answers = [
        held
        for each in ast.walk(around)
        if (held := item(each, oauth.access_token_field)) is not None and is_in_scope(held, source, place)
    ]
    if not answers:
        return None
    distances = {each: source.span(node)[0] - source.span(each)[0] for each in answers}
    nearest = min(answers, key=lambda each: (distances[each] < 0, abs(distances[each])))
    told = f'{source.code(nearest)}["{oauth.lifetime_field}"]'
    holders = parents(around)
    holder = holders.get(node)
    has_margin = _has_margin(node, holders)
    call = holders.get(holder) if isinstance(holder, ast.keyword) else None
    if isinstance(call, ast.Call) and last_name(call.func) == "timedelta" and len(call.keywords) == 1 and not call.args:
        return _edit(source, call, f"{source.code(call.func)}(seconds={told} - {margin})")
    if isinstance(node, ast.Call) and last_name(node.func) == "timedelta":
        return _edit(source, node, f"{source.code(node.func)}(seconds={told} - {margin})")
    if isinstance(node, ast.Constant | ast.BinOp) and number(node) != float(seconds or 0):
        return None  # Minutes, or milliseconds.
    text = told if has_margin else f"{told} - {margin}"
    is_operand = isinstance(holder, ast.BinOp) and not isinstance(holder.op, ast.Add | ast.Sub)
    return _edit(source, node, f"({text})" if is_operand else text)


def _has_margin(node: ast.AST, holders: dict[ast.AST, ast.AST]) -> bool:
    """Whether something is taken off the sum that the number belongs to: `now + LIFETIME - 60`."""
    holder = holders.get(node)
    while isinstance(holder, ast.BinOp) and isinstance(holder.op, ast.Add):
        node, holder = holder, holders.get(holder)
    return isinstance(holder, ast.BinOp) and isinstance(holder.op, ast.Sub) and holder.left is node


def _edit(source: Source, node: ast.AST, text: str) -> Edit:
    return Edit(location=source.location(*source.span(node)), text=text)
