"""Puts the lifetime that the token's answer tells in place of a number."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping
from typing import TypeGuard

from msgspec import Struct

from auditor.fixes.answers import answer_near
from auditor.fixes.imports import called
from auditor.fixes.sources import Source
from auditor.fixes.subjects import Desk, Subject
from auditor.fixes.syntax import (
    at,
    function_around,
    functions,
    item,
    last_name,
    literal,
    number,
    parents,
    unsafe,
)
from auditor.model.fix import Edit, Fix
from auditor.tables import Table


class _Use(Struct, frozen=True, kw_only=True):
    """A lifetime where it is used, within a function: `value` is what is written, here or where its name is bound."""

    source: Source
    node: ast.expr
    around: ast.AST
    value: ast.expr

    @property
    def is_mention(self) -> bool:
        return self.node is not self.value


def propose(subject: Subject, desk: Desk, options: Table) -> Fix | None:
    """Where the number is used beside the answer, the answer is asked, with a margin unless there is one."""
    source = desk.sources.get(subject.root.path)
    if source is None:
        return None
    oauth, margin = desk.vendor.oauth, options.integer("margin")
    nodes = source.around(subject.root)
    fallbacks = [each for each in reversed(nodes) if isinstance(each, ast.Call) and item(each, oauth.lifetime_field)]
    if fallbacks and (held := item(fallbacks[0], oauth.lifetime_field)) is not None:
        edits = [_edit(source, fallbacks[0], f'{source.code(held)}["{oauth.lifetime_field}"]')]
    else:
        seconds = float(subject.best.fields.get("seconds", "").replace(",", "") or 0)
        uses = _uses(subject, source, nodes, desk)
        edits = [edit for use in uses for edit in _replaced(use, desk, seconds, margin)]
    return unsafe(f"Use `{oauth.lifetime_field}` of the token response", *edits)


def _uses(subject: Subject, source: Source, nodes: tuple[ast.AST, ...], desk: Desk) -> Iterator[_Use]:
    """The number itself within a function; else each mention of the name that stands for it."""
    function = function_around(source, subject.root)
    if function is not None:
        if nodes and isinstance(nodes[-1], ast.expr):
            yield _Use(source=source, node=nodes[-1], around=function, value=nodes[-1])
        return
    for statement in reversed(nodes):
        match statement:
            case ast.Assign(targets=[ast.Name(id=name), *_], value=ast.expr() as value):
                break
            case ast.AnnAssign(target=ast.Name(id=name), value=ast.expr() as value):
                break
    else:
        return
    for other in desk.mentioning(name):
        for around in functions(other):
            holders = parents(around)
            for node in ast.walk(around):
                if not isinstance(node, ast.Name | ast.Attribute) or last_name(node) != name:
                    continue
                if _is_read(node, holders.get(node)):
                    yield _Use(source=other, node=node, around=around, value=value)


def _is_read(node: ast.Name | ast.Attribute, holder: ast.AST | None) -> bool:
    """Whether a mention may stand for a number: nothing is bound to it, taken out of it or called."""
    if not isinstance(node.ctx, ast.Load):
        return False
    match holder:
        case ast.Attribute():
            return False
        case ast.Subscript(value=used) | ast.Call(func=used):
            return used is not node
        case _:
            return True


def _replaced(use: _Use, desk: Desk, seconds: float, margin: int) -> tuple[Edit, ...]:
    oauth, holders = desk.vendor.oauth, parents(use.around)
    holder = holders.get(use.node)
    if (edit := _asked_already(use, holder, oauth.lifetime_field)) is not None:
        return (edit,)
    near = answer_near(use.source, use.node, use.around, oauth.access_token_field)
    if near is None:
        return ()
    told, needed = f'{near[0]}["{oauth.lifetime_field}"]', near[1]
    call = holders.get(holder) if isinstance(holder, ast.keyword) else None
    if _is_delta(call) and len(call.keywords) == 1 and not call.args:
        return (*needed, _edit(use.source, call, f"{use.source.code(call.func)}(seconds={told} - {margin})"))
    if _is_delta(use.value):
        spelled = called(use.source, "datetime", "timedelta") if use.is_mention else use.source.code(use.value.func)
        text = f"{spelled}(seconds={told} - {margin})"
        return (*needed, _edit(use.source, use.node, text)) if spelled else ()
    if not _is_seconds(use, seconds):
        return ()  # Minutes, milliseconds, or a moment.
    text = told if _has_margin(use.node, holders) else f"{told} - {margin}"
    is_operand = isinstance(holder, ast.BinOp) and not isinstance(holder.op, ast.Add | ast.Sub)
    return (*needed, _edit(use.source, use.node, f"({text})" if is_operand else text))


def _asked_already(use: _Use, holder: ast.AST | None, field: str) -> Edit | None:
    """Where the answer is asked, and the number only its fallback, it has to answer."""
    asked = holder.values if isinstance(holder, ast.BoolOp) else [holder]
    for each in asked:
        held = item(each, field) if each is not None else None
        if held is not None and holder is not None:
            return _edit(use.source, holder, f'{use.source.code(held)}["{field}"]')
    return None


def _is_delta(node: ast.AST | None) -> TypeGuard[ast.Call]:
    return isinstance(node, ast.Call) and last_name(node.func) == "timedelta"


def _is_seconds(use: _Use, seconds: float) -> bool:
    """Whether a number is this many seconds; a setting's default may be written as text."""
    if (found := number(use.value)) is not None:
        return found == seconds
    parts = [literal(each) for each in ast.walk(use.value) if isinstance(each, ast.Constant)]
    return use.is_mention and any(str(part) == f"{seconds:g}" for part in parts)


def _has_margin(node: ast.AST, holders: Mapping[ast.AST, ast.AST]) -> bool:
    """Whether something is taken off the sum that the number belongs to: `now + LIFETIME - 60`."""
    holder = holders.get(node)
    while isinstance(holder, ast.BinOp) and isinstance(holder.op, ast.Add):
        node, holder = holder, holders.get(holder)
    return isinstance(holder, ast.BinOp) and isinstance(holder.op, ast.Sub) and holder.left is node


def _edit(source: Source, node: ast.AST, text: str) -> Edit:
    return Edit(location=at(source, node), text=text)
