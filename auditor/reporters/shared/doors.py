"""What a report, an inventory or a forecast looks like to people: see `auditor.printing`."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import Enum
from functools import wraps
from typing import Any, Concatenate, ParamSpec, TypeVar, cast

from msgspec import Struct
from msgspec.structs import replace

from auditor.model import Announcement, Replacement, Rule
from auditor.printing import for_logs, one_line, visible

T = TypeVar("T")
P = ParamSpec("P")

# Prose of the rules, in paragraphs; everything else that is a text stands on one line.
_PROSE = (Announcement, Replacement, Rule)
_PROSE_FIELDS = frozenset({"excerpts", "remediation"})


def for_people(make: Callable[Concatenate[T, P], str]) -> Callable[Concatenate[T, P], str]:
    """Let a formatter see only what is safe to print, and nobody take its text for commands."""

    @wraps(make)
    def formatted(value: T, /, *args: P.args, **kwargs: P.kwargs) -> str:
        return for_logs(make(printable(value), *args, **kwargs))

    return formatted


def printable(value: T) -> T:
    """The same value with every text in it visible and on one line, but for prose and excerpts."""
    return cast("T", _printable(value, one_line, {}))  # A copy of its own type, or the value itself.


# Any: values of every type pass here. `seen` has prose by its id: every application of a portfolio holds the same.
def _printable(value: Any, show: Callable[[str], str], seen: dict[int, Any]) -> Any:
    if isinstance(value, str):
        return value if isinstance(value, Enum) else show(value)
    if isinstance(value, tuple | list):
        shown = [_printable(each, show, seen) for each in value]
        return value if all(a is b for a, b in zip(shown, value, strict=True)) else type(value)(shown)
    if isinstance(value, _PROSE):
        if id(value) not in seen:
            seen[id(value)] = _fields(value, visible, seen)
        return seen[id(value)]
    if isinstance(value, Struct):
        return _fields(value, show, seen)
    if isinstance(value, Mapping):
        return {_printable(key, one_line, seen): _printable(each, show, seen) for key, each in value.items()}
    return value


def _fields(value: Struct, show: Callable[[str], str], seen: dict[int, Any]) -> Struct:
    changed = {}
    for name in value.__struct_fields__:
        before = getattr(value, name)
        after = _printable(before, visible if name in _PROSE_FIELDS else show, seen)
        if after is not before:
            changed[name] = after
    return replace(value, **changed) if changed else value
