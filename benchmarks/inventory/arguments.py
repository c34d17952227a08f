"""Arguments for any method, made from names, annotations and defaults; each value tells which parameter it is of."""

from __future__ import annotations

import contextlib
import enum
import inspect
import re
import types
import typing
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path
from typing import Any

from benchmarks.inventory.answers import ID, NAME, Item

# Ids begin here; nothing in a path is as large by chance.
_FIRST_ID = 7_000_001
_DATE = re.compile(r"date|_after|_before|_on$|_at$|day")
_TEXT = re.compile(r"name|title|identifier|query|text|search|number|description|email|type|status|token|code")
_PATH = re.compile(r"path|folder$|dir|file$|filename")
_URL = re.compile(r"ur[il]$|host|server|base$")
# Choices that a text offers, beyond which it is no list of choices.
_CHOICES_LIMIT = 30
_DAY = datetime(2026, 1, 1)  # noqa: DTZ001 - a day anywhere.
_BODY = re.compile(r"(^|_)(data|params|headers|body|payload|json|updates|fields|filters|item)$")
_FILES = ("attachments", "files", "photos", "images", "documents", "paths", "filepaths")
_NESTING_LIMIT = 3

Build = Callable[[type, int], object]


class Body(Item):
    """The body of a request that has every field anybody asks for."""

    def __contains__(self, key: object) -> bool:
        return isinstance(key, str)


@dataclass(slots=True)
class Maker:
    """Makes values; `build` makes objects of the package's own classes. `holes` maps each value to its parameter."""

    build: Build
    scratch: Path
    base_url: str
    holes: dict[str, str] = field(default_factory=lambda: {str(ID): "id", NAME: "name"})
    _ids: dict[str, int] = field(default_factory=dict)

    def variants(self, function: Callable[..., object]) -> Iterator[dict[str, object]]:
        """Keyword arguments: the required ones, then each optional one added, then all; texts also as their choices."""
        parameters = [each for each in _parameters(function) if each.name not in ("self", "cls")]
        hints = _hints(function)
        named = [each for each in parameters if each.kind not in (each.VAR_POSITIONAL, each.VAR_KEYWORD)]
        required = {each.name: self.value(each, hints) for each in named if each.default is each.empty}
        optional = {each.name: self.value(each, hints) for each in named if each.default is not each.empty}
        yield required
        for name, value in optional.items():
            yield {**required, name: value}
        if len(optional) > 1:
            yield {**required, **optional}
        for each in named:
            for choice in _choices(hints.get(each.name)):
                yield {**required, each.name: choice}
        for each in named:
            if each.name in required and each.name not in hints:
                # Only the documentation says that it may be left out.
                yield {**required, each.name: None}
        if any(each.kind is each.VAR_KEYWORD for each in parameters):
            yield {**required, "name": NAME}

    def texts_of(self, given: Mapping[str, object], words: Sequence[str]) -> Iterator[dict[str, object]]:
        """The same arguments with each text replaced by words that an error offered."""
        for name, value in given.items():
            if isinstance(value, str) and value not in (self.base_url, str(self.scratch)):
                for word in words[:_CHOICES_LIMIT]:
                    yield {**given, name: word}

    def retyped(self, given: Mapping[str, object]) -> Iterator[dict[str, object]]:
        """The same arguments in other types, for code without annotations: numbers as texts, dates as dates."""
        yield {name: str(value) if type(value) is int else value for name, value in given.items()}
        yield {name: _DAY if value == _DAY.date().isoformat() else value for name, value in given.items()}

    def value(self, parameter: inspect.Parameter, hints: Mapping[str, Any], depth: int = 0) -> object:
        """A value for one parameter."""
        return self._typed(parameter.name, hints.get(parameter.name), depth, parameter.default)

    # Any: annotations are whatever the package's authors wrote.
    def _typed(self, name: str, hint: Any, depth: int, default: object = inspect.Parameter.empty) -> object:
        origin, arguments = typing.get_origin(hint), typing.get_args(hint)
        if origin in (typing.Union, types.UnionType):
            return self._typed(name, next(each for each in arguments if each is not type(None)), depth)
        if origin is typing.Annotated:
            return self._typed(name, arguments[0], depth)
        if origin is typing.Literal:
            return arguments[0]
        if origin is not None and isinstance(origin, type):
            return self._collection(name, origin, arguments, depth)
        if isinstance(hint, type):
            return self._instance(name, hint, depth)
        return not default if isinstance(default, bool) else self._by_name(name)

    # Any: a collection of whatever makes it.
    def _collection(self, name: str, origin: Any, arguments: tuple[Any, ...], depth: int) -> object:
        if issubclass(origin, Mapping):
            return Body({"name": NAME})
        if issubclass(origin, tuple | list | set | frozenset | Sequence) or origin.__name__ == "Iterable":
            items = [self._typed(name.removesuffix("s"), arguments[0], depth + 1)] if arguments else [1]
            return items if origin.__name__ in ("Sequence", "Iterable") else origin(items)
        return self._by_name(name)

    def _instance(self, name: str, kind: type, depth: int) -> object:
        if kind is bool:
            return True
        if kind is int:
            return ID if name in ("id", "identifier") else self._id(name)
        if kind is float:
            return 1.5
        if kind is str:
            found = self._by_name(name)
            return found if isinstance(found, str) else str(found)
        if issubclass(kind, enum.Enum):
            return next(iter(kind))
        if kind in (date, datetime):
            return kind(2026, 1, 1)
        if issubclass(kind, Path):
            return self.scratch / "a.pdf"
        if issubclass(kind, dict) or kind is Mapping:
            return Body({"name": NAME})
        if issubclass(kind, list | tuple | set):
            return kind([1])
        return self._object(kind, depth + 1) if depth < _NESTING_LIMIT else None

    def _object(self, kind: type, depth: int) -> object:
        """An object of the package's own; None where it cannot be made."""
        try:
            return self.build(kind, depth)
        except Exception:  # noqa: BLE001 - the method that wants it will say so, or do without.
            return None

    def _by_name(self, name: str) -> object:
        """What a parameter of this name holds where no annotation says."""
        folded = name.lower()
        if folded.endswith("id") or folded in ("company", "project"):
            return self._id(name)
        if folded.endswith("ids"):
            return [self._id(name[:-1])]
        if _URL.search(folded):
            return self.base_url
        if folded == "identifier":
            return ID
        if _BODY.search(folded):
            return Body({"name": NAME, "id": ID, "date": "2026-01-01"})
        if folded in _FILES:
            return [str(self.scratch / "a.pdf")]
        if _DATE.search(folded):
            return "2026-01-01"
        if _PATH.search(folded):
            return str(self.scratch / "a.pdf")
        if folded in ("name", "title", "query", "text"):
            return NAME
        if folded.startswith(("is_", "has_", "include", "with_")):
            return True
        return self._text(name) if _TEXT.search(folded) else self._id(name)

    def _id(self, name: str) -> int:
        number = self._ids.setdefault(name, _FIRST_ID + len(self._ids))
        self.holes[str(number)] = name
        return number

    def _text(self, name: str) -> str:
        value = f"synthetic-{name.replace('_', '-')}"
        self.holes[value] = name
        return value


def _parameters(function: Callable[..., object]) -> Sequence[inspect.Parameter]:
    try:
        return tuple(inspect.signature(function).parameters.values())
    except (TypeError, ValueError):
        return ()


def _hints(function: Callable[..., object]) -> Mapping[str, Any]:  # Any: annotations.
    """The annotations of a function; of a class, those of its fields and of its constructor."""
    sources = (function, vars(function).get("__init__", function)) if inspect.isclass(function) else (function,)
    found: dict[str, Any] = {}
    for source in sources:
        # Names that exist only for type checkers cannot be looked up; parameter names must do.
        with contextlib.suppress(Exception):
            found |= typing.get_type_hints(source)
    return found


def _choices(hint: Any) -> tuple[object, ...]:  # Any: an annotation.
    """The values that an annotation lists, apart from the first, which is tried anyway."""
    if typing.get_origin(hint) in (typing.Union, types.UnionType):
        return tuple(choice for each in typing.get_args(hint) for choice in _choices(each))
    if typing.get_origin(hint) is typing.Literal:
        return typing.get_args(hint)[1:]
    return tuple(hint)[1:] if isinstance(hint, type) and issubclass(hint, enum.Enum) else ()
