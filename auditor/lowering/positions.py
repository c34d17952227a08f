"""The place of every syntax node, asked for late."""

from __future__ import annotations

from collections.abc import Mapping
from typing import cast

import libcst as cst
from libcst.metadata import CodeRange, PositionProvider

from auditor.facts.span import Span


class _Ranges(PositionProvider):
    """The provider alone: LibCST's wrapper walks over the whole tree once more, for other providers."""

    def of(self, tree: cst.Module) -> Mapping[cst.CSTNode, CodeRange]:
        self._gen_impl(tree)
        return cast(Mapping[cst.CSTNode, CodeRange], self._computed)  # This provider computes nothing lazily.


class Positions:
    """Spans of the nodes of one freshly parsed module (nodes must be unique, which the parser guarantees)."""

    __slots__ = ("_ranges",)

    def __init__(self, tree: cst.Module) -> None:
        self._ranges = _Ranges().of(tree)

    def span(self, node: cst.CSTNode) -> Span:
        """LibCST counts columns from 0, facts from 1."""
        place = self._ranges[node]
        return Span(place.start.line, place.start.column + 1, place.end.line, place.end.column + 1)

    def header(self, start: cst.CSTNode, end: cst.CSTNode) -> Span:
        """From the beginning of one node to the end of another."""
        first, last = self.span(start), self.span(end)
        return Span(first.line, first.column, last.end_line, last.end_column)
