"""Read `.env` files: one variable a line, quoted or not."""

from __future__ import annotations

import re
from collections.abc import Iterator

from auditor.sources.settings.entry import Entry

_LINE = re.compile(
    r"""^[ \t]*(?:export[ \t]+)?(?P<key>[A-Za-z_][\w.-]*)[ \t]*=[ \t]*
    (?:"(?P<double>(?:[^"\\]|\\.)*)"|'(?P<single>[^']*)'|(?P<plain>[^\n]*))""",
    re.MULTILINE | re.VERBOSE | re.DOTALL,
)
_COMMENT = re.compile(r"(?:^|[ \t])#.*")
_ESCAPE = re.compile(r"\\(.)", re.DOTALL)
_ESCAPES = {"n": "\n", "r": "\r", "t": "\t"}


def read_dotenv(text: str) -> Iterator[Entry]:
    """Entries in order; what is no assignment is passed over, as dotenv readers do."""
    line, counted = 1, 0
    for found in _LINE.finditer(text):
        line += text.count("\n", counted, found.start("key"))
        counted = found.start("key")
        yield Entry((found["key"],), _value_of(found), line)


def _value_of(found: re.Match[str]) -> str:
    if found["double"] is not None:
        return _ESCAPE.sub(lambda escape: _ESCAPES.get(escape[1], escape[1]), found["double"])
    if found["single"] is not None:
        return found["single"]
    return _COMMENT.sub("", found["plain"]).strip()
