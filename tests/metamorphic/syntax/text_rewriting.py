"""Finding texts that are put together in one way, to put them together in another."""

from __future__ import annotations

import string
from collections.abc import Callable, Iterator, Sequence
from typing import TypeAlias

import libcst as cst

from tests.metamorphic.syntax.strings import Hole, Piece, Text, holds_mark, joined, pieces, summands

# How pieces are put together; None where that cannot be written.
Build: TypeAlias = Callable[[Sequence[Piece]], cst.BaseExpression | None]


def rewrite_fstrings(module: cst.Module, build: Build) -> cst.Module:
    """Every f-string put together by `build`."""
    return module.visit(_FStrings(build))


def rewrite_concatenations(module: cst.Module, build: Build) -> cst.Module:
    """Every sum of literal strings and other texts put together by `build`."""
    return module.visit(_Concatenations(build))


def rewrite_formats(module: cst.Module, build: Build) -> cst.Module:
    """Every `format` call on a literal string put together by `build`."""
    return module.visit(_Formats(build))


class _FStrings(cst.CSTTransformer):
    def __init__(self, build: Build) -> None:
        super().__init__()
        self._build = build

    def visit_ConcatenatedString(self, node: cst.ConcatenatedString) -> bool:
        return False

    def visit_FormattedString(self, node: cst.FormattedString) -> bool:
        return False

    def leave_FormattedString(
        self, original_node: cst.FormattedString, updated_node: cst.FormattedString
    ) -> cst.BaseExpression:
        return _rebuilt(updated_node, pieces(updated_node), self._build)

    def leave_ConcatenatedString(
        self, original_node: cst.ConcatenatedString, updated_node: cst.ConcatenatedString
    ) -> cst.BaseExpression:
        return _rebuilt(updated_node, pieces(updated_node), self._build)


class _Concatenations(cst.CSTTransformer):
    def __init__(self, build: Build) -> None:
        super().__init__()
        self._build = build
        self._inner: set[cst.CSTNode] = set()

    def visit_FormattedString(self, node: cst.FormattedString) -> bool:
        # Before Python 3.12, no quotes of the same kind may stand in its holes.
        return False

    def visit_BinaryOperation(self, node: cst.BinaryOperation) -> None:
        if isinstance(node.operator, cst.Add) and isinstance(node.left, cst.BinaryOperation):
            self._inner.add(node.left)

    def leave_BinaryOperation(
        self, original_node: cst.BinaryOperation, updated_node: cst.BinaryOperation
    ) -> cst.BaseExpression:
        if original_node in self._inner or not isinstance(updated_node.operator, cst.Add):
            return updated_node
        parts: list[Piece] = []
        is_text = False
        for operand in summands(updated_node):
            known = pieces(operand)
            is_text = is_text or known is not None
            if known is None and isinstance(operand, cst.SimpleString | cst.FormattedString | cst.ConcatenatedString):
                return updated_node
            parts += [Hole(operand)] if known is None else known
        return _rebuilt(updated_node, parts, self._build) if is_text else updated_node


class _Formats(cst.CSTTransformer):
    def __init__(self, build: Build) -> None:
        super().__init__()
        self._build = build

    def visit_FormattedString(self, node: cst.FormattedString) -> bool:
        return False

    def leave_Call(self, original_node: cst.Call, updated_node: cst.Call) -> cst.BaseExpression:
        match updated_node:
            case cst.Call(func=cst.Attribute(value=template, attr=cst.Name(value="format"))):
                found = pieces(template)
                if found is not None and all(isinstance(part, Text) for part in found):
                    source = "".join(part.source for part in found if isinstance(part, Text))
                    return _rebuilt(updated_node, _filled(source, updated_node.args), self._build)
        return updated_node


def _rebuilt(node: cst.BaseExpression, parts: list[Piece] | None, build: Build) -> cst.BaseExpression:
    """The node put together anew, or as it is: without a hole, or with something that has no other spelling."""
    if parts is None or holds_mark(node) or not any(isinstance(part, Hole) for part in parts):
        return node
    return build(joined(parts)) or node


def _filled(template: str, arguments: Sequence[cst.Arg]) -> list[Piece] | None:
    """The pieces of a template with its arguments in it, if every argument is used once or can be read twice."""
    if any(argument.star for argument in arguments) or "\\N{" in template:
        return None
    values = {argument.keyword.value if argument.keyword else str(number): argument.value
              for number, argument in enumerate(arguments)}  # fmt: skip
    try:
        parts = list(_fields(template, values))
    except (ValueError, LookupError):
        return None
    used = [id(part.expression) for part in parts if isinstance(part, Hole)]
    calm = {id(value) for value in values.values() if isinstance(value, cst.Name)}
    once = all(used.count(id(value)) == 1 or id(value) in calm for value in values.values())
    return parts if once else None


def _fields(template: str, values: dict[str, cst.BaseExpression]) -> Iterator[Piece]:
    """Literal texts and holes, in order; raises what `format` would, and ValueError for nested fields."""
    number = 0
    for text, field, spec, conversion in string.Formatter().parse(template):
        yield Text(text)
        if field is None:
            continue
        if "{" in (spec or ""):
            raise ValueError
        yield Hole(values[field or str(number)], conversion or "", spec or "")
        number += not field
