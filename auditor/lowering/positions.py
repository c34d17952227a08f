"""The place of every syntax node, asked for late."""

from __future__ import annotations

from collections.abc import Mapping

import libcst as cst
from libcst.metadata import CodeRange, MetadataWrapper, PositionProvider

from auditor.facts.span import Span


class Positions:
    """Spans of the nodes of one freshly parsed module (nodes must be unique, which the parser guarantees)."""

    __slots__ = ("_ranges",)

    def __init__(self, tree: cst.Module) -> None:
        # Skipping the deep copy halves the cost; nobody changes the tree here.
        wrapper = MetadataWrapper(tree, unsafe_skip_copy=True)
        self._ranges: Mapping[cst.CSTNode, CodeRange] = wrapper.resolve(PositionProvider)

    def span(self, node: cst.CSTNode) -> Span:
        """LibCST counts columns from 0, facts from 1."""
        place = self._ranges[node]
        return Span(place.start.line, place.start.column + 1, place.end.line, place.end.column + 1)

    def header(self, start: cst.CSTNode, end: cst.CSTNode) -> Span:
        """From the beginning of one node to the end of another."""
        first, last = self.span(start), self.span(end)
        return Span(first.line, first.column, last.end_line, last.end_column)
