"""Names of any row of a table: what follows is executed row by row, and the parts of a row stay together."""

from __future__ import annotations

from auditor.facts import expressions as expr
from auditor.facts import statements as facts
from auditor.semantics.data.targets import bind
from auditor.semantics.domain.limits import UNROLLED_LIMIT
from auditor.semantics.domain.values import Fixed, Ref, Value, Values
from auditor.semantics.interpreter.branches import Branches
from auditor.semantics.interpreter.frame import Frame
from auditor.semantics.interpreter.machine import Machine


def rows_taken(statement: facts.Assign, frame: Frame, machine: Machine) -> list[Values]:
    """The rows that a statement takes one of, or what it takes instead: `row = TABLE[key]`, `url, age = TABLE[key]`."""
    if frame.kind != "function" or frame.loop_depth or frame.is_one_of_rows or not _takes_row(statement.value):
        return []
    match statement.targets:
        case (expr.Name(),):
            pass
        case (expr.Sequence(items=items),) if all(isinstance(item, expr.Name) for item in items):
            pass
        case _:
            return []
    values = machine.seen.last(statement.value) if statement.value is not None else ()
    rows: list[Values] = [(value,) for value in values if _is_row(value)]
    others = tuple(value for value in values if not _is_row(value))
    if not 1 < len(rows) <= UNROLLED_LIMIT or (others and not isinstance(statement.value, expr.Boolean)):
        return []
    return [*rows, *([others] if others else [])]


def _takes_row(expression: expr.Expr | None) -> bool:
    """`TABLE[key]`, `TABLE.get(key)`, `member.value`, also with something in place of a row that is not there."""
    match expression:
        case expr.Subscript() | expr.Attribute(attr="value") | expr.Call(func=expr.Attribute(attr="get")):
            return True
        case expr.Boolean(op="or", left=taken) | expr.Conditional(body=taken):
            return _takes_row(taken)
        case _:
            return False


def _is_row(value: Value) -> bool:
    return isinstance(value, Fixed) or (isinstance(value, Ref) and value.is_plain)


def execute_for_each(rows: list[Values], target: expr.Expr, rest: facts.Block, frame: Frame, machine: Machine) -> bool:
    """True if the end of the block is reached with any of the rows."""
    branches = Branches(frame, machine)
    # One table at a time: rows of rows would multiply.
    frame.is_one_of_rows = True
    for row in rows:
        bind(target, row, frame, machine)
        branches.run(lambda: machine.execute(rest, frame), feasible=True)
    frame.is_one_of_rows = False
    return branches.join()
