"""A name that may be any row of a table: what follows is executed row by row, and the parts of a row stay together."""

from __future__ import annotations

from auditor.facts import expressions as expr
from auditor.facts import statements as facts
from auditor.semantics.domain.limits import UNROLLED_LIMIT
from auditor.semantics.domain.values import Ref, Values
from auditor.semantics.interpreter.branches import Branches
from auditor.semantics.interpreter.frame import Frame
from auditor.semantics.interpreter.machine import Machine


def row_name(statement: facts.Statement, frame: Frame) -> str:
    """The name that a statement binds to one of several rows: `row = TABLE[key]`, `TABLE.get(key)`, `member.value`."""
    if frame.kind != "function" or frame.loop_depth or frame.is_one_of_rows or not isinstance(statement, facts.Assign):
        return ""
    match statement:
        case facts.Assign(targets=(expr.Name(id=name),), value=expr.Subscript() | expr.Attribute(attr="value")):
            pass
        case facts.Assign(targets=(expr.Name(id=name),), value=expr.Call(func=expr.Attribute(attr="get"))):
            pass
        case _:
            return ""
    rows = frame.names.get(name, ())
    are_rows = all(isinstance(row, Ref) and row.is_plain for row in rows)
    return name if are_rows and 1 < len(rows) <= UNROLLED_LIMIT else ""


def execute_for_each(name: str, rest: facts.Block, frame: Frame, machine: Machine) -> bool:
    """True if the end of the block is reached with any of the rows."""
    rows: Values = frame.names[name]
    branches = Branches(frame, machine)
    # One table at a time: rows of rows would multiply.
    frame.is_one_of_rows = True
    for row in rows:
        frame.names[name] = (row,)
        branches.run(lambda: machine.execute(rest, frame), feasible=True)
    frame.is_one_of_rows = False
    return branches.join()
