"""Statements in source order, with their blocks, so that the order of mutation can be respected."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from msgspec import Struct

from auditor.facts.expressions import Expr
from auditor.facts.span import Span

if TYPE_CHECKING:
    from auditor.facts.definitions import Class, Function

Block: TypeAlias = "tuple[Statement, ...]"


class Assign(Struct, frozen=True, eq=False, gc=False):
    """`a = b = value`; an annotated assignment has one target and may lack a value."""

    targets: tuple[Expr, ...]
    value: Expr | None
    annotation: Expr | None
    span: Span


class Augment(Struct, frozen=True, eq=False, gc=False):
    """`target op= value`; `op` without the equals sign."""

    target: Expr
    op: str
    value: Expr
    span: Span


class Evaluate(Struct, frozen=True, eq=False, gc=False):
    """An expression for its effect (also the test of an assert)."""

    value: Expr
    span: Span


class Return(Struct, frozen=True, eq=False, gc=False):
    value: Expr | None
    span: Span


class Raise(Struct, frozen=True, eq=False, gc=False):
    value: Expr | None
    span: Span


class Delete(Struct, frozen=True, eq=False, gc=False):
    targets: tuple[Expr, ...]
    span: Span


class Jump(Struct, frozen=True, eq=False, gc=False):
    """`break` or `continue`."""

    kind: str
    span: Span


class If(Struct, frozen=True, eq=False, gc=False):
    test: Expr
    body: Block
    orelse: Block
    span: Span


class For(Struct, frozen=True, eq=False, gc=False):
    target: Expr
    source: Expr
    body: Block
    orelse: Block
    span: Span


class While(Struct, frozen=True, eq=False, gc=False):
    test: Expr
    body: Block
    orelse: Block
    span: Span


class With(Struct, frozen=True, eq=False, gc=False):
    """Items in order: (context expression, target or None)."""

    items: tuple[tuple[Expr, Expr | None], ...]
    body: Block
    span: Span


class Handler(Struct, frozen=True, eq=False, gc=False):
    kind: Expr | None
    name: str | None
    body: Block


class Try(Struct, frozen=True, eq=False, gc=False):
    body: Block
    handlers: tuple[Handler, ...]
    orelse: Block
    final: Block
    span: Span


class Case(Struct, frozen=True, eq=False, gc=False):
    """`values` are the literal patterns (none in one of structure), `names` what the pattern binds.

    `is_catch_all`: the pattern takes whatever comes, as `_` does; a guard may still turn it away.
    `keys` lead to what some of the names are bound to: `{"file": {"url": link}}` binds `link` below "file" and "url".
    """

    values: tuple[Expr, ...]
    names: tuple[str, ...]
    body: Block
    keys: tuple[tuple[str, tuple[str, ...]], ...] = ()
    guard: Expr | None = None
    is_catch_all: bool = False


class Match(Struct, frozen=True, eq=False, gc=False):
    subject: Expr
    cases: tuple[Case, ...]
    span: Span


class Import(Struct, frozen=True, eq=False, gc=False):
    """`import a.b as c`: bound is the local name ("a" for a plain `import a.b`)."""

    module: str
    bound: str
    aliased: bool
    span: Span


class ImportFrom(Struct, frozen=True, eq=False, gc=False):
    """`from ..module import name as bound`; name and bound are "*" for a star import."""

    level: int
    module: str
    name: str
    bound: str
    span: Span


class DefineFunction(Struct, frozen=True, eq=False, gc=False):
    function: Function
    span: Span


class DefineClass(Struct, frozen=True, eq=False, gc=False):
    definition: Class
    span: Span


class Scope(Struct, frozen=True, eq=False, gc=False):
    """`global` or `nonlocal` names."""

    kind: str
    names: tuple[str, ...]
    span: Span


Statement: TypeAlias = (
    Assign
    | Augment
    | Evaluate
    | Return
    | Raise
    | Delete
    | Jump
    | If
    | For
    | While
    | With
    | Try
    | Match
    | Import
    | ImportFrom
    | DefineFunction
    | DefineClass
    | Scope
)
