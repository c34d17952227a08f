"""The expression language: Python's expressions, reduced to what an analysis of HTTP traffic asks about.

`await x` is lowered to `x`; implicit and explicit string concatenation stay what they evaluate to.
Expressions compare by identity (`eq=False`): two equal texts at two places are two facts.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from auditor.facts.span import Span

if TYPE_CHECKING:
    from auditor.facts.definitions import Function


@dataclass(frozen=True, slots=True, eq=False)
class Literal:
    """A number, string, bytes, bool, None or Ellipsis as written."""

    value: str | bytes | int | float | complex | bool | None
    span: Span


@dataclass(frozen=True, slots=True, eq=False)
class Name:
    id: str
    span: Span


@dataclass(frozen=True, slots=True, eq=False)
class Attribute:
    base: Expr
    attr: str
    span: Span


@dataclass(frozen=True, slots=True, eq=False)
class Argument:
    """`keyword` is None for positional ones; `star` is "", "*" or "**"."""

    value: Expr
    keyword: str | None
    star: str


@dataclass(frozen=True, slots=True, eq=False)
class Call:
    func: Expr
    args: tuple[Argument, ...]
    span: Span


@dataclass(frozen=True, slots=True, eq=False)
class Subscript:
    base: Expr
    index: Expr
    span: Span


@dataclass(frozen=True, slots=True, eq=False)
class Slice:
    lower: Expr | None
    upper: Expr | None
    step: Expr | None
    span: Span


@dataclass(frozen=True, slots=True, eq=False)
class Joined:
    """An f-string (or implicit concatenation with one): literal pieces and formatted expressions in order."""

    parts: tuple[Expr, ...]
    span: Span


@dataclass(frozen=True, slots=True, eq=False)
class Binary:
    """`op` as written: + - * / // % ** @ | & ^ << >>."""

    op: str
    left: Expr
    right: Expr
    span: Span


@dataclass(frozen=True, slots=True, eq=False)
class Boolean:
    """`op` is "and" or "or"."""

    op: str
    left: Expr
    right: Expr
    span: Span


@dataclass(frozen=True, slots=True, eq=False)
class Unary:
    """`op` is "not", "-", "+" or "~"."""

    op: str
    operand: Expr
    span: Span


@dataclass(frozen=True, slots=True, eq=False)
class Compare:
    """`ops` as written ("==", "not in", "is" …), one for each comparator."""

    left: Expr
    ops: tuple[str, ...]
    comparators: tuple[Expr, ...]
    span: Span


@dataclass(frozen=True, slots=True, eq=False)
class Conditional:
    test: Expr
    body: Expr
    orelse: Expr
    span: Span


@dataclass(frozen=True, slots=True, eq=False)
class DictDisplay:
    """Items in order; a key of None is a `**` spread. `dict([(key, value), …])` is one, too."""

    items: tuple[tuple[Expr | None, Expr], ...]
    span: Span


@dataclass(frozen=True, slots=True, eq=False)
class Sequence:
    """`kind` is "list", "tuple" or "set"."""

    kind: str
    items: tuple[Expr, ...]
    span: Span


@dataclass(frozen=True, slots=True, eq=False)
class Generator:
    """One `for target in source if …` of a comprehension."""

    target: Expr
    source: Expr
    conditions: tuple[Expr, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Comprehension:
    """`kind` is "list", "set", "generator" or "dict"; `key` only for dict."""

    kind: str
    key: Expr | None
    element: Expr
    generators: tuple[Generator, ...]
    span: Span


@dataclass(frozen=True, slots=True, eq=False)
class Lambda:
    function: Function
    span: Span


@dataclass(frozen=True, slots=True, eq=False)
class Starred:
    value: Expr
    span: Span


@dataclass(frozen=True, slots=True, eq=False)
class Walrus:
    target: Name
    value: Expr
    span: Span


@dataclass(frozen=True, slots=True, eq=False)
class Yielded:
    """`yield x` or (`delegate`) `yield from x`."""

    value: Expr | None
    delegate: bool
    span: Span


@dataclass(frozen=True, slots=True, eq=False)
class Opaque:
    """Something the language of facts has no word for; `reason` says what."""

    reason: str
    span: Span


Expr: TypeAlias = (
    Literal
    | Name
    | Attribute
    | Call
    | Subscript
    | Slice
    | Joined
    | Binary
    | Boolean
    | Unary
    | Compare
    | Conditional
    | DictDisplay
    | Sequence
    | Comprehension
    | Lambda
    | Starred
    | Walrus
    | Yielded
    | Opaque
)
