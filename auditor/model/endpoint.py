"""Endpoints: what an announcement says about them, and the known API."""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterable, Mapping
from enum import Enum

from msgspec import Struct, field

from auditor.model.announcement import Lifetime
from auditor.model.path_index import REST, PathIndex, PathMatch, build_index, fill, split_path
from auditor.model.rule import Replacement


class EndpointStatus(Enum):
    """`legacy` works, but a move is advised; `replaced` is no longer listed; `unknown` was never documented."""

    ACTIVE = "active"
    DEPRECATED = "deprecated"
    LEGACY = "legacy"
    SUNSET = "sunset"
    REPLACED = "replaced"
    UNKNOWN = "unknown"


class EndpointRow(Struct, frozen=True, kw_only=True):
    """One line of an announcement's endpoint table; a replacement is empty where none is known.

    `method` is `ANY` for all of them; a last segment `{anything}` of the path stands for any rest.
    `file_fields` and `upload_fields` are names in the request: of a file's content, of a finished upload.
    `lifetime` holds the days of this operation; None where only those of the announcement are known.
    A replacement `is_likely` if the vendor does not name it: it is the same resource elsewhere.
    """

    announcement: str
    method: str
    path_template: str
    status: EndpointStatus
    replacement_method: str
    replacement_path: str
    note: str
    file_fields: tuple[str, ...] = ()
    upload_fields: tuple[str, ...] = ()
    lifetime: Lifetime | None = None
    is_likely: bool = False

    def replacement(self, bindings: Mapping[str, str]) -> Replacement | None:
        """What takes this row's place for a request with these bindings; None where nothing is known."""
        if not self.replacement_path:
            return None
        rest = {REST: bindings[REST]} if REST in bindings else {}
        return Replacement(
            method=self.method,
            old=fill(self.path_template, rest),
            new_method=self.replacement_method,
            new=fill(self.replacement_path, rest),
            note=f"Probable; chosen by its name. {self.note}".strip() if self.is_likely else self.note,
        )


class Operation(Struct, frozen=True, kw_only=True):
    """One operation of the known API; `file_link_fields` are fields of its answer that hold links to files."""

    method: str
    path_template: str
    version: str
    category: str
    module: str
    resource: str
    name: str
    is_deprecated: bool
    accepts_multipart: bool
    file_link_fields: tuple[str, ...]


class EndpointTable(Struct, frozen=True, eq=False):
    """All endpoint rows of a catalogue."""

    rows: tuple[EndpointRow, ...]
    _index: PathIndex[EndpointRow]
    _parts: dict[Hashable, EndpointTable] = field(default_factory=dict)

    def matches(self, method: str | None, path: str) -> tuple[PathMatch[EndpointRow], ...]:
        """Rows that this request may reach, the surest and most literal first."""
        return self._index.matches(method, path)

    def find(self, method: str | None, path: str) -> PathMatch[EndpointRow] | None:
        """The row that this request certainly reaches."""
        return self._index.find(method, path)

    def own_segments(self) -> frozenset[str]:
        """Segments made of several words: whoever writes one of these means this API and no other."""
        segments = (segment for row in self.rows for segment in row.path_template.split("/"))
        return frozenset(each for each in segments if "_" in each and "{" not in each)

    def among(self, *, announcements: tuple[str, ...] = (), statuses: tuple[EndpointStatus, ...] = ()) -> EndpointTable:
        """The table reduced to some announcements and statuses; an empty selection means all."""
        wanted = (announcements, statuses)
        if wanted not in self._parts:
            self._parts[wanted] = endpoint_table(
                row
                for row in self.rows
                if (not announcements or row.announcement in announcements) and (not statuses or row.status in statuses)
            )
        return self._parts[wanted]


class Api(Struct, frozen=True, eq=False):
    """Every operation that some description of the API names."""

    operations: tuple[Operation, ...]
    _index: PathIndex[Operation]
    _beginnings: dict[str, tuple[tuple[str, str], ...]] = field(default_factory=dict)

    def matches(self, method: str | None, path: str) -> tuple[PathMatch[Operation], ...]:
        """Operations that this request may be, the surest and most literal first; empty when none is known."""
        return self._index.matches(method, path)

    def find(self, method: str | None, path: str) -> Operation | None:
        """The operation that this request certainly is."""
        found = self._index.find(method, path)
        return found.row if found else None

    def beginnings(self, prefix: str) -> tuple[tuple[str, str], ...]:
        """Namespace and version of all paths that match `prefix` (a pattern), sorted: the oldest version first."""
        if prefix not in self._beginnings:
            pattern = re.compile(prefix)
            found = (operation.path_template for operation in self.operations)
            # Thousands of paths share a few beginnings, so paths are cut before they are split with care.
            begun = {tuple(path.split("/", 3)[:3]) for path in found if pattern.match(path)}
            pairs = (split_path("/".join(begin))[:2] for begin in begun)
            self._beginnings[prefix] = tuple(sorted({(space, version) for space, version in pairs}))
        return self._beginnings[prefix]

    def methods(self, path: str) -> tuple[str, ...]:
        """The methods that a path certainly knows, sorted."""
        return tuple(sorted({match.row.method for match in self._index.matches("ANY", path) if match.is_path_certain}))

    def knows(self, path: str) -> bool:
        """Whether a path certainly has an operation."""
        return bool(self.methods(path))


def endpoint_table(rows: Iterable[EndpointRow]) -> EndpointTable:
    """A table over rows, ready to be asked."""
    kept = tuple(rows)
    return EndpointTable(kept, build_index(kept))


def known_api(operations: Iterable[Operation]) -> Api:
    """The API over its operations, ready to be asked."""
    kept = tuple(operations)
    return Api(kept, build_index(kept))
