"""Tells the literals and comments of Python source from its syntax, in one pass and without ever failing."""

from __future__ import annotations

import re
from collections.abc import Generator, Iterator
from enum import Enum

from msgspec import Struct


class Kind(Enum):
    """What a piece of source is; what is none of these is punctuation and white space."""

    COMMENT = "comment"
    LITERAL = "literal"  # Text between quotes, or between the holes of an f-string.
    FORMAT = "format"  # What follows the colon in a hole.
    NAME = "name"
    NUMBER = "number"


class Piece(Struct, frozen=True):
    """A piece of source as a range of characters, without quotes."""

    kind: Kind
    start: int
    end: int


class _Text(Struct, frozen=True):
    """An f-string that is open: where the scan is inside its text, or in a hole of it at this depth of brackets."""

    quote: str
    depth: int


_CODE = re.compile(
    r"""(?P<comment>\#[^\n]*)
    |(?P<prefix>(?:[rR][bBfFtT]?|[bBfFtT][rR]?|[uU])?)(?P<quote>'''|\"\"\"|'|\")
    |(?P<number>0[xXoObB][\w]*|(?:\d|\.\d)(?:[\w.]|(?<=[eE])[+-](?=\d))*)
    |(?P<name>[^\W\d]\w*)
    |(?P<open>[(\[{])|(?P<close>[)\]}])|(?P<colon>:)""",
    re.VERBOSE,
)
# The rest of a text: up to its closing quote, or for one without three quotes the end of its line.
_PLAIN_REST = {
    "'": re.compile(r"[^\\'\n]*(?:\\.[^\\'\n]*)*", re.DOTALL),
    '"': re.compile(r'[^\\"\n]*(?:\\.[^\\"\n]*)*', re.DOTALL),
    "'''": re.compile(r"[^\\']*(?:(?:\\.|'(?!''))[^\\']*)*", re.DOTALL),
    '"""': re.compile(r'[^\\"]*(?:(?:\\.|"(?!""))[^\\"]*)*', re.DOTALL),
}
# In an f-string up to a hole, too; doubled braces and `\N{…}` open none.
_BRACES = r"\{\{|\}\}|\}(?!\})|\\N\{[^{}\n]*\}|\\(?![{}])."
_HOLED_REST = {
    "'": re.compile(rf"[^\\'\n{{}}]*(?:(?:{_BRACES}|\\)[^\\'\n{{}}]*)*", re.DOTALL),
    '"': re.compile(rf'[^\\"\n{{}}]*(?:(?:{_BRACES}|\\)[^\\"\n{{}}]*)*', re.DOTALL),
    "'''": re.compile(rf"[^\\'{{}}]*(?:(?:{_BRACES}|\\|'(?!''))[^\\'{{}}]*)*", re.DOTALL),
    '"""': re.compile(rf'[^\\"{{}}]*(?:(?:{_BRACES}|\\|"(?!""))[^\\"{{}}]*)*', re.DOTALL),
}
# A format may hold a quote of the other kind, and holes of its own.
_FORMAT_REST = {
    "'": re.compile(r"(?:[^{}'\n]|\{[^{}'\n]*\})*"),
    '"': re.compile(r'(?:[^{}"\n]|\{[^{}"\n]*\})*'),
    "'''": re.compile(r"(?:[^{}]|\{[^{}]*\})*"),
    '"""': re.compile(r"(?:[^{}]|\{[^{}]*\})*"),
}


def scan(source: str, *, names: bool = True) -> Iterator[Piece]:
    """All pieces in order, with or without names. Where the source is no Python, more counts as a literal."""
    position = 0
    texts: list[_Text] = []
    while found := _CODE.search(source, position):
        position = found.end()
        match found.lastgroup:
            case "name":
                if names:
                    yield Piece(Kind.NAME, found.start(), position)
            case "comment":
                yield Piece(Kind.COMMENT, found.start(), position)
            case "number":
                yield Piece(Kind.NUMBER, found.start(), position)
            case "quote" if "f" in found["prefix"].lower() or "t" in found["prefix"].lower():
                texts.append(_Text(found["quote"], 0))
                position = yield from _inside(source, position, texts)
            case "quote":
                end = _end(_PLAIN_REST[found["quote"]], source, position)
                yield Piece(Kind.LITERAL, position, end)
                position = end + len(found["quote"]) if source.startswith(found["quote"], end) else end
            case "open" if texts:
                texts[-1] = _Text(texts[-1].quote, texts[-1].depth + 1)
            case "close" if texts and texts[-1].depth:
                texts[-1] = _Text(texts[-1].quote, texts[-1].depth - 1)
            case "close" if texts and found[0] == "}":
                position = yield from _inside(source, position, texts)
            case "colon" if texts and not texts[-1].depth:
                end = _end(_FORMAT_REST[texts[-1].quote], source, position)
                yield Piece(Kind.FORMAT, position, end)
                position = end
            case _:
                pass


def _inside(source: str, position: int, texts: list[_Text]) -> Generator[Piece, None, int]:
    """The text of the innermost f-string from here to its next hole or end; returns where the scan goes on."""
    quote = texts[-1].quote
    end = _end(_HOLED_REST[quote], source, position)
    yield Piece(Kind.LITERAL, position, end)
    if source.startswith("{", end):
        return end + 1
    texts.pop()
    return end + len(quote) if source.startswith(quote, end) else end


def _end(pattern: re.Pattern[str], source: str, position: int) -> int:
    found = pattern.match(source, position)
    return found.end() if found else position
