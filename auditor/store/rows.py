"""Facts to rows of plain data and back. Reading makes facts, tuples and sets of texts, and can make nothing else."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any  # a row holds whatever its first item says; what it makes is told by that, too

import msgspec

from auditor.facts import definitions, expressions, statements
from auditor.facts.definitions import Module
from auditor.facts.span import Span, make_span

# Bump when rows change; facts that change do so by themselves (`maker_version`).
_KINDS: tuple[type[msgspec.Struct], ...] = tuple(
    kind
    for room in (definitions, expressions, statements)
    for name, kind in sorted(vars(room).items())
    if isinstance(kind, type) and issubclass(kind, msgspec.Struct) and kind.__module__ == room.__name__
)
_NUMBERS = {kind: number for number, kind in enumerate(_KINDS)}
_NAMES = {kind: kind.__struct_fields__ for kind in _KINDS}
_TUPLE, _SPAN, _SET, _COMPLEX, _LONG = -1, -2, -3, -4, -5
# What a row can hold without being told.
_SHORTEST, _LONGEST = -(2**63), 2**64 - 1
# All that rows can raise that were not written here; the digest around them leaves little of that.
_BROKEN = (AttributeError, IndexError, KeyError, RecursionError, TypeError, ValueError, msgspec.MsgspecError)


def dump(module: Module) -> bytes | None:
    """The bytes of a module's facts; None if they nest too deeply, or hold a text that UTF-8 cannot."""
    try:
        return msgspec.msgpack.encode(_row(module))
    except (RecursionError, UnicodeEncodeError):
        return None


def load(data: bytes) -> Module | None:
    """The facts in these bytes; None if they are none."""
    try:
        facts = _fact(msgspec.msgpack.decode(data))
    except _BROKEN:
        return None
    return facts if isinstance(facts, Module) else None


def _row(value: Any) -> Any:
    kind = type(value)
    if kind is Span:
        return [_SPAN, value.line, value.column, value.end_line, value.end_column]
    if kind is tuple:
        return [_TUPLE, *map(_row, value)]
    if kind in _NUMBERS:
        return [_NUMBERS[kind], *(_row(getattr(value, name)) for name in _NAMES[kind])]
    if kind is frozenset:
        return [_SET, *sorted(value)]
    if kind is complex:
        return [_COMPLEX, value.real, value.imag]
    if kind is int and not _SHORTEST <= value <= _LONGEST:
        return [_LONG, hex(value)]
    return value


def _fact(row: Any) -> Any:
    if type(row) is not list:
        return row
    number = row[0]
    if number == _SPAN:
        return make_span(*row[1:])
    if number >= 0:
        return _KINDS[number](*map(_fact, row[1:]))
    return _OTHERS[number](row[1:])


_OTHERS: dict[int, Callable[[list[Any]], object]] = {
    _TUPLE: lambda items: tuple(map(_fact, items)),
    _SET: lambda items: frozenset(str(item) for item in items),
    _COMPLEX: lambda items: complex(*map(float, items)),
    _LONG: lambda items: int(items[0], 16),
}
