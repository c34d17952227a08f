"""A place in somebody's source, as every report shows it."""

from __future__ import annotations

from msgspec import Struct


class Location(Struct, frozen=True, kw_only=True):
    """Path relative to the audited root (POSIX); lines and columns (in code points) count from 1.

    `end_column` is the column after the last character. For a notebook, `cell` is the 1-based
    position among all cells and lines count within the cell.
    """

    path: str
    line: int
    column: int
    end_line: int
    end_column: int
    cell: int | None = None

    def __lt__(self, other: Location) -> bool:
        return self._order < other._order

    @property
    def _order(self) -> tuple[str, int, int, int, int, int]:
        return (self.path, self.cell or 0, self.line, self.column, self.end_line, self.end_column)

    @property
    def short(self) -> str:
        """`path:line`, with the cell of a notebook."""
        cell = f":cell {self.cell}" if self.cell is not None else ""
        return f"{self.path}{cell}:{self.line}"


class FilePlace(Struct, frozen=True, kw_only=True):
    """Where a place in a notebook's cell stands in the file; columns in UTF-16 units, as editors count."""

    line: int
    column: int
    end_line: int
    end_column: int
