"""What was decided before code is met: the tests whose outcome is known there."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from auditor.detectors.shared.syntax import Site, Syntax
from auditor.facts import expressions as expr
from auditor.facts import statements as stmt

# Statements in statements; what decides stands near.
_DEPTH_LIMIT = 12

# A test, and whether it holds. A case of a `match` is the test whether the subject is one of its values.
Outcome = tuple[expr.Expr, bool]


def outcomes(expression: expr.Expr, syntax: Syntax) -> Iterator[Outcome]:
    """What is known where an expression is met, the nearest first."""
    child = expression
    for outer in syntax.ancestors(expression):
        if isinstance(outer, expr.Conditional) and child is not outer.test:
            yield from taken_apart(outer.test, child is outer.body)
        child = outer
    yield from outcomes_at(syntax.site(expression))


def outcomes_at(site: Site) -> Iterator[Outcome]:
    """The same for a statement in its function: the branches around it, and the early exits before it."""
    for test, holds in tests_at(site):
        yield from taken_apart(test, holds)


def tests_at(site: Site) -> Iterator[Outcome]:
    """Whole tests, also of which nothing is known part by part."""
    for inner, around in islice(site.outwards(), _DEPTH_LIMIT):
        yield from _exits_before(inner.statement, inner.block)
        match around:
            case stmt.If(test=test) | stmt.While(test=test):
                yield test, inner.branch == "body"
            case stmt.Match(subject=subject, cases=cases):
                yield from _cases(inner.statement, subject, cases)


def taken_apart(test: expr.Expr, holds: bool) -> Iterator[Outcome]:
    """What is known of the parts of a test: nothing of those of an `and` that does not hold."""
    match test:
        case expr.Unary(op="not", operand=operand):
            yield from taken_apart(operand, not holds)
        case expr.Boolean(op=op, left=left, right=right) if op == ("and" if holds else "or"):
            yield from taken_apart(left, holds)
            yield from taken_apart(right, holds)
        case expr.Boolean(op="and"):
            return
        case _:
            yield test, holds


def _exits_before(statement: stmt.Statement, block: stmt.Block) -> Iterator[Outcome]:
    """`if vendor == Vendor.ACME: return …` above: the rest is about the others."""
    for before in block:
        if before is statement:
            return
        if isinstance(before, stmt.If) and not before.orelse and is_left(before.body):
            yield before.test, False


def is_left(block: stmt.Block) -> bool:
    """Whether a block ends by leaving what it stands in."""
    return bool(block) and isinstance(block[-1], stmt.Return | stmt.Raise | stmt.Jump)


def _cases(statement: stmt.Statement, subject: expr.Expr, cases: tuple[stmt.Case, ...]) -> Iterator[Outcome]:
    for case in cases:
        is_met = any(each is statement for each in case.body)
        if case.values and (is_met or case.guard is None):
            values = expr.Sequence("tuple", case.values, case.values[0].span)
            yield expr.Compare(subject, ("in",), (values,), subject.span), is_met
        if case.guard is not None and (is_met or (case.is_catch_all and not case.values)):
            yield case.guard, is_met
        if is_met:
            return
