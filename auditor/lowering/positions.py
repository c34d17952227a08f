"""The place of every syntax node, counted in one walk over the tree in the order in which it is written."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any  # fields are read by their names; what they hold depends on the kind of node

import libcst as cst
from libcst._nodes.internal import CodegenState  # The only way to let LibCST write a single node.

from auditor.facts.span import Span, make_span
from auditor.lowering.layout import LAYOUTS

# What is written next; plain numbers, since nothing in lowering is done as often.
_TOKEN, _NODE, _SPACE, _OPTIONAL, _ROW, _TEXT, _BAR, _INDENT, _ANNOTATION, _FORMAT, _CONVERSION, _GUARD = range(12)
# The kind of a step, the field that it is about, and how many characters are written besides.
_Steps = tuple[tuple[int, str, int], ...]
_MARKS = {".": _SPACE, "=": _TEXT, "@": _ANNOTATION, ">": _ANNOTATION, ":": _FORMAT, "!": _CONVERSION, "~": _GUARD}
_ENDS = {"?": _OPTIONAL, "*": _ROW}
_SIGNS = {"^": _INDENT, "|": _BAR}
_DEFAULT = cst.MaybeSentinel.DEFAULT
_LINE_END = re.compile(r"\r\n?|\n")


def _steps(layout: str) -> _Steps:
    return tuple(_step(word) for word in layout.split())


def _step(word: str) -> tuple[int, str, int]:
    if word in _SIGNS:
        return _SIGNS[word], "", 0
    if word.startswith("'"):
        return _TOKEN, "", len(word) - 1
    if word[0] in _MARKS:
        return _MARKS[word[0]], word[1:], 2 if word[0] == ">" else 1
    if word[-1] in _ENDS:
        return _ENDS[word[-1]], word[:-1], 0
    return _NODE, word, 0


# The own place of each kind of node is between two bars.
_LAYOUTS = {kind: _steps(layout) for kind, layout in LAYOUTS.items()}


class Positions:
    """Spans of the nodes of one freshly parsed module (nodes must be unique, which the parser guarantees)."""

    __slots__ = ("_lines", "_places")

    def __init__(self, tree: cst.Module, text: str) -> None:
        self._places = _Walk(tree).places
        self._lines = [0, *(end.end() for end in _LINE_END.finditer(text))]

    def span(self, node: cst.CSTNode) -> Span:
        """Lines and columns count from 1."""
        start, end = self._places[node]
        lines = self._lines
        first = bisect_right(lines, start)
        column = start - lines[first - 1] + 1
        last = first if first == len(lines) or end < lines[first] else bisect_right(lines, end, first)
        return make_span(first, column, last, end - lines[last - 1] + 1)

    def header(self, start: cst.CSTNode, end: cst.CSTNode) -> Span:
        """From the beginning of one node to the end of another."""
        return self.span(start).to(self.span(end))


class _Walk:
    """One walk over a tree. `places` are (start, end) of all nodes that facts may be made of, in characters."""

    def __init__(self, tree: cst.Module) -> None:
        self.places: dict[cst.CSTNode, tuple[int, int]] = {}
        self._newline = len(tree.default_newline)
        self._usual_indent = tree.default_indent
        self._indents: list[str] = []
        self._indent = 0
        at = self._row(tree.header, 0)
        self._row(tree.body, at)

    def _place(self, node: Any, at: int) -> int:
        """Count a node that is written from a character on; the character behind it."""
        steps = _LAYOUTS.get(type(node))
        if steps is None:
            by_hand = _BY_HAND.get(type(node), _Walk.foreign)
            return by_hand(self, node, at)
        return self._write(steps, node, at)

    def _write(self, steps: _Steps, node: Any, at: int) -> int:
        start = -1
        for step, field, count in steps:
            if step == _ROW:
                at = self._row(children, at) if (children := getattr(node, field)) else at
            elif step == _BAR:
                if start < 0:
                    start = at
                else:
                    self.places[node] = (start, at)
            elif step == _NODE:
                at = self._place(getattr(node, field), at)
            elif step == _SPACE:
                space = getattr(node, field)
                at = at + len(space.value) if type(space) is cst.SimpleWhitespace else self._space(space, at)
            elif step == _TOKEN:
                at += count
            elif step == _OPTIONAL:
                child = getattr(node, field)
                if child is not None and child is not _DEFAULT:
                    at = self._place(child, at)
            elif step == _TEXT:
                at += len(getattr(node, field) or "")
            elif step == _INDENT:
                at += self._indent
            else:
                at = self._rarely(step, getattr(node, field), count, at)
        return at

    def _row(self, nodes: Any, at: int) -> int:
        if isinstance(nodes, cst.CSTNode):  # The star of an import.
            return self._place(nodes, at)
        for node in nodes:
            at = self._place(node, at)
        return at

    def _rarely(self, step: int, child: Any, count: int, at: int) -> int:
        if child is None:
            return at
        if step == _ANNOTATION:
            return self._annotation(child, count, at)
        if step == _FORMAT:
            return self._row(child, at + len(":"))
        if step == _CONVERSION:
            return at + len("!") + len(child)
        return at + len("if")

    def _annotation(self, node: cst.Annotation, indicator: int, at: int) -> int:
        before = node.whitespace_before_indicator
        at = self._space(before, at) + indicator
        start = self._space(node.whitespace_after_indicator, at)
        end = self._place(node.annotation, start)
        self.places[node] = (start, end)
        return end

    def _space(self, space: Any, at: int) -> int:
        if isinstance(space, cst.SimpleWhitespace):
            return at + len(space.value)
        if isinstance(space, cst.ParenthesizedWhitespace):
            at = self.line_end(space.first_line, at)
            for line in space.empty_lines:
                at = self.empty_line(line, at)
            return at + (self._indent if space.indent else 0) + len(space.last_line.value)
        return at

    def line_end(self, node: cst.TrailingWhitespace | cst.EmptyLine, at: int) -> int:
        comment, newline = node.comment, node.newline.value
        at += len(node.whitespace.value) + (0 if comment is None else len(comment.value))
        return at + (self._newline if newline is None else len(newline))

    def empty_line(self, node: cst.EmptyLine, at: int) -> int:
        return self.line_end(node, at + self._indent if node.indent else at)

    def block(self, node: cst.IndentedBlock, at: int) -> int:
        at = self.line_end(node.header, at)
        with self._indented(node.indent):
            return self._row(node.footer, self._row(node.body, at))

    def match(self, node: cst.Match, at: int) -> int:
        at = self._row(node.leading_lines, at) + self._indent + len("match")
        at = self._place(node.subject, self._space(node.whitespace_after_match, at))
        at = self._space(node.whitespace_before_colon, at) + len(":")
        at = self.line_end(node.whitespace_after_colon, at)
        with self._indented(node.indent):
            return self._row(node.footer, self._row(node.cases, at))

    def choice(self, node: cst.If, at: int, word: str = "if") -> int:
        """Chains of `elif` may be long: they are followed in a loop."""
        while True:
            at = self._row(node.leading_lines, at) + self._indent + len(word)
            at = self._place(node.test, self._space(node.whitespace_before_test, at))
            at = self._space(node.whitespace_after_test, at) + len(":")
            at = self._place(node.body, at)
            orelse = node.orelse
            if not isinstance(orelse, cst.If):
                return at if orelse is None else self._place(orelse, at)
            node, word = orelse, "elif"

    def foreign(self, node: cst.CSTNode, at: int) -> int:
        """A rare kind of node: LibCST writes it and all that is in it."""
        state = _Writing(self.places, at, self._indents, self._usual_indent, self._newline)
        node._codegen(state)  # noqa: SLF001 - there is no public way to write a single node to a state of one's own.
        return state.at

    @contextmanager
    def _indented(self, indent: str | None) -> Iterator[None]:
        self._indents.append(self._usual_indent if indent is None else indent)
        self._indent += len(self._indents[-1])
        yield
        self._indent -= len(self._indents.pop())


_BY_HAND: Mapping[type[cst.CSTNode], Callable[[_Walk, Any, int], int]] = {
    cst.EmptyLine: _Walk.empty_line,
    cst.If: _Walk.choice,
    cst.IndentedBlock: _Walk.block,
    cst.Match: _Walk.match,
    cst.TrailingWhitespace: _Walk.line_end,
}


class _Writing(CodegenState):
    """What LibCST writes to: nothing is kept but the places."""

    def __init__(
        self, places: dict[cst.CSTNode, tuple[int, int]], at: int, indents: Sequence[str], indent: str, newline: int
    ) -> None:
        super().__init__(default_indent=indent, default_newline="\n" * newline)
        self.indent_tokens = list(indents)
        self.at = at
        self._places = places
        self._starts: list[int] = []

    def add_token(self, value: str) -> None:
        self.at += len(value)

    def add_indent_tokens(self) -> None:
        self.at += sum(map(len, self.indent_tokens))

    def before_codegen(self, node: cst.CSTNode) -> None:  # noqa: ARG002 - as LibCST calls it.
        self._starts.append(self.at)

    def after_codegen(self, node: cst.CSTNode) -> None:
        start = self._starts.pop()
        self._places.setdefault(node, (start, self.at))

    @contextmanager
    def record_syntactic_position(
        self, node: cst.CSTNode, *, start_node: cst.CSTNode | None = None, end_node: cst.CSTNode | None = None
    ) -> Iterator[None]:
        start = self.at
        yield
        end = self.at if end_node is None else self._places[end_node][1]
        self._places[node] = (start if start_node is None else self._places[start_node][0], end)
