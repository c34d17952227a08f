"""Types of 32 bits, as libraries call them, and the codes of binary records."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from msgspec import Struct

from auditor.detectors.shared.moments import bindings
from auditor.detectors.shared.naming import last_name
from auditor.detectors.shared.plain_values import is_call_of
from auditor.detectors.shared.syntax import Syntax, syntax_of
from auditor.detectors.shared.written import positional
from auditor.facts import expressions as expr
from auditor.models.names import is_named
from auditor.semantics.domain.values import External, Place, Text, Unknown, hint_of
from auditor.semantics.resolution import Resolution

_CODE = re.compile(r"(?<!\d)(\d*+)([a-zA-Z?])")
# Their width depends on the machine unless the format begins with an order of bytes.
_NATIVE = "lL"
_ORDERS = "<>=!"


class NarrowType(Struct, frozen=True, kw_only=True):
    """A type of 32 bits, and the one that holds 64."""

    name: str
    wide: str


class TypeNames(Struct, frozen=True, kw_only=True):
    """`methods` convert what they are called on, `keywords` give the type of the first argument.

    `cast_strings` are types only for a cast.
    """

    cast_strings: tuple[str, ...] = ()
    casts: tuple[str, ...] = ()
    keywords: tuple[str, ...] = ()
    methods: tuple[str, ...] = ()
    replaced_keywords: tuple[str, ...] = ()
    strings: tuple[str, ...] = ()


class NarrowTypes(Struct, frozen=True, kw_only=True):
    """Answers for one resolution."""

    narrow: tuple[str, ...]
    wide: frozenset[str]
    names: TypeNames
    resolution: Resolution
    syntax: Syntax

    def name_of(self, expression: expr.Expr) -> str:
        """The last word of a type of 32 bits; empty for everything else."""
        match expression:
            case expr.Literal(value=str() as text):
                is_cast = text in self.names.cast_strings and self._is_cast(expression)
                return text if is_cast or text in self.names.strings else ""
            case expr.Name() | expr.Attribute():
                known = self._known(expression)
                return "" if known and self._is_replaced(expression) else known
            case _:
                return ""

    def is_wide(self, expression: expr.Expr) -> bool:
        """Whether an expression names a type of 64 bits or more."""
        return isinstance(expression, expr.Name | expr.Attribute) and last_name(expression) in self.wide

    def _known(self, expression: expr.Expr) -> str:
        known, values, words = last_name(expression), self.resolution.values(expression), _last_words(self.narrow)
        for value in values:
            hint = hint_of(value).replace("()", "") if isinstance(value, External | Unknown) else ""
            if hint.rpartition(".")[2] in words and any(_is_type(hint, name) for name in self.narrow):
                return known
        # `Column(Integer)` after `from library import *`.
        parent = self.syntax.parent(expression) if known in words else None
        is_column = isinstance(parent, expr.Call) and is_named(last_name(parent.func), "column_makers")
        return known if is_column and all(isinstance(value, Unknown) for value in values) else ""

    def _is_cast(self, literal: expr.Literal) -> bool:
        """`col("id").cast("int")`."""
        parent = self.syntax.parent(literal)
        func = parent.func if isinstance(parent, expr.Call) else None
        return isinstance(func, expr.Attribute) and func.attr in self.names.casts

    def _is_replaced(self, kind: expr.Expr) -> bool:
        """`alter_column(…, existing_type=Integer())` says what the type was."""
        child = kind
        for outer in self.syntax.ancestors(kind):
            if isinstance(outer, expr.Call) and outer.func is not child:
                return any(a.value is child and a.keyword in self.names.replaced_keywords for a in outer.args)
            child = outer
        return False


@cache
def _last_words(names: tuple[str, ...]) -> frozenset[str]:
    return frozenset(name.rpartition(".")[2] for name in names)


def _is_type(value: str, name: str) -> bool:
    """Whether a dotted name is that of a type, wherever in its package the library keeps it."""
    parts, wanted = value.split("."), name.split(".")
    return parts[0] == wanted[0] and parts[-1] == wanted[-1] and set(wanted) <= set(parts)


class Packing(Struct, frozen=True, kw_only=True):
    """What packs values into records and arrays, and the codes of 32 bits."""

    arrays: tuple[str, ...] = ()
    functions: tuple[str, ...] = ()
    narrow_codes: tuple[str, ...] = ()


class Packed(Struct, frozen=True, kw_only=True):
    """A value that is packed with a code; `place` is that of the format."""

    name: str
    value: expr.Expr
    code: str
    place: Place | None


def packed(call: expr.Call, packing: Packing, resolution: Resolution) -> Iterator[Packed]:
    """The values that a call packs, each with its code."""
    given = positional(call)
    if len(given) != len(call.args):
        return
    if len(given) == 2 and is_call_of(call.func, packing.arrays, resolution):
        for value in resolution.values(given[0]):
            if isinstance(value, Text) and value.literal is not None:
                yield Packed(name=last_name(given[1]), value=given[1], code=value.literal, place=value.place)
        return
    form = _format_of_object(call, packing, resolution)
    if form is None and given and is_call_of(call.func, packing.functions, resolution):
        form, given = given[0], given[1:]
    if last_name(call.func) == "pack_into":
        given = given[2:]
    for value in resolution.values(form):
        if isinstance(value, Text) and value.literal is not None:
            codes = list(_codes(value.literal))
            for each, code in zip(given, codes, strict=False) if len(codes) == len(given) else ():
                yield Packed(name=last_name(each), value=each, code=code, place=value.place)


def _format_of_object(call: expr.Call, packing: Packing, resolution: Resolution) -> expr.Expr | None:
    """`RECORD = struct.Struct(…)` and then `RECORD.pack(…)`."""
    match call.func:
        case expr.Attribute(base=expr.Name() as made, attr="pack" | "pack_into"):
            for value in bindings(made, syntax_of(resolution)):
                if isinstance(value, expr.Call) and is_call_of(value.func, packing.functions, resolution):
                    return value.args[0].value if value.args else None
    return None


def _codes(form: str) -> Iterator[str]:
    is_standard = form[:1] in tuple(_ORDERS)
    for number, code in _CODE.findall(form):
        if code == "x":
            continue
        shown = "q" if code in _NATIVE and not is_standard else code
        yield from [shown] * (1 if code in "sp" else int(number or 1))
