"""New entries of mappings and new arguments of calls, in the layout of those that are there."""

from __future__ import annotations

from collections.abc import Callable

import libcst as cst

from auditor.fixes.sources import Source
from auditor.fixes.statements import Spans, rewrite_statement
from auditor.model import Location
from auditor.model.fix import Edit


def add_entry(source: Source, location: Location, key: str, value: str) -> Edit | None:
    """Add an entry to the mapping that is written at a location; its key is quoted as the others are."""
    return _added(source, location, lambda wanted, spans: _EntryAdder(wanted, spans, key, value))


def add_argument(source: Source, location: Location, keyword: str, value: str) -> Edit | None:
    """Add a keyword argument, or with `**` a mapping, to the call that is written at a location."""
    return _added(source, location, lambda wanted, spans: _ArgumentAdder(wanted, spans, keyword, value))


def _added(
    source: Source, location: Location, make: Callable[[tuple[int, int], Spans], _EntryAdder | _ArgumentAdder]
) -> Edit | None:
    wanted = source.range(location)

    def rewrite(module: cst.Module, spans: Spans) -> cst.Module | None:
        adder = make(wanted, spans)
        changed = module.visit(adder)
        return changed if adder.is_done else None

    return rewrite_statement(source, location, rewrite)


class _EntryAdder(cst.CSTTransformer):
    def __init__(self, wanted: tuple[int, int], spans: Spans, key: str, value: str) -> None:
        super().__init__()
        self.is_done = False
        self._wanted, self._spans, self._key, self._value = wanted, spans, key, value

    def leave_Dict(self, original_node: cst.Dict, updated_node: cst.Dict) -> cst.Dict:
        if self._spans.get(original_node) != self._wanted:
            return updated_node
        self.is_done = True
        quote = next((mark for each in original_node.elements if (mark := _quote(each))), '"')
        entry = cst.DictElement(cst.SimpleString(f"{quote}{self._key}{quote}"), cst.parse_expression(self._value))
        elements = list(updated_node.elements)
        if not elements:
            return updated_node.with_changes(elements=[entry])
        last, comma = elements[-1], elements[-1].comma
        inner = _separator([each.comma for each in elements[:-1]], updated_node.lbrace.whitespace_after)
        is_open = not isinstance(updated_node.rbrace.whitespace_before, cst.ParenthesizedWhitespace)
        if isinstance(comma, cst.Comma) and is_open:
            kept, closing = _parted(comma.whitespace_after, inner)
            elements[-1] = last.with_changes(comma=comma.with_changes(whitespace_after=kept))
            entry = entry.with_changes(comma=cst.Comma(whitespace_after=closing))
            return updated_node.with_changes(elements=[*elements, entry])
        kept, closing = _parted(updated_node.rbrace.whitespace_before, inner)
        elements[-1] = last.with_changes(comma=cst.Comma(whitespace_after=kept))
        if isinstance(comma, cst.Comma):
            entry = entry.with_changes(comma=cst.Comma())
        rbrace = updated_node.rbrace.with_changes(whitespace_before=closing)
        return updated_node.with_changes(elements=[*elements, entry], rbrace=rbrace)


class _ArgumentAdder(cst.CSTTransformer):
    def __init__(self, wanted: tuple[int, int], spans: Spans, keyword: str, value: str) -> None:
        super().__init__()
        self.is_done = False
        self._wanted, self._spans, self._keyword, self._value = wanted, spans, keyword, value

    def leave_Call(self, original_node: cst.Call, updated_node: cst.Call) -> cst.Call:
        if self._spans.get(original_node) != self._wanted:
            return updated_node
        self.is_done = True
        is_spread = self._keyword == "**"
        argument = cst.Arg(
            star="**" if is_spread else "",
            keyword=None if is_spread else cst.Name(self._keyword),
            value=cst.parse_expression(self._value),
            equal=cst.MaybeSentinel.DEFAULT
            if is_spread
            else cst.AssignEqual(cst.SimpleWhitespace(""), cst.SimpleWhitespace("")),
        )
        arguments = list(updated_node.args)
        if not arguments:
            return updated_node.with_changes(args=[argument])
        last, comma = arguments[-1], arguments[-1].comma
        inner = _separator([each.comma for each in arguments[:-1]], updated_node.whitespace_before_args)
        if isinstance(comma, cst.Comma):
            kept, closing = _parted(comma.whitespace_after, inner)
            arguments[-1] = last.with_changes(comma=comma.with_changes(whitespace_after=kept))
            argument = argument.with_changes(comma=cst.Comma(whitespace_after=closing))
        else:
            kept, closing = _parted(last.whitespace_after_arg, inner)
            arguments[-1] = last.with_changes(
                comma=cst.Comma(whitespace_after=kept), whitespace_after_arg=cst.SimpleWhitespace("")
            )
            argument = argument.with_changes(whitespace_after_arg=closing)
        return updated_node.with_changes(args=[*arguments, argument])


def _quote(element: cst.BaseDictElement) -> str:
    """The quotation mark of a key."""
    key = element.key if isinstance(element, cst.DictElement) else None
    return key.quote[:1] if isinstance(key, cst.SimpleString) else ""


def _separator(
    commas: list[cst.Comma | cst.MaybeSentinel], opening: cst.BaseParenthesizableWhitespace
) -> cst.BaseParenthesizableWhitespace:
    """What stands before each entry: as behind an earlier comma, or as behind the opening bracket."""
    for comma in reversed(commas):
        if isinstance(comma, cst.Comma):
            return comma.whitespace_after
    if isinstance(opening, cst.ParenthesizedWhitespace):
        return opening
    return cst.SimpleWhitespace(" ")


def _parted(
    after_last: cst.BaseParenthesizableWhitespace, between: cst.BaseParenthesizableWhitespace
) -> tuple[cst.BaseParenthesizableWhitespace, cst.BaseParenthesizableWhitespace]:
    """What stands behind the last entry so far, and behind the new one; a comment stays with its entry."""
    if not isinstance(after_last, cst.ParenthesizedWhitespace):
        plain = between if isinstance(between, cst.SimpleWhitespace) else cst.SimpleWhitespace(" ")
        return plain, after_last
    if not isinstance(between, cst.ParenthesizedWhitespace):
        return between, after_last
    kept = after_last.with_changes(indent=between.indent, last_line=between.last_line)
    closing = after_last.with_changes(
        first_line=cst.TrailingWhitespace(whitespace=cst.SimpleWhitespace(""), newline=after_last.first_line.newline),
        empty_lines=(),
    )
    return kept, closing
