"""Finds rows by method and path, where both the rows and the paths asked for may have holes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from typing import Generic, Protocol, TypeVar

from msgspec import Struct, field

ANY_METHOD = "ANY"
"""The method of a row that holds for every method."""

REST = "{anything}"
"""A row's last segment that stands for any rest, also an empty one."""


class HasPath(Protocol):
    """What can be indexed."""

    @property
    def method(self) -> str: ...

    @property
    def path_template(self) -> str: ...


Row = TypeVar("Row", bound=HasPath)
Row_co = TypeVar("Row_co", bound=HasPath, covariant=True)


class PathMatch(Struct, Generic[Row_co], frozen=True, kw_only=True):
    """A row that a request may reach.

    It is not certain when a hole of the request met a fixed segment of the row, or its method is not known.
    `bindings` maps the row's placeholders to the request's segments; `fixed` counts the segments that agree literally.
    """

    row: Row_co
    is_path_certain: bool
    is_method_certain: bool
    bindings: Mapping[str, str]
    fixed: int

    @property
    def is_certain(self) -> bool:
        return self.is_path_certain and self.is_method_certain


class _Node(Struct, Generic[Row], eq=False):
    """Rows that share a beginning: those that end here, those with any rest, and the ways on."""

    ends: list[Row] = field(default_factory=list)
    rests: list[Row] = field(default_factory=list)
    fixed: dict[str, _Node[Row]] = field(default_factory=dict)
    hole: _Node[Row] | None = None

    def put(self, row: Row) -> None:
        """Add a row below the root."""
        node = self
        *before, last = split_path(row.path_template) or ("",)
        for segment in before:
            node = node.way(segment)
        if last == REST:
            node.rests.append(row)
        elif last:
            node.way(last).ends.append(row)
        else:
            node.ends.append(row)

    def way(self, segment: str) -> _Node[Row]:
        """Where a segment leads, from now on."""
        if (known := self.fixed.get(segment)) is not None:
            return known
        if not is_hole(segment):
            return self.fixed.setdefault(segment, _Node())
        if self.hole is None:
            self.hole = _Node()
        return self.hole


class PathIndex(Struct, Generic[Row], frozen=True, eq=False):
    """A tree over path segments; build it with `build_index`. What was asked once is remembered."""

    _root: _Node[Row]
    _asked: dict[tuple[str | None, str], tuple[PathMatch[Row], ...]] = field(default_factory=dict)

    def matches(self, method: str | None, path: str) -> tuple[PathMatch[Row], ...]:
        """All rows that this request may reach, the surest and most literal first.

        A method of None is unknown and reaches every row, none with certainty.
        """
        known = self._asked.get((method, path))
        if known is None:
            known = self._asked[method, path] = self._look_up(method, path)
        return known

    def _look_up(self, method: str | None, path: str) -> tuple[PathMatch[Row], ...]:
        segments = split_path(path)
        found = [
            PathMatch(
                row=row,
                is_path_certain=is_certain,
                is_method_certain=method is not None or row.method == ANY_METHOD,
                bindings=_bindings(row.path_template, segments),
                fixed=fixed,
            )
            for row, is_certain, fixed in _walk(self._root, segments)
            if _accepts(row.method, method)
        ]
        return tuple(sorted(found, key=_rank))

    def find(self, method: str | None, path: str) -> PathMatch[Row] | None:
        """The row that this request certainly reaches."""
        best = next(iter(self.matches(method, path)), None)
        return best if best and best.is_certain else None


def build_index(rows: Iterable[Row]) -> PathIndex[Row]:
    """An index over rows; rows with the same path keep their order."""
    root: _Node[Row] = _Node()
    for row in rows:
        root.put(row)
    return PathIndex(root)


@lru_cache(maxsize=4096)  # Templates of the catalogue are split in every audit.
def split_path(path: str) -> tuple[str, ...]:
    """The segments of a path, without scheme, host, query, fragment, empty segments and a last `.json`.

    Braces are holes; what stands inside them is left alone.
    """
    bare = _BEFORE_QUERY.match(_ORIGIN.sub("", path))
    segments = _SEGMENT.findall(bare[0]) if bare else []
    if segments:
        segments[-1] = segments[-1].removesuffix(".json")
    return tuple(segment for segment in segments if segment)


def is_hole(segment: str) -> bool:
    """Whether some part of a segment is not known: `{id}`, `:id`, `<int:id>`, `%s`, `report-{number}`."""
    return bool(_HOLE.search(segment))


def looks_like_id(segment: str) -> bool:
    """Whether a fixed segment is an id rather than a word of the path: a number, a UUID, or letters with digits."""
    return bool(_ID.fullmatch(segment)) and not _VERSION.fullmatch(segment)


def fill(template: str, bindings: Mapping[str, str]) -> str:
    """A path template with those of its placeholders filled in that `bindings` knows."""
    return _PLACEHOLDER.sub(lambda hole: bindings.get(hole[0], hole[0]), template)


_ORIGIN = re.compile(r"^[a-zA-Z][\w+.-]*://(?:\{[^{}]*\}|[^/?#{}])*")
_BEFORE_QUERY = re.compile(r"(?:[^?#{]+|\{[^{}]*\}|\{)*")
_SEGMENT = re.compile(r"(?:[^/{]+|\{[^{}]*\}|\{)+")
_PLACEHOLDER = re.compile(r"\{[^{}]*\}")
_HOLE = re.compile(r"\{[^{}]*\}|^:[A-Za-z_]\w*$|^<[^<>]+>$|%s|%d|%\(\w+\)[sd]")
_ID = re.compile(r"\d+|[0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}|(?=[\w-]*\d)[\w-]{6,}")
_VERSION = re.compile(r"v\d+(?:\.\d+)*")


def _walk(node: _Node[Row], segments: tuple[str, ...]) -> Iterator[tuple[Row, bool, int]]:
    """Rows below a node, each with whether it is certain and how many fixed segments agree."""
    for row in node.rests:
        yield row, True, 0
    if not segments:
        for row in node.ends:
            yield row, True, 0
        return
    first, others = segments[0], segments[1:]
    if is_hole(first):
        may_be = _pattern(first)
        for name, branch in node.fixed.items():
            if may_be.fullmatch(name):
                for row, _, fixed in _walk(branch, others):
                    yield row, False, fixed
    elif first in node.fixed:
        for row, is_certain, fixed in _walk(node.fixed[first], others):
            yield row, is_certain, fixed + 1
    if node.hole and (is_hole(first) or (first not in node.fixed and looks_like_id(first))):
        is_whole = not is_hole(first) or not _fixed_part(first)
        for row, is_certain, fixed in _walk(node.hole, others):
            yield row, is_certain and is_whole, fixed


def _pattern(segment: str) -> re.Pattern[str]:
    """A segment with holes as a pattern of what it may be; a hole may be empty, or the beginning of a query."""
    pieces = _HOLE.split(segment)
    return re.compile(".*".join(re.escape(piece) for piece in pieces))


def _fixed_part(segment: str) -> str:
    """What is known of a segment with holes."""
    return "".join(_HOLE.split(segment))


def _bindings(template: str, segments: tuple[str, ...]) -> dict[str, str]:
    wanted = split_path(template)
    bound = {name: segment for name, segment in zip(wanted, segments, strict=False) if is_hole(name) and name != REST}
    if wanted[-1:] == (REST,):
        bound[REST] = "/".join(segments[len(wanted) - 1 :])
    return bound


def _accepts(row_method: str, method: str | None) -> bool:
    return method is None or ANY_METHOD in (row_method, method.upper()) or row_method == method.upper()


def _rank(match: PathMatch[Row]) -> tuple[bool, bool, int, str, str]:
    return (
        not match.is_certain,
        not match.is_path_certain,
        -match.fixed,
        match.row.path_template,
        match.row.method,
    )
