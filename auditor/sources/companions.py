"""Files that no import connects with those that name a vendor, and yet belong to them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from auditor.sources.imports import Imported
from auditor.sources.naming import ModuleNames

# `"tasks.rebuild"`, `"app.middleware.Sessions"`, `"app.asgi:application"`: how queues and frameworks are told of code.
_TEXT = re.compile(rb"[\"']([A-Za-z_][\w.]{0,200})[.:]\w{1,200}[\"']")


# `request.portal = …`: what is set on an object of somebody else's, others read there.
_SET = re.compile(rb"(?<!\bself)(?<!\bcls)\.([A-Za-z_]\w{0,200})[ \t]*=(?!=)")
_READ = re.compile(rb"\.([A-Za-z_]\w{0,200})")


@dataclass(slots=True)
class Companions:
    """`hits` are the files that name a vendor, with their texts; `segments` parts of paths that no other API has."""

    hits: Mapping[str, Callable[[], bytes]]
    segments: Sequence[bytes]
    names: ModuleNames
    _modules: frozenset[bytes] = field(init=False)
    _path: re.Pattern[bytes] | None = field(init=False)
    _read: frozenset[bytes] | None = field(init=False, default=None)

    def __post_init__(self) -> None:
        self._modules = frozenset(each.encode() for path in self.hits for each in self.names.name_of(path).spellings)
        alternatives = b"|".join(map(re.escape, self.segments))
        self._path = re.compile(rb"/(?:" + alternatives + rb")\b") if self.segments else None

    def are_named_in(self, data: bytes) -> bool:
        """Whether a text names such a file, or writes a path of the vendor's."""
        if self._path is not None and self._path.search(data):
            return True
        return any(found[1] in self._modules for found in _TEXT.finditer(data))

    def named_by(self, path: str) -> frozenset[str]:
        """The files that such a file names in its texts: `app.config.from_object("settings.Production")`."""
        read = self.hits.get(path)
        found = {self.names.resolve(path, each[1].decode()) for each in _TEXT.finditer(read())} if read else set()
        return frozenset(other for other in found if other is not None and other != path)

    def are_served_by(self, data: bytes, imports: Iterable[Imported]) -> bool:
        """Whether a file that sends sets an attribute of something where such a file reads it: a client, say."""
        is_sender = any(each.module in self.names.libraries for each in imports)
        return is_sender and any(found[1] in self._attributes() for found in _SET.finditer(data))

    def _attributes(self) -> frozenset[bytes]:
        """What those files read of objects."""
        if self._read is None:
            self._read = frozenset(found[1] for read in self.hits.values() for found in _READ.finditer(read()))
        return self._read
