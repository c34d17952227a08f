"""Read JSON and TOML files, and find the lines on which their keys stand."""

from __future__ import annotations

import json
import re
import tomllib
from collections import Counter
from collections.abc import Iterator, Mapping
from typing import TypeAlias

from auditor.sources.settings.entry import DEPTH_LIMIT, Entry, MalformedError

# Keys that are not found cost a search to the end of the text each; only hostile files have many.
_MISSES = 20
# Lists of more lines are data.
_LIST_LINES = 200
_Key: TypeAlias = tuple[str, ...]
_TABLE = re.compile(r"[ \t]*\[\[?(?P<name>[^\[\]]+)\]\]?[ \t]*(?:#.*)?")
_OPTION = re.compile(
    r"""[ \t]*(?P<name>(?:[\w-]+|"[^"\n]*"|'[^'\n]*')(?:[ \t]*\.[ \t]*(?:[\w-]+|"[^"\n]*"|'[^'\n]*'))*)[ \t]*="""
)
_PART = re.compile(r"""[\w-]+|"[^"\n]*"|'[^'\n]*'""")


class _Pairs(list[tuple[str, object]]):
    """A JSON object with its keys in the order of the text, repeated ones included."""


def read_json(text: str) -> Iterator[Entry]:
    """Entries of a JSON document in the order of the text."""
    try:
        content: object = json.loads(text, object_pairs_hook=_Pairs)
    except (ValueError, RecursionError) as error:
        raise MalformedError from error
    finder = _KeyFinder(text)
    yield from _json_entries(content, (), 1, finder)


def _json_entries(value: object, key: _Key, line: int, finder: _KeyFinder) -> Iterator[Entry]:
    if len(key) > DEPTH_LIMIT:
        return
    if isinstance(value, _Pairs):
        for name, below in value:
            yield from _json_entries(below, (*key, name), finder.line_of(name), finder)
    elif isinstance(value, list):
        for position, below in enumerate(value):
            at = finder.line_of_item(below) if isinstance(below, str) else line
            yield from _json_entries(below, (*key, str(position)), at, finder)
    elif key:
        yield Entry(key, _text_of(value), line)


class _KeyFinder:
    """Finds each key behind the one found before: the text is read in the order of its values."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._offset = 0
        self._line = 1
        self._misses = 0

    def line_of(self, name: str) -> int:
        return self._line_of(rf"{re.escape(json.dumps(name, ensure_ascii=False))}\s*:")

    def line_of_item(self, value: str) -> int:
        """The line of a text in a list."""
        return self._line_of(re.escape(json.dumps(value, ensure_ascii=False)))

    def _line_of(self, pattern: str) -> int:
        found = re.compile(pattern).search(self._text, self._offset) if self._misses < _MISSES else None
        if found is None:  # Spelled with escapes: the line of the key before will do.
            self._misses += 1
            return self._line
        self._line += self._text.count("\n", self._offset, found.start())
        self._offset = found.start()
        return self._line


def read_toml(text: str) -> Iterator[Entry]:
    """Entries of a TOML document, table by table."""
    try:
        content = tomllib.loads(text)
    except (ValueError, RecursionError) as error:
        raise MalformedError from error
    yield from _toml_entries(content, (), _toml_lines(text), text.split("\n"))


def _toml_entries(value: object, key: _Key, lines: Mapping[_Key, int], text: list[str]) -> Iterator[Entry]:
    if len(key) > DEPTH_LIMIT:
        return
    if isinstance(value, dict):
        for name, below in value.items():
            yield from _toml_entries(below, (*key, str(name)), lines, text)
    elif isinstance(value, list):
        at = lines.get(key, 0)
        for position, below in enumerate(value):
            if at and isinstance(below, str):
                at = _line_of_item(below, at, text)
                yield Entry((*key, str(position)), below, at)
            else:
                yield from _toml_entries(below, (*key, str(position)), lines, text)
    elif key:
        named = tuple(part for part in key if not part.isdecimal())
        prefixes = (each[:length] for each in (key, named) for length in range(len(each), 0, -1))
        yield Entry(key, _text_of(value), next((lines[each] for each in (key, named, *prefixes) if each in lines), 1))


def _line_of_item(value: str, start: int, text: list[str]) -> int:
    """The line on which an item of a list stands that begins on the line `start` or an item before."""
    behind = range(start, min(start + _LIST_LINES, len(text) + 1))
    return next((number for number in behind if value in text[number - 1]), start)


def _toml_lines(text: str) -> dict[_Key, int]:
    """The first line on which each key is written; tables of an array have their position in it."""
    lines: dict[_Key, int] = {}
    counts: Counter[_Key] = Counter()
    table: _Key = ()
    for number, line in enumerate(text.split("\n"), start=1):
        if found := _TABLE.fullmatch(line):
            table = _parts(found["name"])
            lines.setdefault(table, number)
            if line.lstrip().startswith("[["):
                counts[table] += 1
                table = (*table, str(counts[table] - 1))
                lines[table] = number
        elif found := _OPTION.match(line):
            lines.setdefault((*table, *_parts(found["name"])), number)
    return lines


def _parts(name: str) -> _Key:
    return tuple(part.strip("\"'") for part in _PART.findall(name))


def _text_of(value: object) -> str:
    if value is None:
        return ""
    return str(value).lower() if isinstance(value, bool) else str(value)
