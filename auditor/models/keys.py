"""The keys of one row of `[[models]]`, and what the names and paths in them are."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import product
from math import prod

from msgspec import Struct

from auditor.models.paths import ARGUMENT, ATTRIBUTE, AccessPath, PathError, parse_path
from auditor.tables import Table, suggestion

METHODS = ("GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS")
_DOTTED = re.compile(r"[\w*]+(\.[\w*]+)+")
_ATTRIBUTE = re.compile(rf"{ATTRIBUTE}\[(\w+)\]")
_BRACES = re.compile(r"\{([^{}]*)\}")
_LONGEST = 400
_MOST_PARTS = 7
_MOST_NAMES = 500
_FEW = 6


class Keys(Struct, frozen=True):
    """Keys of one row that are read in more than one kind."""

    table: Table

    def names(self, key: str) -> tuple[str, ...]:
        """A dotted name or several; braces hold alternatives (`requests.{get,post}`)."""
        is_list = isinstance(self.table.raw(key), list)
        return read_names(self.table, key, self.table.texts(key) if is_list else (self.table.text(key),))

    def choice(self, key: str, known: Sequence[str], default: str = "") -> str:
        """One of some words."""
        text = self.table.optional_text(key, default)
        if text != default and text not in known:
            close = suggestion(text, known)
            told = f"one of {', '.join(known)}" if len(known) < _FEW else "one that others can be like"
            raise self.table.complaint(key, f"`{text}` is not {told}.{close}")
        return text

    def path(self, key: str) -> AccessPath | None:
        """An access path; None where the key is absent."""
        text = self.table.optional_text(key)
        return self.parsed(key, text) if text else None

    def paths(self, key: str) -> tuple[AccessPath, ...]:
        """One access path, or a list of them."""
        if isinstance(self.table.optional_raw(key), list):
            return tuple(self.parsed(key, text) for text in self.table.texts(key))
        return (path,) if (path := self.path(key)) is not None else ()

    def parsed(self, key: str, text: str) -> AccessPath:
        """The access path that a text spells."""
        try:
            return parse_path(text)
        except PathError as error:
            raise self.table.complaint(key, str(error)) from None

    def spelled(self, key: str) -> tuple[str, ...]:
        """One text, or a list of them."""
        return self.table.texts(key) if isinstance(self.table.raw(key), list) else (self.table.text(key),)

    def attribute(self, key: str) -> str:
        """The name in `Attribute[name]`; empty where the key is absent."""
        text = self.table.optional_text(key)
        return self.named(key, text) if text else ""

    def attributes(self, key: str) -> tuple[str, ...]:
        """The names in one `Attribute[name]`, or in a list of them."""
        if isinstance(self.table.optional_raw(key), list):
            return tuple(self.named(key, text) for text in self.table.texts(key))
        return (name,) if (name := self.attribute(key)) else ()

    def named(self, key: str, text: str) -> str:
        """The name in a text `Attribute[name]`."""
        match = _ATTRIBUTE.fullmatch(text)
        if match is None:
            raise self.table.complaint(key, f"expected `{ATTRIBUTE}[name]`, found `{text}`")
        return match[1]

    def keyword(self, key: str, path: AccessPath) -> str:
        """The name of the argument at a path."""
        if not path.names or path.steps:
            raise self.table.complaint(key, f"expected `{ARGUMENT}[name]`")
        return path.names[0]

    def method(self) -> tuple[str, AccessPath | None]:
        """The fixed method, and where another one is said: either, or both in a list."""
        raw = self.table.optional_raw("method")
        spelled = self.table.texts("method") if isinstance(raw, list) else (self.table.optional_text("method"),)
        fixed = [read_method(self.table, "method", text) for text in spelled if not text.startswith(ARGUMENT)]
        asked = [text for text in spelled if text.startswith(ARGUMENT)]
        if len(fixed) > 1 or len(asked) > 1:
            raise self.table.complaint("method", "expected a method, an access path, or one of each")
        return fixed[0] if fixed else "", self.parsed("method", asked[0]) if asked else None


def read_method(table: Table, key: str, text: str) -> str:
    """An HTTP method in upper case; empty if the text is."""
    method = text.upper()
    if method and method not in METHODS:
        raise table.complaint(key, f"`{method}` is none of {', '.join(METHODS)}")
    return method


def read_names(table: Table, key: str, spelled: Iterable[str]) -> tuple[str, ...]:
    """Dotted names, alternatives in braces spelled out."""
    names = tuple(name for text in spelled for name in _expanded(table, key, text))
    for name in names:
        if not _DOTTED.fullmatch(name):
            raise table.complaint(key, "expected a dotted name with its module, such as `acme.http.Client.call`")
    if not names:
        raise table.complaint(key, "the list is empty")
    return names


def _expanded(table: Table, key: str, text: str) -> Iterator[str]:
    parts = _BRACES.split(text)
    if len(text) > _LONGEST or len(parts) > _MOST_PARTS:
        raise table.complaint(key, f"a name has at most {_LONGEST} characters and three pairs of braces")
    choices = [[part.strip() for part in each.split(",")] if n % 2 else [each] for n, each in enumerate(parts)]
    if prod(map(len, choices)) > _MOST_NAMES:
        raise table.complaint(key, f"these are more than {_MOST_NAMES} names")
    return ("".join(choice) for choice in product(*choices))
