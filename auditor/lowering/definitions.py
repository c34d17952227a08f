"""Functions and classes to facts."""

from __future__ import annotations

from collections.abc import Callable

import libcst as cst

from auditor.facts.definitions import Class, Function
from auditor.facts.statements import Block
from auditor.lowering.context import Context
from auditor.lowering.expressions import lower_expression, lower_parameters

LowerBlock = Callable[[cst.BaseSuite, Context], Block]


def lower_function(node: cst.FunctionDef, context: Context, lower_block: LowerBlock) -> Function:
    """The fact of a `def`; its span is the header from `def` to the last parameter or return annotation."""
    name = context.noted(node.name.value)
    qualname = context.qualify(name)
    decorators = tuple(lower_expression(decorator.decorator, context) for decorator in node.decorators)
    parameters = lower_parameters(node.params, context)
    returns = None if node.returns is None else lower_expression(node.returns.annotation, context)
    with context.inside(name, function=True):
        body = lower_block(node.body, context)
        is_generator = context.yields
    span = context.positions.header(node.asynchronous or node.name, node.returns or node.name)
    return Function(name, qualname, parameters, body, decorators, returns, is_generator, span)


def lower_class(node: cst.ClassDef, context: Context, lower_block: LowerBlock) -> Class:
    """The fact of a `class`; its span is the name."""
    name = context.noted(node.name.value)
    qualname = context.qualify(name)
    bases = tuple(lower_expression(base.value, context) for base in node.bases if not base.star)
    keywords = tuple(
        (keyword.keyword.value, lower_expression(keyword.value, context))
        for keyword in node.keywords
        if keyword.keyword is not None
    )
    decorators = tuple(lower_expression(decorator.decorator, context) for decorator in node.decorators)
    with context.inside(name, function=False):
        body = lower_block(node.body, context)
    return Class(name, qualname, bases, keywords, body, decorators, context.span(node.name))
