"""Where a fact stands in its module."""

from __future__ import annotations

from functools import cache

from msgspec import Struct


class Span(Struct, frozen=True, order=True, gc=False):
    """Lines and columns count from 1 (columns in code points); the end column is exclusive."""

    line: int
    column: int
    end_line: int
    end_column: int

    def __reduce__(self) -> tuple[object, tuple[int, int, int, int]]:
        """Facts come from other processes; there are more spans than facts, and their numbers are most of them."""
        return make_span, (self.line, self.column, self.end_line, self.end_column)

    @property
    def start(self) -> tuple[int, int]:
        """Line and column of the first character."""
        return self.line, self.column

    @property
    def end(self) -> tuple[int, int]:
        """Line and column behind the last character."""
        return self.end_line, self.end_column

    def to(self, last: Span) -> Span:
        """From the beginning of this one to the end of another."""
        return Span(self.line, self.column, last.end_line, last.end_column)

    def covers(self, inner: Span) -> bool:
        """Whether another span of the same module lies within this one."""
        return self.start <= inner.start and inner.end <= self.end


@cache
def _shared(number: int) -> int:
    """Python makes a new object of every number above 256."""
    return number


def make_span(line: int, column: int, end_line: int, end_column: int) -> Span:
    """A span that shares its numbers of lines with all others."""
    return Span(_shared(line), column, _shared(end_line), end_column)
