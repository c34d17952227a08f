"""A text as its pieces: literal text and holes, whichever way it is put together."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeAlias

import libcst as cst

MARK = re.compile(r"#\s*(?:expect|may):")
_PLAIN_PREFIXES = frozenset({"", "u", "f"})
# What may stand in a hole without parentheses of its own.
_SIMPLE = (cst.Name, cst.Attribute, cst.Call, cst.Subscript)


@dataclass(frozen=True, slots=True)
class Text:
    """Literal text as it stands in the source, with its escapes and with single braces."""

    source: str


@dataclass(frozen=True, slots=True)
class Hole:
    """An expression whose text is put in; conversion and format as an f-string has them."""

    expression: cst.BaseExpression
    conversion: str = ""
    spec: str = ""


Piece: TypeAlias = Text | Hole


def source_of(node: cst.CSTNode) -> str:
    return cst.Module([]).code_for_node(node)


def holds_mark(node: cst.CSTNode) -> bool:
    """Whether a comment inside says what is expected; such code is not put on one line."""
    return bool(MARK.search(source_of(node)))


def pieces(node: cst.BaseExpression) -> list[Piece] | None:
    """The pieces of a string display; None for bytes, raw strings and what has no plain pieces."""
    match node:
        case cst.ConcatenatedString():
            left, right = pieces(node.left), pieces(node.right)
            return None if left is None or right is None else [*left, *right]
        case cst.SimpleString() if node.prefix in _PLAIN_PREFIXES and len(node.quote) == 1:
            return [Text(_unquoted(node.raw_value, node.quote))]
        case cst.FormattedString() if node.prefix in _PLAIN_PREFIXES and len(node.quote) == 1:
            found = [_piece(part, node.quote) for part in node.parts]
            kept = [piece for piece in found if piece is not None]
            return kept if len(kept) == len(found) else None
        case _:
            return None


def fstring(parts: Iterable[Piece]) -> cst.BaseExpression | None:
    """An f-string; None where a hole cannot stand in one before Python 3.12."""
    sources = []
    for part in parts:
        if isinstance(part, Text):
            sources.append(part.source.replace("{", "{{").replace("}", "}}"))
        elif (hole := _hole_source(part)) is not None:
            sources.append(hole)
        else:
            return None
    return cst.parse_expression('f"' + "".join(sources) + '"')


def quoted(source: str) -> cst.SimpleString:
    return cst.SimpleString(f'"{source}"')


def joined(parts: Sequence[Piece]) -> list[Piece]:
    """The same pieces with neighbouring texts made one."""
    result: list[Piece] = []
    for part in parts:
        if isinstance(part, Text) and result and isinstance(last := result[-1], Text):
            result[-1] = Text(last.source + part.source)
        elif not (isinstance(part, Text) and not part.source):
            result.append(part)
    return result


def summands(node: cst.BaseExpression) -> Iterator[cst.BaseExpression]:
    """The operands of a chain of `+`, from the left."""
    if isinstance(node, cst.BinaryOperation) and isinstance(node.operator, cst.Add):
        yield from summands(node.left)
        yield node.right
    else:
        yield node


def called(function: str, *arguments: cst.BaseExpression) -> cst.Call:
    return cst.Call(cst.Name(function), [cst.Arg(argument) for argument in arguments])


def parenthesized(expression: cst.BaseExpression) -> cst.BaseExpression:
    return expression.with_changes(lpar=[cst.LeftParen()], rpar=[cst.RightParen()])


def _piece(part: cst.BaseFormattedStringContent, quote: str) -> Piece | None:
    match part:
        case cst.FormattedStringText(value=value) if "\\N{" not in value:
            return Text(_unquoted(value.replace("{{", "{").replace("}}", "}"), quote))
        case cst.FormattedStringExpression(equal=None, expression=expression, conversion=conversion, format_spec=spec):
            texts = [text.value for text in spec or () if isinstance(text, cst.FormattedStringText)]
            return Hole(expression, conversion or "", "".join(texts)) if len(texts) == len(spec or ()) else None
        case _:
            return None


def _unquoted(source: str, quote: str) -> str:
    """The same text as it must stand between double quotes."""
    return source if quote == '"' else re.sub(r'(?<!\\)"', r"\"", source.replace("\\'", "'"))


def _hole_source(hole: Hole) -> str | None:
    source = source_of(hole.expression)
    if not isinstance(hole.expression, _SIMPLE) or any(char in source for char in '"\\\n#{}'):
        # Single quotes do inside of double ones.
        source = re.sub(r'"([^"\'\\{}\n]*)"', r"'\1'", source)
        if not isinstance(hole.expression, _SIMPLE) or any(char in source for char in '"\\\n#{}'):
            return None
    conversion = f"!{hole.conversion}" if hole.conversion else ""
    spec = f":{hole.spec}" if hole.spec else ""
    return "{" + source + conversion + spec + "}"
