"""Functions, classes and the module that holds them."""

from __future__ import annotations

from msgspec import Struct

from auditor.facts.expressions import Expr
from auditor.facts.span import Span
from auditor.facts.statements import Statement


class Parameter(Struct, frozen=True, eq=False, gc=False):
    """`kind` is "positional", "keyword", "*" or "**" (positional ones may be passed by keyword, too)."""

    name: str
    kind: str
    default: Expr | None
    annotation: Expr | None


class Function(Struct, frozen=True, eq=False, gc=False):
    """A `def`, `async def` or lambda; `qualname` as Python spells it, `span` covers the header line."""

    name: str
    qualname: str
    parameters: tuple[Parameter, ...]
    body: tuple[Statement, ...]
    decorators: tuple[Expr, ...]
    returns: Expr | None
    is_generator: bool
    span: Span


class Class(Struct, frozen=True, eq=False, gc=False):
    name: str
    qualname: str
    bases: tuple[Expr, ...]
    keywords: tuple[tuple[str, Expr], ...]
    body: tuple[Statement, ...]
    decorators: tuple[Expr, ...]
    span: Span


class Comment(Struct, frozen=True):
    """A comment, with its `#`; only those that can be suppressions or expectations are kept."""

    line: int
    text: str


class CellMap(Struct, frozen=True):
    """For notebooks: each entry is (first line of the cell in the module text, cell position, 1-based)."""

    starts: tuple[tuple[int, int], ...]


class Omission(Struct, frozen=True):
    """A part of a file that was not looked at, and why; `is_grave` if something that matters may be in it.

    `is_error` if it could not be read: what is made of the rest of the file is less sure.
    """

    line: int
    reason: str
    is_grave: bool
    is_error: bool = False


class Module(Struct, frozen=True, eq=False):
    """One file. `name` is its dotted import name as seen from the root; `is_package` for `__init__`.

    `words` are those of identifiers and strings, `prose` is the text of docstrings and comments, all in lower case.
    """

    path: str
    name: str
    is_package: bool
    body: tuple[Statement, ...]
    comments: tuple[Comment, ...]
    cells: CellMap | None
    words: frozenset[str]
    prose: str = ""
    omissions: tuple[Omission, ...] = ()
