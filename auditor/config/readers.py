"""How the value of a setting is read: from TOML, or as text from the environment and the command line."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime
from enum import Enum
from typing import TypeVar

from auditor.config.config import Level
from auditor.tables import suggestion

E = TypeVar("E", bound=Enum)

_TRUE = frozenset({"1", "true", "yes", "on"})
_FALSE = frozenset({"0", "false", "no", "off", ""})
_DAYS = re.compile(r"(\d{1,5})\s*d?(?:ays?)?")

PerFile = Mapping[str, tuple[str, ...]]
Levels = Mapping[str, Level]


class ReadError(ValueError):
    """Says what was expected; whoever catches it adds where the value stands."""


def text(value: object) -> str:
    if isinstance(value, str) and value.strip():
        return value.strip()
    raise ReadError("expected a text")


def texts(value: object) -> tuple[str, ...]:
    """A list, or one text with commas."""
    if isinstance(value, str):
        return tuple(part.strip() for part in value.split(",") if part.strip())
    if isinstance(value, Sequence):
        return tuple(part for item in value for part in texts(text(item)))
    raise ReadError("expected a list of texts")


def patterns(value: object) -> tuple[str, ...]:
    """Like `texts`, but a pattern in a list may hold a comma."""
    if isinstance(value, Sequence) and not isinstance(value, str):
        return tuple(text(item) for item in value)
    return texts(value)


def flag(value: object) -> bool:
    if isinstance(value, bool):
        return value
    if isinstance(value, str) and value.lower() in _TRUE | _FALSE:
        return value.lower() in _TRUE
    raise ReadError("expected true or false")


def whole_number(value: object) -> int:
    if isinstance(value, int) and not isinstance(value, bool) and value >= 0:
        return value
    if isinstance(value, str) and value.isdecimal():
        return int(value)
    raise ReadError("expected a whole number, 0 or more")


def day(value: object) -> date:
    if isinstance(value, date) and not isinstance(value, datetime):
        return value
    if isinstance(value, str):
        try:
            return date.fromisoformat(value)
        except ValueError:
            pass
    raise ReadError("expected a day such as 2026-11-23")


def days(value: object) -> int:
    """A number of days: 30, `30` or `30d`."""
    if isinstance(value, str) and (found := _DAYS.fullmatch(value.strip())):
        return int(found[1])
    if isinstance(value, int) and not isinstance(value, bool) and value >= 0:
        return value
    raise ReadError("expected a number of days such as 30d")


def choice(kind: type[E]) -> Callable[[object], E]:
    """A reader for one of the values of an Enum."""

    def read(value: object) -> E:
        known = [str(member.value) for member in kind]
        if isinstance(value, str):
            for member in kind:
                if member.value == value.lower():
                    return member
            raise ReadError(f"`{value}` is none of {', '.join(known)}.{suggestion(value.lower(), known)}")
        raise ReadError(f"expected one of {', '.join(known)}")

    return read


def per_file(value: object) -> PerFile:
    """A table of patterns and selectors, or texts such as `tests/*:PCR201,PCR4`."""
    if isinstance(value, Mapping):
        return {text(pattern): texts(codes) for pattern, codes in value.items()}
    items = value.split(";") if isinstance(value, str) else value
    if not isinstance(items, Sequence):
        raise ReadError("expected a table of patterns and codes")
    read: dict[str, tuple[str, ...]] = {}
    for item in items:
        pattern, colon, codes = text(item).rpartition(":")
        if not colon or not pattern or not codes:
            raise ReadError(f"`{item}` is not of the form PATTERN:CODE,CODE")
        read[pattern] = (*read.get(pattern, ()), *texts(codes))
    return read


def levels(value: object) -> Levels:
    """A table of selectors and levels, or texts such as `PCR401=error`."""
    read = choice(Level)
    if isinstance(value, Mapping):
        return {text(selector): read(level) for selector, level in value.items()}
    pairs = {}
    for item in texts(value):
        selector, sign, level = item.partition("=")
        if not sign or not selector.strip():
            raise ReadError(f"`{item}` is not of the form CODE=LEVEL")
        pairs[selector.strip()] = read(level.strip())
    return pairs


def outputs(value: object) -> tuple[tuple[str, str], ...]:
    """Pairs of a format and a file, from a table or texts such as `sarif=findings.sarif`."""
    if isinstance(value, Mapping):
        return tuple((text(name), text(file)) for name, file in value.items())
    pairs = []
    for item in texts(value):
        name, sign, file = item.partition("=")
        if not sign or not name or not file:
            raise ReadError(f"`{item}` is not of the form FORMAT=FILE")
        pairs.append((name.strip(), file.strip()))
    return tuple(pairs)
