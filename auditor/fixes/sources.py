"""The texts that are edited: places become offsets and back, and what stands at a place is found in the tree."""

from __future__ import annotations

import ast
import warnings
from bisect import bisect_right
from collections.abc import Iterator
from itertools import accumulate

from msgspec import Struct, field

from auditor.model import Location, Problem
from auditor.sources.files import Kind, SourceFile, kind_of
from auditor.sources.text import SourceText, read_source

# Files whose trees are kept; a tree takes fifty times as much memory as its text.
_KEPT = 8


class Source(Struct):
    """One file as it was analysed: of a notebook, all code cells as one text."""

    path: str
    text: str
    cells: tuple[tuple[int, int], ...] = ()
    _starts: list[int] = field(default_factory=list)
    _tree: ast.Module | None = None
    _is_parsed: bool = False

    def __post_init__(self) -> None:
        self._starts = [0, *accumulate(len(line) + 1 for line in self.text.split("\n")[:-1])]

    @property
    def tree(self) -> ast.Module | None:
        """The syntax tree; None where the text is no Python."""
        if not self._is_parsed:
            self._is_parsed = True
            self._tree = parse(self.text)
        return self._tree

    def range(self, location: Location) -> tuple[int, int]:
        """Where a location begins and ends in the text."""
        first = next((start for start, position in self.cells if position == location.cell), 1) - 1
        return (
            self._offset(first + location.line, location.column),
            self._offset(first + location.end_line, location.end_column),
        )

    def location(self, start: int, end: int) -> Location:
        """The location of a stretch of the text."""
        (line, column), (end_line, end_column) = self._place(start), self._place(end)
        begun = [(first, position) for first, position in self.cells if first <= line]
        first, cell = begun[-1] if begun else (1, None)
        return Location(
            path=self.path,
            cell=cell,
            line=line - first + 1,
            column=column,
            end_line=end_line - first + 1,
            end_column=end_column,
        )

    def span(self, node: ast.AST) -> tuple[int, int]:
        """Where a node of the tree begins and ends in the text."""
        line, column = getattr(node, "lineno", 1), getattr(node, "col_offset", 0)
        end_line, end_column = getattr(node, "end_lineno", line), getattr(node, "end_col_offset", column)
        return self._of_bytes(line, column), self._of_bytes(end_line, end_column)

    def code(self, node: ast.AST) -> str:
        """A node as it is written."""
        start, end = self.span(node)
        return self.text[start:end]

    def around(self, location: Location) -> tuple[ast.AST, ...]:
        """The nodes around a location, from the module to the smallest that holds all of it."""
        start, end = self.range(location)
        found: list[ast.AST] = []
        node: ast.AST | None = self.tree
        while node is not None:
            found.append(node)
            if isinstance(node, ast.JoinedStr):  # Its parts claim the place of the whole.
                break
            node = next(
                (
                    child
                    for child in _placed_children(node)
                    if (span := self.span(child))[0] <= start and end <= span[1] and span != (0, 0)
                ),
                None,
            )
        return tuple(found)

    def line_offset(self, line: int) -> int:
        """Where a line (from 0) begins."""
        return self._starts[line]

    def first_of_cell(self, offset: int) -> int:
        """Where the cell of an offset begins; without cells, the file."""
        line = bisect_right(self._starts, offset)
        begun = [first for first, _ in self.cells if first <= line]
        return self._starts[begun[-1] - 1] if begun else 0

    def last_of_cell(self, offset: int) -> int:
        """Where the cell of an offset ends, without the end of its last line; without cells, the file."""
        line = bisect_right(self._starts, offset)
        following = [first for first, _ in self.cells if first > line]
        if following:
            return self._starts[following[0] - 1] - 1
        return len(self.text) - (bool(self.cells) and self.text.endswith("\n"))  # Which joins cells, also the last.

    def line_start(self, offset: int) -> int:
        """Where the line of an offset begins."""
        return self.text.rfind("\n", 0, offset) + 1

    def indent(self, offset: int) -> str:
        """The white space at the beginning of an offset's line."""
        start = self.line_start(offset)
        line = self.text[start:].partition("\n")[0]
        return line[: len(line) - len(line.lstrip())]

    def _offset(self, line: int, column: int) -> int:
        start = self._starts[min(line, len(self._starts)) - 1]
        return min(start + column - 1, len(self.text))

    def _place(self, offset: int) -> tuple[int, int]:
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1

    def _of_bytes(self, line: int, column: int) -> int:
        """`ast` counts columns in bytes of UTF-8."""
        start = self._starts[line - 1]
        end = self._starts[line] if line < len(self._starts) else len(self.text)
        row = self.text[start:end]
        return start + (column if row.isascii() else len(row.encode()[:column].decode("utf-8", "ignore")))


def _placed_children(node: ast.AST) -> Iterator[ast.AST]:
    """The nearest nodes below that have a place of their own."""
    for child in ast.iter_child_nodes(node):
        if hasattr(child, "lineno"):
            yield child
        else:
            yield from _placed_children(child)


class Sources(Struct):
    """The files of one analysis by the paths that reports show, read from the bytes that were analysed.

    `contents` grows with each file that is added: whoever edits a file needs the bytes that it was read from.
    """

    contents: dict[str, bytes]
    _read: dict[str, Source | None] = field(default_factory=dict)

    def get(self, path: str) -> Source | None:
        """None of what cannot be read as text."""
        if path not in self._read:
            self._read[path] = self._source(path)
        return self._read[path]

    def add(self, path: str, data: bytes) -> Source | None:
        """A further file."""
        self.contents[path] = data
        found = read_text(path, data)
        if len(self._read) >= _KEPT:
            del self._read[next(iter(self._read))]
        self._read[path] = None if isinstance(found, Problem) else Source(path, found.text, found.cells)
        return self._read[path]

    def _source(self, path: str) -> Source | None:
        data = self.contents.get(path)
        return None if data is None else self.add(path, data)


def read_text(path: str, data: bytes) -> SourceText | Problem:
    """The bytes of a file as the analysis reads them."""
    kind = kind_of(path.rpartition("/")[2]) or Kind.MODULE
    return read_source(SourceFile(path=path, location=path, kind=kind, size=len(data), content=data))


def parse(text: str) -> ast.Module | None:
    """The tree of a text; None where it is no Python."""
    try:
        with warnings.catch_warnings():  # Doubtful escapes are the author's business.
            warnings.simplefilter("ignore")
            return ast.parse(text)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return None
