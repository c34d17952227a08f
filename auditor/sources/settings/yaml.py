"""Read the part of YAML that settings are written in: nested mappings and lists of plain or quoted scalars.

Own code, because a YAML library would be one more dependency for a few looked-up keys, and because
what is not read here (aliases, tags) is where hostile files do their harm.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct, field

from auditor.sources.settings.entry import DEPTH_LIMIT, Entry
from auditor.sources.settings.flow import flow_entries
from auditor.sources.settings.scalars import SCALAR, is_null, unquoted

# A collection in brackets that takes more lines is data.
_LINES_LIMIT = 200
_PAIR = re.compile(rf"""(?P<key>(?:{SCALAR})[ \t]*|[^\s#\[\]{{}},&*!|>'"%@`][^#:]*):(?:[ \t]+(?P<value>.*)|$)""")
_COMMENT = re.compile(r"(?:^|[ \t])#.*")
_PROPERTIES = re.compile(r"(?:[&!]\S*[ \t]*)+")
_QUOTED = re.compile(rf"({SCALAR})[ \t]*(?:#.*)?")
_IN_QUOTES = re.compile(r""""(?:[^"\\]|\\.)*(?:"|$)|'[^']*(?:'|$)""")


class _Level(Struct, frozen=True):
    """One open part of the key; an item is what a dash begins."""

    indent: int
    part: str
    is_item: bool


class _Reader(Struct):
    """Where in the document the next line stands, and which of the next lines are no entries of their own."""

    levels: list[_Level] = field(default_factory=list)
    counters: dict[tuple[str, ...], int] = field(default_factory=dict)
    skip_below: int | None = None
    open_brackets: int = 0
    flow: list[str] = field(default_factory=list)
    flow_line: int = 0

    @property
    def key(self) -> tuple[str, ...]:
        return tuple(level.part for level in self.levels)

    def read(self, line: str, number: int) -> Iterator[Entry]:
        content = line.strip(" ")
        indent = len(line) - len(line.lstrip(" "))
        if self.open_brackets > 0:
            yield from self._go_on(content)
            return
        if not content or content.startswith(("#", "\t", "%")) or self._is_inside(indent):
            return
        if indent == 0 and content.startswith(("---", "...")):
            self.levels.clear()
            self.counters.clear()
            return
        while content.startswith("- ") or content == "-":
            self._begin_item(indent)
            rest = content[1:].lstrip(" ")
            indent += len(content) - len(rest)
            content = rest
            if len(self.levels) > DEPTH_LIMIT:
                return
        if found := _PAIR.match(content):
            self._begin_pair(indent, unquoted(found["key"].strip()))
            content = found["value"] or ""
        elif not (self.levels and self.levels[-1].is_item):
            return
        yield from self._read_value(
            _PROPERTIES.sub("", content, count=1) if content[:1] in {"&", "!"} else content, number
        )

    def _go_on(self, content: str) -> Iterator[Entry]:
        """A line inside a bracket that a line above has opened."""
        bare = _COMMENT.sub("", content).strip()
        self.open_brackets += _balance(bare)
        if len(self.flow) < _LINES_LIMIT:
            self.flow.append(bare)
            if self.open_brackets <= 0:
                yield from flow_entries(self.key, "\n".join(self.flow), self.flow_line)

    def _is_inside(self, indent: int) -> bool:
        """Whether the line belongs to a text block that a line above has opened."""
        if self.skip_below is not None and indent > self.skip_below:
            return True
        self.skip_below = None
        return False

    def _begin_item(self, indent: int) -> None:
        while self.levels and self.levels[-1].indent + self.levels[-1].is_item > indent:
            self.levels.pop()
        position = self.counters.get(self.key, 0)
        self.counters[self.key] = position + 1
        self.levels.append(_Level(indent, str(position), is_item=True))

    def _begin_pair(self, indent: int, name: str) -> None:
        while self.levels and self.levels[-1].indent >= indent:
            self.levels.pop()
        self.levels.append(_Level(indent, name, is_item=False))

    def _read_value(self, value: str, number: int) -> Iterator[Entry]:
        if value[:1] in {"|", ">"}:
            self.skip_below = self.levels[-1].indent
        elif value[:1] in {"{", "["}:
            self.flow, self.flow_line, self.open_brackets = [], number, 0
            yield from self._go_on(value)
        elif value and value[:1] != "*" and len(self.levels) <= DEPTH_LIMIT:
            scalar = _scalar(value)
            if scalar is not None:
                yield Entry(self.key, scalar, number)


def read_yaml(text: str) -> Iterator[Entry]:
    """Entries in the order of the text; lines that this reader has no word for are passed over."""
    reader = _Reader()
    for number, line in enumerate(text.split("\n"), start=1):
        yield from reader.read(line, number)


def _scalar(value: str) -> str | None:
    """The text of a scalar; None for one that goes on in the next line."""
    if value[:1] in {'"', "'"}:
        found = _QUOTED.fullmatch(value)
        return unquoted(found[1]) if found else None
    plain = _COMMENT.sub("", value).strip()
    return "" if is_null(plain) else plain


def _balance(text: str) -> int:
    bare = _IN_QUOTES.sub("", text)
    return sum(bare.count(sign) for sign in "[{") - sum(bare.count(sign) for sign in "]}")
