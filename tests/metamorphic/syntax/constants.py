"""The constants of a module: names that it binds once, to something that stands there in full."""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from dataclasses import dataclass

import libcst as cst

from tests.metamorphic.syntax.names import BUILTINS, bindings, reads

# Functions without effects, and methods of texts without effects.
_PURE_FUNCTIONS = frozenset(
    {"bytes", "dict", "float", "frozenset", "int", "list", "range", "set", "sorted", "str", "tuple"}
)
_PURE_METHODS = frozenset(
    {"encode", "format", "join", "lower", "lstrip", "removesuffix", "rstrip", "strip", "title", "upper"}
)


@dataclass(frozen=True, slots=True)
class Constant:
    name: str
    value: cst.BaseExpression
    statement: cst.SimpleStatementLine


def constants(module: cst.Module) -> list[Constant]:
    """In their order; each is built of literals and of constants before it."""
    bound = bindings(module)
    found: list[Constant] = []
    for statement in module.body:
        match statement:
            case cst.SimpleStatementLine(
                body=[cst.Assign(targets=[cst.AssignTarget(target=cst.Name(value=name))], value=value)]
            ):
                known = {constant.name for constant in found}
                if bound[name] == 1 and not name.startswith("__") and is_constant(value, known):
                    found.append(Constant(name, value, statement))
    return found


def is_constant(value: cst.BaseExpression, known: AbstractSet[str] = frozenset()) -> bool:
    """Whether an expression has the same value wherever and whenever it is evaluated."""
    visitor = _Effects()
    value.visit(visitor)
    return visitor.is_pure and set(reads(value)) <= known | BUILTINS | set(bindings(value))


class _Effects(cst.CSTVisitor):
    def __init__(self) -> None:
        super().__init__()
        self.is_pure = True

    def visit_Call(self, node: cst.Call) -> None:
        match node.func:
            case cst.Name(value=name) if name in _PURE_FUNCTIONS:
                return
            case cst.Attribute(attr=cst.Name(value=name)) if name in _PURE_METHODS:
                return
        self.is_pure = False

    def visit_Lambda(self, node: cst.Lambda) -> None:
        self.is_pure = False

    def visit_Await(self, node: cst.Await) -> None:
        self.is_pure = False

    def visit_Yield(self, node: cst.Yield) -> None:
        self.is_pure = False

    def visit_NamedExpr(self, node: cst.NamedExpr) -> None:
        self.is_pure = False
