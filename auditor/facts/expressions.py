"""The expression language: Python's expressions, reduced to what an analysis of HTTP traffic asks about.

`await x` is lowered to `x`; implicit and explicit string concatenation stay what they evaluate to.
Expressions compare by identity (`eq=False`): two equal texts at two places are two facts.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from msgspec import Struct

from auditor.facts.span import Span

if TYPE_CHECKING:
    from auditor.facts.definitions import Function


class Literal(Struct, frozen=True, eq=False, gc=False):
    """A number, string, bytes, bool, None or Ellipsis as written."""

    value: str | bytes | int | float | complex | bool | None
    span: Span


class Name(Struct, frozen=True, eq=False, gc=False):
    id: str
    span: Span


class Attribute(Struct, frozen=True, eq=False, gc=False):
    base: Expr
    attr: str
    span: Span


class Argument(Struct, frozen=True, eq=False, gc=False):
    """`keyword` is None for positional ones; `star` is "", "*" or "**"."""

    value: Expr
    keyword: str | None
    star: str


class Call(Struct, frozen=True, eq=False, gc=False):
    func: Expr
    args: tuple[Argument, ...]
    span: Span


class Subscript(Struct, frozen=True, eq=False, gc=False):
    base: Expr
    index: Expr
    span: Span


class Slice(Struct, frozen=True, eq=False, gc=False):
    lower: Expr | None
    upper: Expr | None
    step: Expr | None
    span: Span


class Joined(Struct, frozen=True, eq=False, gc=False):
    """An f-string (or implicit concatenation with one): literal pieces and formatted expressions in order."""

    parts: tuple[Expr, ...]
    span: Span


class Binary(Struct, frozen=True, eq=False, gc=False):
    """`op` as written: + - * / // % ** @ | & ^ << >>."""

    op: str
    left: Expr
    right: Expr
    span: Span


class Boolean(Struct, frozen=True, eq=False, gc=False):
    """`op` is "and" or "or"."""

    op: str
    left: Expr
    right: Expr
    span: Span


class Unary(Struct, frozen=True, eq=False, gc=False):
    """`op` is "not", "-", "+" or "~"."""

    op: str
    operand: Expr
    span: Span


class Compare(Struct, frozen=True, eq=False, gc=False):
    """`ops` as written ("==", "not in", "is" …), one for each comparator."""

    left: Expr
    ops: tuple[str, ...]
    comparators: tuple[Expr, ...]
    span: Span


class Conditional(Struct, frozen=True, eq=False, gc=False):
    test: Expr
    body: Expr
    orelse: Expr
    span: Span


class DictDisplay(Struct, frozen=True, eq=False, gc=False):
    """Items in order; a key of None is a `**` spread. `dict([(key, value), …])` is one, too."""

    items: tuple[tuple[Expr | None, Expr], ...]
    span: Span


class Sequence(Struct, frozen=True, eq=False, gc=False):
    """`kind` is "list", "tuple" or "set"."""

    kind: str
    items: tuple[Expr, ...]
    span: Span


class Generator(Struct, frozen=True, eq=False, gc=False):
    """One `for target in source if …` of a comprehension."""

    target: Expr
    source: Expr
    conditions: tuple[Expr, ...]


class Comprehension(Struct, frozen=True, eq=False, gc=False):
    """`kind` is "list", "set", "generator" or "dict"; `key` only for dict."""

    kind: str
    key: Expr | None
    element: Expr
    generators: tuple[Generator, ...]
    span: Span


class Lambda(Struct, frozen=True, eq=False, gc=False):
    function: Function
    span: Span


class Starred(Struct, frozen=True, eq=False, gc=False):
    value: Expr
    span: Span


class Walrus(Struct, frozen=True, eq=False, gc=False):
    target: Name
    value: Expr
    span: Span


class Yielded(Struct, frozen=True, eq=False, gc=False):
    """`yield x` or (`delegate`) `yield from x`."""

    value: Expr | None
    delegate: bool
    span: Span


class Opaque(Struct, frozen=True, eq=False, gc=False):
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

# Half of all expressions are of these kinds; whoever asks of none of them need not look at each.
NAMING: frozenset[type] = frozenset({Name, Attribute})
