"""One statement as a tree that keeps white space: found, rewritten by a transformer, and turned into an edit."""

from __future__ import annotations

import ast
from collections.abc import Callable, Mapping

import libcst as cst
from libcst.metadata import MetadataWrapper, PositionProvider

from auditor.fixes.literals import replace_range
from auditor.fixes.sources import Source
from auditor.model import Location
from auditor.model.fix import Edit

# An indented statement is parsed below this line, so that it stays as it is written.
_ROOF = "if 1:\n"

# Where nodes begin and end in the text of the file.
Spans = Mapping[cst.CSTNode, tuple[int, int]]
Rewrite = Callable[[cst.Module, Spans], cst.Module | None]


def rewrite_statement(source: Source, location: Location, rewrite: Rewrite) -> Edit | None:
    """Rewrite the smallest statement around a location; None where there is none, or nothing to rewrite.

    `rewrite` gets the statement (perhaps below a roof) with the places of its nodes; every byte that the new tree does
    not change stays.
    """
    statements = [node for node in source.around(location) if isinstance(node, ast.stmt)]
    for statement in reversed(statements):
        start, end = source.span(statement)
        start = source.line_start(start)
        line_end = source.text.find("\n", end)
        end = len(source.text) if line_end < 0 else line_end
        edit = _rewritten(source, start, end, rewrite)
        if edit is not None:
            return edit
    return None


def _rewritten(source: Source, start: int, end: int, rewrite: Rewrite) -> Edit | None:
    text = source.text[start:end]
    roof = _ROOF if text[:1] in {" ", "\t"} else ""
    try:
        wrapper = MetadataWrapper(cst.parse_module(roof + text), unsafe_skip_copy=True)
    except (cst.ParserSyntaxError, RecursionError):  # The `elif` of a larger statement.
        return None
    changed = rewrite(wrapper.module, _spans(wrapper, roof + text, start - len(roof)))
    if changed is None or changed.code == wrapper.module.code:
        return None
    return replace_range(source, start, end, changed.code[len(roof) :])


def _spans(wrapper: MetadataWrapper, text: str, origin: int) -> Spans:
    starts = [0, 0, *(at + 1 for at, character in enumerate(text) if character == "\n")]
    return {
        node: (origin + starts[span.start.line] + span.start.column, origin + starts[span.end.line] + span.end.column)
        for node, span in wrapper.resolve(PositionProvider).items()
        if span.start.line < len(starts) and span.end.line < len(starts)
    }


def without_keyword(source: Source, location: Location) -> Edit | None:
    """Take away the keyword argument whose value stands at a location."""
    wanted = source.range(location)

    def rewrite(module: cst.Module, spans: Spans) -> cst.Module | None:
        remover = _KeywordRemover(wanted, spans)
        changed = module.visit(remover)
        return changed if remover.is_done else None

    return rewrite_statement(source, location, rewrite)


class _KeywordRemover(cst.CSTTransformer):
    def __init__(self, wanted: tuple[int, int], spans: Spans) -> None:
        super().__init__()
        self.is_done = False
        self._wanted, self._spans = wanted, spans

    def leave_Call(self, original_node: cst.Call, updated_node: cst.Call) -> cst.Call:
        for index, each in enumerate(original_node.args):
            if each.keyword is not None and self._spans.get(each.value) == self._wanted:
                self.is_done = True
                return updated_node.with_changes(args=_without(list(updated_node.args), index))
        return updated_node


def _without(arguments: list[cst.Arg], index: int) -> list[cst.Arg]:
    """The last argument decides how a call ends: with or without a comma, on a line of its own or not."""
    removed = arguments.pop(index)
    if index == len(arguments) and arguments:
        arguments[-1] = arguments[-1].with_changes(
            comma=removed.comma, whitespace_after_arg=removed.whitespace_after_arg
        )
    return arguments
