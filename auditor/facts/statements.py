"""Statements in source order, with their blocks, so that the order of mutation can be respected."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from auditor.facts.expressions import Expr
from auditor.facts.span import Span

if TYPE_CHECKING:
    from auditor.facts.definitions import Class, Function

Block: TypeAlias = "tuple[Statement, ...]"


@dataclass(frozen=True, slots=True, eq=False)
class Assign:
    """`a = b = value`; an annotated assignment has one target and may lack a value."""

    targets: tuple[Expr, ...]
    value: Expr | None
    annotation: Expr | None
    span: Span


@dataclass(frozen=True, slots=True, eq=False)
class Augment:
    """`target op= value`; `op` without the equals sign."""

    target: Expr
    op: str
    value: Expr
    span: Span


@dataclass(frozen=True, slots=True, eq=False)
class Evaluate:
    """An expression for its effect (also the test of an assert)."""

    value: Expr
    span: Span


@dataclass(frozen=True, slots=True, eq=False)
class Return:
    value: Expr | None
    span: Span


@dataclass(frozen=True, slots=True, eq=False)
class Raise:
    value: Expr | None
    span: Span


@dataclass(frozen=True, slots=True, eq=False)
class Delete:
    targets: tuple[Expr, ...]
    span: Span


@dataclass(frozen=True, slots=True, eq=False)
class Jump:
    """`break` or `continue`."""

    kind: str
    span: Span


@dataclass(frozen=True, slots=True, eq=False)
class If:
    test: Expr
    body: Block
    orelse: Block
    span: Span


@dataclass(frozen=True, slots=True, eq=False)
class For:
    target: Expr
    source: Expr
    body: Block
    orelse: Block
    span: Span


@dataclass(frozen=True, slots=True, eq=False)
class While:
    test: Expr
    body: Block
    orelse: Block
    span: Span


@dataclass(frozen=True, slots=True, eq=False)
class With:
    """Items in order: (context expression, target or None)."""

    items: tuple[tuple[Expr, Expr | None], ...]
    body: Block
    span: Span


@dataclass(frozen=True, slots=True, eq=False)
class Handler:
    kind: Expr | None
    name: str | None
    body: Block


@dataclass(frozen=True, slots=True, eq=False)
class Try:
    body: Block
    handlers: tuple[Handler, ...]
    orelse: Block
    final: Block
    span: Span


@dataclass(frozen=True, slots=True, eq=False)
class Case:
    """`values` are the literal patterns (empty: wildcard or structural), `names` what the pattern binds."""

    values: tuple[Expr, ...]
    names: tuple[str, ...]
    body: Block


@dataclass(frozen=True, slots=True, eq=False)
class Match:
    subject: Expr
    cases: tuple[Case, ...]
    span: Span


@dataclass(frozen=True, slots=True, eq=False)
class Import:
    """`import a.b as c`: bound is the local name ("a" for a plain `import a.b`)."""

    module: str
    bound: str
    aliased: bool
    span: Span


@dataclass(frozen=True, slots=True, eq=False)
class ImportFrom:
    """`from ..module import name as bound`; name and bound are "*" for a star import."""

    level: int
    module: str
    name: str
    bound: str
    span: Span


@dataclass(frozen=True, slots=True, eq=False)
class DefineFunction:
    function: Function
    span: Span


@dataclass(frozen=True, slots=True, eq=False)
class DefineClass:
    definition: Class
    span: Span


@dataclass(frozen=True, slots=True, eq=False)
class Scope:
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
