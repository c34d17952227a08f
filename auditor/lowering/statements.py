"""LibCST statements to facts, blocks in source order."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any  # a node's class decides which function takes it; the tables cannot be typed more tightly

import libcst as cst

from auditor.facts import expressions as expr
from auditor.facts import statements as facts
from auditor.lowering.context import Context
from auditor.lowering.definitions import lower_class, lower_function
from auditor.lowering.expressions import lower_expression
from auditor.lowering.patterns import is_catch_all, keys_of_names, lower_case


def lower_block(node: cst.BaseSuite | cst.Module, context: Context) -> facts.Block:
    """The statements of a suite; docstrings and other bare strings are dropped, since prose is no code."""
    found: list[facts.Statement] = []
    for child in node.body:
        if isinstance(child, cst.SimpleStatementLine):
            for small in child.body:
                found.extend(_small(small, context))
        elif isinstance(child, cst.BaseSmallStatement):
            found.extend(_small(child, context))
        elif isinstance(child, cst.BaseCompoundStatement):
            found.append(_compound(child, context))
    return tuple(found)


def _small(node: cst.BaseSmallStatement, context: Context) -> Iterator[facts.Statement]:
    visit = _SMALL.get(type(node))
    if visit is not None:
        yield from visit(node, context)


def _compound(node: cst.BaseCompoundStatement, context: Context) -> facts.Statement:
    return _COMPOUND[type(node)](node, context)


def _expression(node: cst.Expr, context: Context) -> Iterator[facts.Statement]:
    if isinstance(node.value, cst.SimpleString):
        context.note_prose(node.value.value)
    if isinstance(node.value, cst.SimpleString | cst.ConcatenatedString | cst.Ellipsis):
        return
    yield facts.Evaluate(lower_expression(node.value, context), context.span(node))


def _assign(node: cst.Assign, context: Context) -> Iterator[facts.Statement]:
    value = lower_expression(node.value, context)
    targets = tuple(lower_expression(target.target, context) for target in node.targets)
    yield facts.Assign(targets, value, None, context.span(node))


def _annotated(node: cst.AnnAssign, context: Context) -> Iterator[facts.Statement]:
    value = None if node.value is None else lower_expression(node.value, context)
    annotation = lower_expression(node.annotation.annotation, context)
    yield facts.Assign((lower_expression(node.target, context),), value, annotation, context.span(node))


def _augmented(node: cst.AugAssign, context: Context) -> Iterator[facts.Statement]:
    op = type(node.operator).__name__.removesuffix("Assign")
    target, value = lower_expression(node.target, context), lower_expression(node.value, context)
    yield facts.Augment(target, _AUGMENTED.get(op, op), value, context.span(node))


_AUGMENTED = {"Add": "+", "Subtract": "-", "Multiply": "*", "Divide": "/", "BitOr": "|", "Modulo": "%", "BitAnd": "&"}


def _return(node: cst.Return, context: Context) -> Iterator[facts.Statement]:
    value = None if node.value is None else lower_expression(node.value, context)
    yield facts.Return(value, context.span(node))


def _raise(node: cst.Raise, context: Context) -> Iterator[facts.Statement]:
    value = None if node.exc is None else lower_expression(node.exc, context)
    yield facts.Raise(value, context.span(node))


def _delete(node: cst.Del, context: Context) -> Iterator[facts.Statement]:
    target = lower_expression(node.target, context)
    targets = target.items if isinstance(target, expr.Sequence) else (target,)
    yield facts.Delete(targets, context.span(node))


def _assert(node: cst.Assert, context: Context) -> Iterator[facts.Statement]:
    yield facts.Evaluate(lower_expression(node.test, context), context.span(node))


def _jump(node: cst.Break | cst.Continue, context: Context) -> Iterator[facts.Statement]:
    yield facts.Jump(type(node).__name__.lower(), context.span(node))


def _scope(node: cst.Global | cst.Nonlocal, context: Context) -> Iterator[facts.Statement]:
    names = tuple(item.name.value for item in node.names)
    yield facts.Scope(type(node).__name__.lower(), names, context.span(node))


def _import(node: cst.Import, context: Context) -> Iterator[facts.Statement]:
    for alias in node.names:
        module = context.noted(dotted(alias.name))
        bound = alias.evaluated_alias
        yield facts.Import(module, bound or module.partition(".")[0], bound is not None, context.span(node))


def _import_from(node: cst.ImportFrom, context: Context) -> Iterator[facts.Statement]:
    module = context.noted(dotted(node.module) if node.module is not None else "")
    level, span = len(node.relative), context.span(node)
    if isinstance(node.names, cst.ImportStar):
        yield facts.ImportFrom(level, module, "*", "*", span)
        return
    for alias in node.names:
        name = context.noted(dotted(alias.name))
        yield facts.ImportFrom(level, module, name, alias.evaluated_alias or name, span)


def dotted(node: cst.BaseExpression) -> str:
    """`a.b.c` as text."""
    if isinstance(node, cst.Attribute):
        return f"{dotted(node.value)}.{node.attr.value}"
    return node.value if isinstance(node, cst.Name) else ""


# Branches of one `if` that are told apart. What comes behind them is taken as `if` after `if`, each of which may be
# or not, so that facts never nest as deep as a generated chain is long.
ELIF_LIMIT = 40


def _if(node: cst.If, context: Context) -> facts.Statement:
    chain = [node]
    while isinstance(chain[-1].orelse, cst.If):
        chain.append(chain[-1].orelse)
    branches = [
        facts.If(lower_expression(one.test, context), lower_block(one.body, context), (), context.span(one.test))
        for one in chain
    ]
    last = chain[-1].orelse
    orelse = lower_block(last.body, context) if isinstance(last, cst.Else) else ()
    if further := branches[ELIF_LIMIT:]:
        span = further[-1].span
        ending = (facts.If(expr.Opaque("else", span), orelse, (), span),) if orelse else ()
        orelse = (*further, *ending)
    for branch in reversed(branches[:ELIF_LIMIT]):
        orelse = (facts.If(branch.test, branch.body, orelse, branch.span),)
    return orelse[0]


def _orelse(node: cst.Else | None, context: Context) -> facts.Block:
    return () if node is None else lower_block(node.body, context)


def _for(node: cst.For, context: Context) -> facts.Statement:
    target, source = lower_expression(node.target, context), lower_expression(node.iter, context)
    body, orelse = lower_block(node.body, context), _orelse(node.orelse, context)
    return facts.For(target, source, body, orelse, context.positions.header(node.target, node.iter))


def _while(node: cst.While, context: Context) -> facts.Statement:
    test = lower_expression(node.test, context)
    body, orelse = lower_block(node.body, context), _orelse(node.orelse, context)
    return facts.While(test, body, orelse, context.span(node.test))


def _with(node: cst.With, context: Context) -> facts.Statement:
    items = tuple(
        (
            lower_expression(item.item, context),
            None if item.asname is None else lower_expression(_target(item.asname.name), context),
        )
        for item in node.items
    )
    return facts.With(items, lower_block(node.body, context), context.span(node.items[0].item))


def _target(node: cst.BaseExpression | cst.BaseAssignTargetExpression) -> cst.BaseExpression:
    return node


def _try(node: cst.Try | cst.TryStar, context: Context) -> facts.Statement:
    body = lower_block(node.body, context)
    handlers = tuple(
        facts.Handler(
            None if handler.type is None else lower_expression(handler.type, context),
            handler.name.name.value if handler.name and isinstance(handler.name.name, cst.Name) else None,
            lower_block(handler.body, context),
        )
        for handler in node.handlers
    )
    orelse = _orelse(node.orelse, context)
    final = () if node.finalbody is None else lower_block(node.finalbody.body, context)
    return facts.Try(body, handlers, orelse, final, context.positions.header(node, _last(node)))


def _last(node: Any) -> cst.CSTNode:
    """The small statement with which a compound one ends."""
    while not isinstance(node, cst.BaseSmallStatement):
        parts = (getattr(node, field, None) for field in ("finalbody", "orelse", "handlers", "cases", "body"))
        last = next(part for part in parts if part)
        node = last if isinstance(last, cst.CSTNode) else last[-1]
    return node


def _match(node: cst.Match, context: Context) -> facts.Statement:
    subject = lower_expression(node.subject, context)
    cases = []
    for case in node.cases:
        values, names = lower_case(case.pattern, context)
        guard = None if case.guard is None else lower_expression(case.guard, context)
        keys, body = keys_of_names(case.pattern), lower_block(case.body, context)
        cases.append(facts.Case(values, names, body, keys, guard, is_catch_all(case.pattern)))
    return facts.Match(subject, tuple(cases), context.span(node.subject))


def _function(node: cst.FunctionDef, context: Context) -> facts.Statement:
    function = lower_function(node, context, lower_block)
    return facts.DefineFunction(function, function.span)


def _class(node: cst.ClassDef, context: Context) -> facts.Statement:
    definition = lower_class(node, context, lower_block)
    return facts.DefineClass(definition, definition.span)


_SMALL: dict[type[cst.CSTNode], Callable[[Any, Context], Iterator[facts.Statement]]] = {
    cst.AnnAssign: _annotated,
    cst.Assert: _assert,
    cst.Assign: _assign,
    cst.AugAssign: _augmented,
    cst.Break: _jump,
    cst.Continue: _jump,
    cst.Del: _delete,
    cst.Expr: _expression,
    cst.Global: _scope,
    cst.Import: _import,
    cst.ImportFrom: _import_from,
    cst.Nonlocal: _scope,
    cst.Raise: _raise,
    cst.Return: _return,
}
_COMPOUND: dict[type[cst.CSTNode], Callable[[Any, Context], facts.Statement]] = {
    cst.ClassDef: _class,
    cst.For: _for,
    cst.FunctionDef: _function,
    cst.If: _if,
    cst.Match: _match,
    cst.Try: _try,
    cst.TryStar: _try,
    cst.While: _while,
    cst.With: _with,
}
