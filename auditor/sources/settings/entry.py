"""One `key = value` of a settings file, whatever the format was."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

# Deeper or longer than anything that is looked up by name; beyond this a file is data.
DEPTH_LIMIT = 20
ENTRY_LIMIT = 5_000


class MalformedError(Exception):
    """The file is not what its name promises."""


class Entry(NamedTuple):
    """`key` from the outermost part to the innermost, list positions as numbers; `line` counts from 1."""

    key: tuple[str, ...]
    value: str
    line: int


# "PROCORE_HOST=https://…" as an item of a list: the environment of a compose service.
_ASSIGNMENT = re.compile(r"([A-Za-z_]\w*)=(.*)", re.DOTALL)


def with_environment(entries: Iterable[Entry]) -> Iterator[Entry]:
    """The entries; variables that deployment files spell as lists (`- A=b`, `- name: A`, `value: b`) by their names."""
    kept = list(entries)
    names = {entry.key[:-1]: entry.value for entry in kept if entry.key[-1] == "name"}
    for entry in kept:
        if entry.key[-1].isdecimal() and (found := _ASSIGNMENT.fullmatch(entry.value)):
            yield Entry((*entry.key[:-1], found[1]), found[2], entry.line)
        elif entry.key[-1] == "value" and entry.key[:-1] in names:
            yield Entry((*entry.key[:-2], names[entry.key[:-1]]), entry.value, entry.line)
        else:
            yield entry
