"""Names as evidence, from `rules/names.toml`: which words say what."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from http import HTTPMethod

from msgspec import Struct

from auditor.resources import rules_folder
from auditor.tables import Table, read_table

_FILE = "names.toml"
_EVERYWHERE = frozenset({*dir(dict), *(method.lower() for method in HTTPMethod)})

_WORD = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+")


class Names(Struct, frozen=True):
    """The groups of one file."""

    words: Mapping[str, frozenset[str]]
    patterns: Mapping[str, re.Pattern[str]]


def is_named(name: str | None, *groups: str) -> bool:
    """Whether a whole name stands in one of the groups."""
    for group in groups:  # noqa: SIM110 - asked very often; a generator takes three times as long.
        if name in known_names(group):
            return True
    return False


def is_everywhere(name: str) -> bool:
    """Whether mappings or HTTP clients of all kinds have a method of this name."""
    return name in _EVERYWHERE


@cache
def words_in(name: str) -> frozenset[str]:
    """The words that a name or a path is made of."""
    return frozenset(word.lower() for word in _WORD.findall(name))


def is_telling_path(text: str, method: str) -> bool:
    """Whether a path says whose a method is that is handed it; where every second object has one, by a long name."""
    is_path = "/" in text and " " not in text
    return is_path and (not is_everywhere(method) or any(len(words_in(part)) > 1 for part in text.split("/")))


def speaks_of(name: str, *groups: str) -> bool:
    """Whether a pattern of one of the groups is found in a name."""
    return any(name_pattern(group).search(name) for group in groups)


@cache
def known_names(group: str) -> frozenset[str]:
    """The whole names of a group."""
    return _shipped().words[group]


@cache
def name_pattern(group: str) -> re.Pattern[str]:
    """What is looked for in names."""
    return _shipped().patterns[group]


def read_names(table: Table) -> Names:
    """The groups of a table; every group has its own name, and no word twice."""
    listed, loose, exact = (table.table(section) for section in ("words", "patterns", "exact_patterns"))
    found = {group: _words(listed, group) for group in listed}
    patterns = {group: _compiled(loose, group, re.IGNORECASE) for group in loose}
    for group in exact:
        if group in patterns:
            raise exact.complaint(group, "this group stands in `patterns`, too")
        patterns[group] = _compiled(exact, group, 0)
    table.finish()
    return Names(found, patterns)


def _words(table: Table, group: str) -> frozenset[str]:
    texts = table.texts(group)
    for number, text in enumerate(texts):
        if text in texts[:number]:
            raise table.complaint(group, f"`{text}` stands there twice")
    return frozenset(texts)


def _compiled(table: Table, group: str, flags: int) -> re.Pattern[str]:
    try:
        return re.compile(table.text(group), flags)
    except re.error as error:
        raise table.complaint(group, f"not a regular expression: {error}") from error


@cache
def _shipped() -> Names:
    return read_names(read_table(rules_folder() / _FILE))
