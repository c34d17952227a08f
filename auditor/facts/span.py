"""Where a fact stands in its module."""

from __future__ import annotations

from typing import NamedTuple


class Span(NamedTuple):
    """Lines and columns count from 1 (columns in code points); the end column is exclusive."""

    line: int
    column: int
    end_line: int
    end_column: int

    def covers(self, inner: Span) -> bool:
        """Whether another span of the same module lies within this one."""
        return self[:2] <= inner[:2] and inner[2:] <= self[2:]
