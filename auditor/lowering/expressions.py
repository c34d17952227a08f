"""LibCST expressions to facts, one function for each kind of node."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any  # a node's class decides which function takes it; the table cannot be typed more tightly

import libcst as cst

from auditor.facts import expressions as facts
from auditor.facts.definitions import Function, Parameter
from auditor.facts.statements import Return
from auditor.lowering.chains import LENGTH_LIMIT, arms, is_long, lower_choice, lower_long
from auditor.lowering.context import Context
from auditor.lowering.literals import number_value, string_value
from auditor.lowering.operators import ASSOCIATIVE, BINARY, COMPARE, UNARY

_CONSTANTS = {"None": None, "True": True, "False": False}

# Levels of one expression: `a + b + …` and `query.filter(…).order_by(…)…` written by hand have some thirty.
DEPTH_LIMIT = 120


def lower_expression(node: cst.BaseExpression, context: Context) -> facts.Expr:
    """The fact for any expression; what has no word of its own, or stands too deep, becomes `Opaque`."""
    visit = _VISITS.get(type(node))
    if visit is None or context.depth >= DEPTH_LIMIT:
        if visit is not None:
            context.note_omission(node)
        return facts.Opaque(type(node).__name__, context.span(node))
    context.depth += 1
    fact = visit(node, context)
    context.depth -= 1
    return fact


def _optional(node: cst.BaseExpression | None, context: Context) -> facts.Expr | None:
    return None if node is None else lower_expression(node, context)


def _name(node: cst.Name, context: Context) -> facts.Expr:
    if node.value in _CONSTANTS:
        return facts.Literal(_CONSTANTS[node.value], context.span(node))
    return facts.Name(context.noted(node.value), context.span(node))


def _attribute(node: cst.Attribute, context: Context) -> facts.Expr:
    return facts.Attribute(lower_expression(node.value, context), context.noted(node.attr.value), context.span(node))


def _number(node: cst.Integer | cst.Float | cst.Imaginary, context: Context) -> facts.Expr:
    value, span = number_value(node), context.span(node)
    return facts.Opaque("a number too large to matter", span) if value is None else facts.Literal(value, span)


def _string(node: cst.SimpleString, context: Context) -> facts.Expr:
    value = string_value(node)
    if isinstance(value, str):
        value = context.noted(value)
    return facts.Literal(value, context.span(node))


def _concatenated(node: cst.ConcatenatedString, context: Context) -> facts.Expr:
    """Implicit concatenation: one literal when all parts are plain, else one joined string."""
    pieces: list[facts.Expr] = []
    rest: cst.BaseExpression = node
    while isinstance(rest, cst.ConcatenatedString):
        pieces.append(lower_expression(rest.left, context))
        rest = rest.right
    pieces.append(lower_expression(rest, context))
    flat: list[facts.Expr] = []
    for piece in pieces:
        flat.extend(piece.parts if isinstance(piece, facts.Joined) else [piece])
    texts = [piece.value for piece in flat if isinstance(piece, facts.Literal)]
    if len(texts) == len(flat) and all(isinstance(text, str) for text in texts):
        return facts.Literal("".join(str(text) for text in texts), context.span(node))
    return facts.Joined(tuple(flat), context.span(node))


def _formatted(node: cst.FormattedString | cst.TemplatedString, context: Context) -> facts.Expr:
    parts: list[facts.Expr] = []
    for part in node.parts:
        if isinstance(part, cst.FormattedStringText | cst.TemplatedStringText):
            text = part.value.replace("{{", "{").replace("}}", "}")
            parts.append(facts.Literal(context.noted(text), context.span(part)))
        elif isinstance(part, cst.FormattedStringExpression | cst.TemplatedStringExpression):
            parts.append(lower_expression(part.expression, context))
    return facts.Joined(tuple(parts), context.span(node))


def _call(node: cst.Call, context: Context) -> facts.Expr:
    func = lower_expression(node.func, context)
    args = tuple(
        facts.Argument(
            lower_expression(arg.value, context), context.kept(arg.keyword.value) if arg.keyword else None, arg.star
        )
        for arg in node.args
    )
    pairs = _pairs(func, args)
    return facts.DictDisplay(pairs, context.span(node)) if pairs else facts.Call(func, args, context.span(node))


def _pairs(func: facts.Expr, args: tuple[facts.Argument, ...]) -> tuple[tuple[facts.Expr, facts.Expr], ...]:
    """The items of `dict([(key, value), …])`, which says what a display says; empty for any other call."""
    match func, args:
        case facts.Name(id="dict"), (facts.Argument(value=facts.Sequence(items=items), keyword=None, star=""),):
            pairs = [(i.items[0], i.items[1]) for i in items if isinstance(i, facts.Sequence) and len(i.items) == 2]
            return tuple(pairs) if len(pairs) == len(items) else ()
        case _:
            return ()


def _subscript(node: cst.Subscript, context: Context) -> facts.Expr:
    base = lower_expression(node.value, context)
    indices = [_index(element.slice, context) for element in node.slice]
    index = indices[0] if len(indices) == 1 else facts.Sequence("tuple", tuple(indices), context.span(node))
    return facts.Subscript(base, index, context.span(node))


def _index(node: cst.BaseSlice, context: Context) -> facts.Expr:
    if isinstance(node, cst.Index):
        return lower_expression(node.value, context)
    if isinstance(node, cst.Slice):
        lower, upper, step = (_optional(part, context) for part in (node.lower, node.upper, node.step))
        return facts.Slice(lower, upper, step, context.span(node))
    return facts.Opaque(type(node).__name__, context.span(node))


def _binary(node: cst.BinaryOperation, context: Context) -> facts.Expr:
    op = BINARY[type(node.operator)]
    if op in ASSOCIATIVE and is_long(node):
        return lower_long(node, partial(facts.Binary, op), context, lower_expression)
    left, right = lower_expression(node.left, context), lower_expression(node.right, context)
    return facts.Binary(op, left, right, context.span(node))


def _boolean(node: cst.BooleanOperation, context: Context) -> facts.Expr:
    op = "and" if isinstance(node.operator, cst.And) else "or"
    if is_long(node):
        return lower_long(node, partial(facts.Boolean, op), context, lower_expression)
    left, right = lower_expression(node.left, context), lower_expression(node.right, context)
    return facts.Boolean(op, left, right, context.span(node))


def _unary(node: cst.UnaryOperation, context: Context) -> facts.Expr:
    operand = lower_expression(node.expression, context)
    return facts.Unary(UNARY[type(node.operator)], operand, context.span(node))


def _comparison(node: cst.Comparison, context: Context) -> facts.Expr:
    left = lower_expression(node.left, context)
    ops = tuple(COMPARE[type(target.operator)] for target in node.comparisons)
    comparators = tuple(lower_expression(target.comparator, context) for target in node.comparisons)
    return facts.Compare(left, ops, comparators, context.span(node))


def _conditional(node: cst.IfExp, context: Context) -> facts.Expr:
    found = arms(node)
    if len(found) > LENGTH_LIMIT:
        return lower_choice(found, context, lower_expression)
    test, body, orelse = (lower_expression(part, context) for part in (node.test, node.body, node.orelse))
    return facts.Conditional(test, body, orelse, context.span(node))


def _dict(node: cst.Dict, context: Context) -> facts.Expr:
    items: list[tuple[facts.Expr | None, facts.Expr]] = []
    for element in node.elements:
        key = lower_expression(element.key, context) if isinstance(element, cst.DictElement) else None
        items.append((key, lower_expression(element.value, context)))
    return facts.DictDisplay(tuple(items), context.span(node))


def _elements(elements: Sequence[cst.BaseElement], context: Context) -> tuple[facts.Expr, ...]:
    return tuple(
        facts.Starred(lower_expression(element.value, context), context.span(element))
        if isinstance(element, cst.StarredElement)
        else lower_expression(element.value, context)
        for element in elements
    )


def _list(node: cst.List, context: Context) -> facts.Expr:
    return facts.Sequence("list", _elements(node.elements, context), context.span(node))


def _tuple(node: cst.Tuple, context: Context) -> facts.Expr:
    return facts.Sequence("tuple", _elements(node.elements, context), context.span(node))


def _set(node: cst.Set, context: Context) -> facts.Expr:
    return facts.Sequence("set", _elements(node.elements, context), context.span(node))


def _comprehension(node: cst.BaseSimpleComp, context: Context) -> facts.Expr:
    kind = {cst.ListComp: "list", cst.SetComp: "set"}.get(type(node), "generator")
    element = lower_expression(node.elt, context)
    return facts.Comprehension(kind, None, element, _generators(node.for_in, context), context.span(node))


def _dict_comprehension(node: cst.DictComp, context: Context) -> facts.Expr:
    key, value = lower_expression(node.key, context), lower_expression(node.value, context)
    return facts.Comprehension("dict", key, value, _generators(node.for_in, context), context.span(node))


def _generators(node: cst.CompFor | None, context: Context) -> tuple[facts.Generator, ...]:
    found: list[facts.Generator] = []
    while node is not None:
        target, source = lower_expression(node.target, context), lower_expression(node.iter, context)
        conditions = tuple(lower_expression(test.test, context) for test in node.ifs)
        found.append(facts.Generator(target, source, conditions))
        node = node.inner_for_in
    return tuple(found)


def _lambda(node: cst.Lambda, context: Context) -> facts.Expr:
    span = context.span(node)
    name = context.qualify("<lambda>")
    parameters = lower_parameters(node.params, context)
    with context.inside("<lambda>", function=True):
        body = lower_expression(node.body, context)
    function = Function("<lambda>", name, parameters, (Return(body, span),), (), None, False, span)
    return facts.Lambda(function, span)


def lower_parameters(node: cst.Parameters, context: Context) -> tuple[Parameter, ...]:
    """All parameters in order; kinds as `Parameter` documents them."""

    def one(parameter: cst.Param, kind: str) -> Parameter:
        annotation = parameter.annotation.annotation if parameter.annotation else None
        name = context.noted(parameter.name.value)
        return Parameter(name, kind, _optional(parameter.default, context), _optional(annotation, context))

    found = [one(parameter, "positional") for parameter in (*node.posonly_params, *node.params)]
    if isinstance(node.star_arg, cst.Param):
        found.append(one(node.star_arg, "*"))
    found.extend(one(parameter, "keyword") for parameter in node.kwonly_params)
    if node.star_kwarg is not None:
        found.append(one(node.star_kwarg, "**"))
    return tuple(found)


def _await(node: cst.Await, context: Context) -> facts.Expr:
    return lower_expression(node.expression, context)


def _walrus(node: cst.NamedExpr, context: Context) -> facts.Expr:
    target = lower_expression(node.target, context)
    value = lower_expression(node.value, context)
    if isinstance(target, facts.Name):
        return facts.Walrus(target, value, context.span(node))
    return value


def _yield(node: cst.Yield, context: Context) -> facts.Expr:
    context.note_yield()
    if isinstance(node.value, cst.From):
        return facts.Yielded(lower_expression(node.value.item, context), True, context.span(node))
    return facts.Yielded(_optional(node.value, context), False, context.span(node))


def _ellipsis(node: cst.Ellipsis, context: Context) -> facts.Expr:
    return facts.Opaque("Ellipsis", context.span(node))


_VISITS: dict[type[cst.CSTNode], Callable[[Any, Context], facts.Expr]] = {
    cst.Attribute: _attribute,
    cst.Await: _await,
    cst.BinaryOperation: _binary,
    cst.BooleanOperation: _boolean,
    cst.Call: _call,
    cst.Comparison: _comparison,
    cst.ConcatenatedString: _concatenated,
    cst.Dict: _dict,
    cst.DictComp: _dict_comprehension,
    cst.Ellipsis: _ellipsis,
    cst.Float: _number,
    cst.FormattedString: _formatted,
    cst.GeneratorExp: _comprehension,
    cst.IfExp: _conditional,
    cst.Imaginary: _number,
    cst.Integer: _number,
    cst.Lambda: _lambda,
    cst.List: _list,
    cst.ListComp: _comprehension,
    cst.Name: _name,
    cst.NamedExpr: _walrus,
    cst.Set: _set,
    cst.SetComp: _comprehension,
    cst.SimpleString: _string,
    cst.Subscript: _subscript,
    cst.TemplatedString: _formatted,
    cst.Tuple: _tuple,
    cst.UnaryOperation: _unary,
    cst.Yield: _yield,
}
