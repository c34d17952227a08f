"""Read INI, `.cfg`, `.conf` and `.properties` files: sections and `key = value` lines."""

from __future__ import annotations

import re
from collections.abc import Iterator

from auditor.sources.settings.entry import Entry

_SECTION = re.compile(r"\[(?P<name>[^\]]+)\]")
_REMARK = re.compile(r"\s[#;]\s.*")
_OPTION = re.compile(r"(?P<key>[^\s:=#;\[][^:=]*)[:=][ \t]*+(?P<value>.*)")


def read_ini(text: str) -> Iterator[Entry]:
    """Entries as (section, key), or (key) before the first section; continued values keep their first line only."""
    section: tuple[str, ...] = ()
    for number, line in enumerate(text.split("\n"), start=1):
        if line[:1] in {" ", "\t", "#", ";", "!"}:
            continue
        if found := _SECTION.match(line):
            section = (found["name"].strip(),)
        elif found := _OPTION.fullmatch(line.rstrip()):
            yield Entry((*section, found["key"].rstrip()), _REMARK.sub("", found["value"]).strip(), number)
