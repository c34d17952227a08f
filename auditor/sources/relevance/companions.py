"""Files that no import connects with those that name a vendor, and yet belong to them."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache

from auditor.models.names import known_names
from auditor.sources.relevance.imports import Imported, scan_imports
from auditor.sources.relevance.naming import ModuleNames

# `"tasks.rebuild"`, `"app.middleware.Sessions"`, `"app.asgi:application"`: how queues and frameworks are told of code.
# A pattern for each quote: where one begins with a plain character, Python looks for that five times as quickly.
_TEXTS = tuple(re.compile(quote + rb"(?=[A-Za-z_]\w*+[.:])([\w.]{1,200})[.:]\w{1,200}[\"']") for quote in (b'"', b"'"))
# `"instance/settings.py"`
_FILE = re.compile(rb"[\"']([A-Za-z_][\w/]{0,200})\.py[\"']")


# `request.portal = …`: what is set on an object of somebody else's, others read there.
_SET = re.compile(rb"(?<!\bself)(?<!\bcls)\.([A-Za-z_]\w{0,200})[ \t]*=(?!=)")
_READ = re.compile(rb"\.([A-Za-z_]\w{0,200})")
# `_name = "site.mixin"`, `_inherit = ["site.mixin"]`: what a framework calls a class, and those it is built upon.
_REGISTERED = rb"\b%b\s*+=\s*+\[?([^\]\n]{1,500})"
_QUOTED = re.compile(rb"[\"']([\w.]{3,100})[\"']")
# Statements of SQL that read or fill tables.
_STATEMENT = re.compile(rb"[\"']\s*+(?:SELECT|INSERT|UPDATE|REPLACE|UPSERT|WITH)\s[^\"']{1,2000}", re.IGNORECASE)
_TABLE = re.compile(rb"\b(?:INTO|FROM|UPDATE|JOIN)\s+(?:\w{1,200}\.)?(\w{1,200})", re.IGNORECASE)


@dataclass(slots=True)
class Companions:
    """`hits` are the files that name a vendor, with their texts; `segments` parts of paths that no other API has."""

    hits: Mapping[str, Callable[[], bytes]]
    segments: Sequence[bytes]
    names: ModuleNames
    _modules: frozenset[bytes] = field(init=False)
    _path: re.Pattern[bytes] | None = field(init=False)
    _registered: frozenset[bytes] | None = field(init=False, default=None)
    _read: frozenset[bytes] | None = field(init=False, default=None)
    _kept: frozenset[bytes] | None = field(init=False, default=None)
    _shared: frozenset[tuple[str, str]] | None = field(init=False, default=None)

    def __post_init__(self) -> None:
        self._modules = frozenset(each.encode() for path in self.hits for each in self.names.name_of(path).spellings)
        alternatives = b"|".join(map(re.escape, self.segments))
        self._path = re.compile(rb"/(?:" + alternatives + rb")\b") if self.segments else None

    def are_named_in(self, data: bytes) -> bool:
        """Whether a text names such a file, or writes a path of the vendor's."""
        if self._path is not None and self._path.search(data):
            return True
        return any(name in self._modules for name in _dotted_in(data)) or self._are_built_upon(data)

    def _are_built_upon(self, data: bytes) -> bool:
        """Whether a class names one of such a file among those that a framework builds it upon."""
        named = frozenset(_names_under("inherited_names", data))
        if not named:
            return False
        if self._registered is None:
            texts = (read() for read in self.hits.values())
            self._registered = frozenset(name for text in texts for name in _names_under("registered_names", text))
        return not named.isdisjoint(self._registered)

    def named_by(self, path: str) -> frozenset[str]:
        """The files that such a file names in its texts: `app.config.from_object("settings.Production")`."""
        read = self.hits.get(path)
        data = read() if read else b""
        named = [
            *(each.decode() for each in _dotted_in(data)),
            *(each[1].decode().replace("/", ".") for each in _FILE.finditer(data)),
        ]
        below = (f"{each}.{module}" for each in named for module in known_names("model_modules"))
        found = {self.names.resolve(path, each) for each in (*named, *below)}
        return frozenset(other for other in found if other is not None and other != path)

    def are_met_by(self, path: str, data: bytes, imports: Collection[Imported]) -> bool:
        """Whether a file that sends has something to do with such a file, though neither imports the other.

        It sets an attribute of something where that one reads it (a client, say), or has a table or a class in common
        with it: its rows or objects may hold what that one put there.
        """
        if not any(each.module in self.names.libraries for each in imports):
            return False
        return (
            any(found[1] in self._attributes() for found in _SET.finditer(data))
            or any(table in self._tables() for table in _tables_in(data))
            or not self._classes().isdisjoint(self._classes_of(path, imports))
        )

    def _attributes(self) -> frozenset[bytes]:
        """What those files read of objects."""
        if self._read is None:
            self._read = frozenset(found[1] for read in self.hits.values() for found in _READ.finditer(read()))
        return self._read

    def _tables(self) -> frozenset[bytes]:
        """The tables that those files read or fill."""
        if self._kept is None:
            self._kept = frozenset(table for read in self.hits.values() for table in _tables_in(read()))
        return self._kept

    def _classes(self) -> frozenset[tuple[str, str]]:
        """The classes that those files import from others of the tree."""
        if self._shared is None:
            self._shared = frozenset(
                each for path, read in self.hits.items() for each in self._classes_of(path, scan_imports(read()))
            )
        return self._shared

    def _classes_of(self, path: str, imports: Iterable[Imported]) -> Iterator[tuple[str, str]]:
        for each in imports:
            names = [name for name in each.names if name[:1].isupper() and not name.isupper()]
            file = self.names.resolve(path, each.module, each.level) if names else None
            if file is not None:
                yield from ((file, name) for name in names)


def _dotted_in(data: bytes) -> Iterator[bytes]:
    """What stands before the last name of dotted texts."""
    return (found[1] for pattern in _TEXTS for found in pattern.finditer(data))


def _tables_in(data: bytes) -> Iterator[bytes]:
    for statement in _STATEMENT.finditer(data):
        yield from (found[1].lower() for found in _TABLE.finditer(statement[0]))


def _names_under(kind: str, data: bytes) -> Iterator[bytes]:
    """The texts that classes bind to attributes of a kind."""
    for name in _spelled(kind):
        if name in data:  # Nearly no text has one, and nothing is quicker than to look.
            for found in _registration(name).finditer(data):
                yield from (each[1] for each in _QUOTED.finditer(found[1]))


@cache
def _spelled(kind: str) -> tuple[bytes, ...]:
    return tuple(name.encode() for name in sorted(known_names(kind)))


@cache
def _registration(name: bytes) -> re.Pattern[bytes]:
    return re.compile(_REGISTERED % re.escape(name))
