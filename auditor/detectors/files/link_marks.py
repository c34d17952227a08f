"""Hosts, buckets and storage addresses inside a text, by which code would recognise a file link."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from msgspec import Struct

from auditor.model.vendor import Vendor
from auditor.semantics.domain.states import MappingState
from auditor.semantics.domain.texts import pieces_in
from auditor.semantics.domain.values import Fixed, Place, Ref, Text, Values
from auditor.semantics.resolution import Resolution

_SPACE = re.compile(r"\s")
# Lists of lists of hosts.
_NESTING_LIMIT = 2
_PORT = re.compile(r":\d")
_KEY_WORDS = re.compile(r"[A-Z]?[a-z]+|[A-Z]+")
# What hosts, patterns and directives of policies have, and plain words have not.
_SIGN = re.compile(r"[.*':-]")
_SEPARATORS = re.compile(r"[\s,;|]+")


class Mark(Struct, frozen=True):
    """`shown` is the host or bucket; `is_sure` if it is the vendor's beyond doubt, not just some storage's."""

    shown: str
    text: str
    place: Place | None
    is_sure: bool
    is_bucket: bool


@dataclass(slots=True, eq=False)
class Marks:
    """Finds marks in literal texts, patterns included."""

    vendor: Vendor
    _any: re.Pattern[str] = field(init=False)
    _suffixes: frozenset[str] = field(init=False)
    _hosts: tuple[re.Pattern[str], ...] = field(init=False)
    _buckets: tuple[re.Pattern[str], ...] = field(init=False)
    _storage: tuple[re.Pattern[str], ...] = field(init=False)

    def __post_init__(self) -> None:
        files = self.vendor.files
        self._hosts = tuple(re.compile(rf"(?<![\w.-]){re.escape(host)}(?![\w-])") for host in files.hosts)
        self._buckets = tuple(re.compile(rf"(?<![\w-]){re.escape(name)}(?![a-z_])") for name in files.buckets)
        self._storage = tuple(re.compile(_loose(pattern)) for pattern in files.foreign_hosts)
        self._any = re.compile("|".join(each.pattern for each in (*self._hosts, *self._buckets, *self._storage)))
        self._suffixes = frozenset(suffix.lstrip(".") for suffix in self.vendor.host_suffixes)

    def of(self, text: str, place: Place | None) -> Mark | None:
        """The surest mark of a text."""
        plain = text.replace("\\", "").lower()
        if not self._any.search(plain):
            return None
        for patterns, is_sure, is_bucket in (
            (self._hosts, True, False),
            (self._buckets, True, True),
            (self._storage, False, True),
        ):
            for pattern in patterns:
                found = pattern.search(plain)
                if found is not None:
                    return Mark(found.group(), plain, place, is_sure, is_bucket)
        return None

    def vendor_host(self, text: str, place: Place | None) -> Mark | None:
        """An exact host of the vendor's, other than a bare suffix: a mark only beside a file link."""
        plain = text.replace("\\", "").lower()
        for suffix in self.vendor.host_suffixes:
            found = re.search(rf"[a-z][\w-]{{0,62}}{re.escape(suffix)}(?![\w-])", plain)
            if found is not None:
                return Mark(found.group(), plain, place, True, False)
        return None

    def storage(self, text: str, place: Place | None) -> Mark | None:
        """A storage provider's name, by the last two labels of its hosts: a mark only beside a file link."""
        plain = text.replace("\\", "").lower()
        for pattern in self.vendor.files.foreign_hosts:
            provider = ".".join(pattern.split(".")[-2:])
            if provider in plain:
                return Mark(provider, plain, place, False, True)
        return None

    def is_suffix(self, text: str) -> bool:
        """The test that was announced."""
        return text.lower().lstrip("*.") in self._suffixes


def is_address(mark: Mark) -> bool:
    """Whether the text is an address around its mark, and no sentence that names one."""
    before, _, after = mark.text.partition(mark.shown)
    return not _SPACE.search(before) and (not after or after[0] in "/?" or _PORT.match(after) is not None)


def literals(values: Values, resolution: Resolution, depth: int = 0) -> Iterator[tuple[str, Place | None]]:
    """Every literal stretch in the values, those inside tuples, lists and mappings' keys included."""
    for value in values:
        if isinstance(value, Text):
            yield from ((piece.text, piece.place) for piece in pieces_in((value,)))
        elif depth < _NESTING_LIMIT and isinstance(value, Fixed | Ref):
            yield from literals(resolution.items(value), resolution, depth + 1)
            for mapping in resolution.states((value,), MappingState):
                yield from ((key, entry.place) for key, entry in mapping.entries.items() if isinstance(key, str))


def _loose(pattern: str) -> str:
    """A host pattern to search for inside a text."""
    return r"[\w-]*".join(re.escape(part) for part in pattern.lstrip("*").lstrip(".").split("*"))


def listed_hosts(resolution: Resolution, marks: Marks, list_words: frozenset[str]) -> Iterator[tuple[Mark, Place]]:
    """The vendor's file hosts and buckets under keys that speak of what is allowed."""
    spelled = (re.escape(name) for name in (*marks.vendor.files.hosts, *marks.vendor.files.buckets))
    for rows in resolution.settings_with(re.compile(rf"(?is).*(?:{'|'.join(spelled)}).*")):
        for row in rows:
            if not list_words & {word.lower() for word in _KEY_WORDS.findall(row.key)}:
                continue
            parts = [part for part in _SEPARATORS.split(row.value) if part]
            if not all(_SIGN.search(part) for part in parts):
                continue
            found = (marks.of(part, None) for part in parts)
            sure = (mark for mark in found if mark is not None and mark.is_sure)
            mark = next((each for each in sure if each.is_bucket or is_address(each)), None)
            if mark is not None:
                yield mark, row.place
