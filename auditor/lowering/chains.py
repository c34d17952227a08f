"""Long chains of one operator (`a + b + …`, `a if b else c if d else …`), so that their facts are not as deep as long.

Texts that are put together from hundreds of pieces, and choices among hundreds, become balanced trees: which operands
are joined first makes no difference to what they are together.
"""

from __future__ import annotations

from collections.abc import Callable

import libcst as cst

from auditor.facts import expressions as facts
from auditor.facts.span import Span
from auditor.lowering.context import Context

Lower = Callable[[cst.BaseExpression, Context], facts.Expr]
_Operation = cst.BinaryOperation | cst.BooleanOperation
_Make = Callable[[facts.Expr, facts.Expr, Span], facts.Expr]

# Operands of one chain that nest as they are written.
LENGTH_LIMIT = 40


def is_long(node: _Operation) -> bool:
    """Whether an operation ends a long chain of its kind."""
    current: cst.BaseExpression = node
    for _ in range(LENGTH_LIMIT):
        if not isinstance(current, cst.BinaryOperation | cst.BooleanOperation) or not _is_alike(current, node):
            return False
        current = current.left
    return True


def _is_alike(one: _Operation, other: _Operation) -> bool:
    return type(one.operator) is type(other.operator)


def lower_long(node: _Operation, make: _Make, context: Context, lower: Lower) -> facts.Expr:
    """The facts of a long chain; `make` puts two operands (or parts of the chain) together."""
    operands: list[cst.BaseExpression] = []
    pending: list[cst.BaseExpression] = [node]
    while pending:
        current = pending.pop()
        if isinstance(current, cst.BinaryOperation | cst.BooleanOperation) and _is_alike(current, node):
            pending += (current.right, current.left)
        else:
            operands.append(current)
    found = [lower(operand, context) for operand in operands]
    while len(found) > 1:
        pairs = zip(found[::2], found[1::2], strict=False)
        joined = [make(left, right, _around(left, right)) for left, right in pairs]
        found = [*joined, *found[2 * len(joined) :]]
    return found[0]


def _around(left: facts.Expr, right: facts.Expr) -> Span:
    return left.span.to(right.span)


def arms(node: cst.IfExp) -> list[cst.IfExp]:
    """The conditional expressions of `a if b else c if d else …`, in order."""
    found = [node]
    while isinstance(found[-1].orelse, cst.IfExp):
        found.append(found[-1].orelse)
    return found


def lower_choice(found: list[cst.IfExp], context: Context, lower: Lower) -> facts.Expr:
    """One of many: each test stands between the arms before and behind it."""
    tests = [lower(arm.test, context) for arm in found]
    values = [lower(arm.body, context) for arm in found]
    values.append(lower(found[-1].orelse, context))

    def between(first: int, last: int) -> facts.Expr:
        if first == last:
            return values[first]
        middle = (first + last) // 2
        body, orelse = between(first, middle), between(middle + 1, last)
        return facts.Conditional(tests[middle], body, orelse, _around(body, orelse))

    return between(0, len(found))
