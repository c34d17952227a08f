"""Typed reading of TOML tables, with complaints that name the file, the key and the way out."""

from __future__ import annotations

import datetime as dt
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from difflib import get_close_matches
from enum import Enum
from functools import cache
from importlib.resources.abc import Traversable
from pathlib import Path
from types import NoneType, UnionType
from typing import Any, TypeVar, get_args, get_origin

from msgspec import Struct
from msgspec.structs import FieldInfo, fields

from auditor.model import AuditorError

E = TypeVar("E", bound=Enum)
R = TypeVar("R", bound=Struct)
T = TypeVar("T")


class Table:
    """One TOML table. It remembers which keys were asked for, so that `finish` can refuse the others."""

    def __init__(self, data: Mapping[str, object], *, file: str, place: str = "") -> None:
        """`file` is shown in complaints; `place` is the table's own key (`phase[2]`), empty at the top."""
        self.file = file
        self.place = place
        self._data = data
        self._asked: set[str] = set()

    def __contains__(self, key: str) -> bool:
        return key in self._data

    def may_have(self, key: str) -> bool:
        """Whether a key that may be left out is there."""
        self._asked.add(key)
        return key in self._data

    def __iter__(self) -> Iterator[str]:
        """The keys, as written."""
        return iter(self._data)

    def text(self, key: str) -> str:
        """A text that is not empty."""
        value = self._typed(key, self._required(key), str, "a text")
        if not value.strip():
            raise self.complaint(key, "the text is empty")
        return value.strip()

    def optional_text(self, key: str, default: str = "") -> str:
        value = self._typed(key, self._optional(key, default), str, "a text")
        return value.strip()

    def texts(self, key: str) -> tuple[str, ...]:
        """A list of texts; empty when the key is absent."""
        return tuple(self._typed(f"{key}[{n}]", item, str, "a text") for n, item in enumerate(self._list(key)))

    def integers(self, key: str) -> tuple[int, ...]:
        """A list of whole numbers; empty when the key is absent."""
        return tuple(self._integer(f"{key}[{n}]", item) for n, item in enumerate(self._list(key)))

    def integer(self, key: str) -> int:
        return self._integer(key, self._required(key))

    def boolean(self, key: str, *, default: bool | None = None) -> bool:
        value = self._required(key) if default is None else self._optional(key, default)
        return self._typed(key, value, bool, "true or false")

    def date(self, key: str) -> dt.date:
        return self._date(key, self._required(key))

    def dates(self, key: str) -> tuple[dt.date, ...]:
        """A list of days; empty when the key is absent."""
        return tuple(self._date(f"{key}[{n}]", item) for n, item in enumerate(self._list(key)))

    def choice(self, key: str, kind: type[E]) -> E:
        """One of the values of an Enum."""
        return self._choice(key, self._required(key), kind)

    def choices(self, key: str, kind: type[E]) -> tuple[E, ...]:
        """A list of values of an Enum; empty when the key is absent."""
        return tuple(self._choice(f"{key}[{n}]", item, kind) for n, item in enumerate(self._list(key)))

    def table(self, key: str) -> Table:
        return self._table(key, self._required(key))

    def optional_table(self, key: str) -> Table:
        """The table under a key; an empty one when it is absent."""
        return self._table(key, self._optional(key, {}))

    def tables(self, key: str) -> tuple[Table, ...]:
        """The tables of `[[key]]`; empty when there are none."""
        return tuple(self._table(f"{key}[{n}]", item) for n, item in enumerate(self._list(key)))

    def raw(self, key: str) -> object:
        """The value as `tomllib` read it; for tables whose keys are free."""
        return self._required(key)

    def optional_raw(self, key: str) -> object | None:
        """The same; None when the key is absent."""
        return self._optional(key, None)

    def items(self) -> tuple[tuple[str, object], ...]:
        """All keys with their values as read, for tables whose keys are free."""
        self._asked.update(self._data)
        return tuple(self._data.items())

    def finish(self) -> None:
        """Refuse keys that nobody asked for."""
        for key in self._data:
            if key not in self._asked:
                raise self.complaint(key, f"unknown key.{suggestion(key, self._asked)}")

    def complaint(self, key: str, what: str) -> AuditorError:
        """An error that names this file and a key of this table."""
        place = f"{self.place}.{key}" if self.place else key
        return AuditorError(f"{self.file}: `{place}`: {what if what.endswith(('.', '?')) else f'{what}.'}")

    def _required(self, key: str) -> object:
        self._asked.add(key)
        if key not in self._data:
            unasked = [name for name in self._data if name not in self._asked]
            close = get_close_matches(key, unasked, n=1)
            hint = f" Did you mean `{close[0]}`?" if close else f" Add `{key} = …`."
            raise self.complaint(key, f"this key is missing.{hint}")
        return self._data[key]

    def _optional(self, key: str, default: object) -> object:
        self._asked.add(key)
        return self._data.get(key, default)

    def _list(self, key: str) -> Iterable[object]:
        return self._typed(key, self._optional(key, []), list, "a list")

    def _typed(self, key: str, value: object, kind: type[T], wanted: str) -> T:
        if not isinstance(value, kind):
            raise self.complaint(key, f"expected {wanted}, found {_spelled(value)}")
        return value

    def _integer(self, key: str, value: object) -> int:
        if isinstance(value, bool):
            raise self.complaint(key, f"expected a whole number, found {_spelled(value)}")
        return self._typed(key, value, int, "a whole number")

    def _date(self, key: str, value: object) -> dt.date:
        if isinstance(value, dt.datetime) or not isinstance(value, dt.date):
            raise self.complaint(key, f"expected a date without quotes (2023-08-04), found {_spelled(value)}")
        return value

    def _choice(self, key: str, value: object, kind: type[E]) -> E:
        text = self._typed(key, value, str, "a text")
        for member in kind:
            if member.value == text:
                return member
        known = [str(member.value) for member in kind]
        raise self.complaint(key, f"`{text}` is none of {', '.join(known)}.{suggestion(text, known)}")

    def _table(self, key: str, value: object) -> Table:
        data = self._typed(key, value, dict, "a table")
        return Table(data, file=self.file, place=f"{self.place}.{key}" if self.place else key)


def read_table(file: Path | Traversable, *, shown: str | None = None) -> Table:
    """The top table of a TOML file; `shown` is its name in complaints."""
    name = shown or str(file)
    try:
        text = file.read_text(encoding="utf-8")
    except FileNotFoundError as error:
        raise AuditorError(f"{name}: there is no such file.") from error
    except UnicodeDecodeError as error:
        raise AuditorError(f"{name}: not UTF-8 (byte {error.start}). Save the file as UTF-8.") from error
    except OSError as error:
        raise AuditorError(f"{name}: cannot be read: {error.strerror or error}.") from error
    return parse_table(text, file=name)


def read_record(table: Table, kind: type[R], **known: object) -> R:
    """A record of what stands under the names of its fields (or other keys: `field(name=…)`), and nothing else.

    A field with a default may be left out, and a list of any kind; `known` are fields that the table does not tell.
    """
    told = {each.name: _field(table, each) for each in _fields(kind) if each.name not in known}
    table.finish()
    return kind(**known, **told)


@cache
def _fields(kind: type[Struct]) -> tuple[FieldInfo, ...]:
    """Whenever msgspec is asked, it evaluates their types anew."""
    return fields(kind)


def _field(table: Table, field: FieldInfo) -> object:
    key, kind = field.encode_name, field.type
    if isinstance(kind, UnionType):
        kind = next(each for each in get_args(kind) if each is not NoneType)
    if not field.required and not table.may_have(key):
        return field.default
    if get_origin(kind) is tuple:
        return _items(table, key, get_args(kind)[0])
    if isinstance(kind, type) and issubclass(kind, Enum):
        return table.choice(key, kind)
    if isinstance(kind, type) and issubclass(kind, Struct):
        return read_record(table.table(key), kind)
    if kind is str:
        return table.text(key) if field.required else table.optional_text(key)
    return {bool: table.boolean, int: table.integer, dt.date: table.date}[kind](key)


def _items(table: Table, key: str, kind: Any) -> tuple[object, ...]:  # Any: the type of a field.
    if issubclass(kind, Struct):
        return tuple(read_record(each, kind) for each in table.tables(key))
    if issubclass(kind, Enum):
        return table.choices(key, kind)
    return table.texts(key) if kind is str else table.dates(key)


def parse_table(text: str, *, file: str) -> Table:
    """The top table of a TOML text; `file` is its name in complaints."""
    try:
        return Table(tomllib.loads(text), file=file)
    except tomllib.TOMLDecodeError as error:
        raise AuditorError(f"{file}: not valid TOML: {error}.") from error
    except (ValueError, RecursionError) as error:  # A number of thousands of digits; brackets in brackets.
        raise AuditorError(f"{file}: not valid TOML: a value is too long or nested too deeply.") from error


def suggestion(word: str, known: Iterable[str]) -> str:
    """A sentence that names the nearest known word, after a space; empty when none is near."""
    close = get_close_matches(word, sorted(known), n=1)
    return f" Did you mean `{close[0]}`?" if close else ""


def _spelled(value: object) -> str:
    names = {
        str: "a text",
        bool: "true or false",
        int: "a whole number",
        float: "a number",
        list: "a list",
        dict: "a table",
    }
    return names.get(type(value), f"a {type(value).__name__}")
