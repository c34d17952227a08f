"""The tokens of a text as far as brackets, operators and literals go, without a parser and its recursion."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import Enum
from keyword import kwlist
from typing import NamedTuple


class Kind(Enum):
    """What a token does: `OPERATOR` nests what it joins, `COMPARATOR` does not; `BREAK` ends an expression."""

    STRING = "string"
    FORMATTED = "formatted string"
    NUMBER = "number"
    NAME = "name"
    CONSTANT = "constant"
    KEYWORD = "keyword"
    OPENING = "opening bracket"
    CLOSING = "closing bracket"
    OPERATOR = "operator"
    COMPARATOR = "comparator"
    COMMA = "comma"
    BREAK = "break"
    NEWLINE = "newline"


class Token(NamedTuple):
    kind: Kind
    text: str
    start: int
    end: int


_TOKEN = re.compile(
    r"""
    (?P<space>(?:[ \t\f]|\\\r?\n|\#[^\n]*)+)
  | (?P<string>[rRbBuUfFtT]{0,3}(?:\"{3}(?:[^"\\]|\\.|"(?!""))*\"{3}|'{3}(?:[^'\\]|\\.|'(?!''))*'{3}
      |"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'))
  | (?P<number>\.?\d(?:[eE][+-]|[\w.])*)
  | (?P<name>\w+)
  | (?P<newline>\r?\n)
  | (?P<opening>[(\[{])
  | (?P<closing>[)\]}])
  | (?P<comma>,)
  | (?P<comparator>==|!=|<=|>=|(?:->)|<(?!<)|>(?!>))
  | (?P<break>:=|[:;]|(?:\*\*|//|<<|>>|[-+*/%@&|^])?=)
  | (?P<operator>\*\*|//|<<|>>|[-+*/%@&|^~.])
  | (?P<other>.)
    """,
    re.VERBOSE | re.DOTALL,
)
_CONSTANTS = frozenset({"None", "True", "False"})
_KEYWORDS = frozenset(kwlist) - _CONSTANTS
_KINDS = {
    "number": Kind.NUMBER, "newline": Kind.NEWLINE, "opening": Kind.OPENING, "closing": Kind.CLOSING,
    "comma": Kind.COMMA, "comparator": Kind.COMPARATOR, "break": Kind.BREAK, "operator": Kind.OPERATOR,
}  # fmt: skip


def tokens(text: str) -> Iterator[Token]:
    """All tokens in order; white space, comments and what is no Python are left out."""
    for found in _TOKEN.finditer(text):
        group = found.lastgroup
        if group in ("space", "other") or group is None:
            continue
        written = found.group()
        kind = _KINDS.get(group) or (_kind_of_string(written) if group == "string" else _kind_of_name(written))
        yield Token(kind, written, found.start(), found.end())


def _kind_of_string(written: str) -> Kind:
    prefix = written[: min(written.find('"') % len(written), written.find("'") % len(written))].lower()
    return Kind.FORMATTED if "f" in prefix or "t" in prefix else Kind.STRING


def _kind_of_name(written: str) -> Kind:
    if written in _KEYWORDS:
        return Kind.KEYWORD
    return Kind.CONSTANT if written in _CONSTANTS else Kind.NAME
