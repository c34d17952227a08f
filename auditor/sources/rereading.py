"""Reads discovered files once more, code or settings, by the path that reports show."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

from auditor.model import Problem
from auditor.sources.decoding import decode
from auditor.sources.files import Discovery
from auditor.sources.reading import UnreadableError
from auditor.sources.text import SourceText, read_bytes, read_settings_bytes, read_source

ReadAgain = Callable[[str], SourceText | None]


def reader(discovery: Discovery) -> ReadAgain:
    """Gives the text that was audited; None of what can no longer be read."""
    files = {file.path: file for file in discovery.files}
    settings = {file.path: file for file in discovery.settings_files}

    def read(path: str) -> SourceText | None:
        if path in files:
            source = read_source(files[path])
            return None if isinstance(source, Problem) else source
        try:
            text = decode(read_settings_bytes(settings[path]), path) if path in settings else None
        except UnreadableError:
            return None
        return SourceText(path=path, text=text) if isinstance(text, str) else None

    return read


def stored_reader(discovery: Discovery) -> Callable[[str], str | None]:
    """Gives a file as code scanning reads it: as UTF-8 whatever it declares, and with all that `decode` takes away."""
    files = {file.path: file for file in discovery.files}
    settings = {file.path: file for file in discovery.settings_files}

    def read(path: str) -> str | None:
        try:
            data = read_bytes(files[path]) if path in files else read_settings_bytes(settings[path])
        except (KeyError, UnreadableError):
            return None
        return data.decode("utf-8", "replace")

    return read


@lru_cache(maxsize=4)
def _lines(text: str) -> tuple[str, ...]:
    return tuple(text.split("\n"))


def value_columns(text: SourceText | None, line: int, value: str) -> tuple[int, int]:
    """Where a setting's value begins and ends in its line; the whole line where it is written in other words."""
    lines = _lines(text.text) if text is not None else ()
    row = lines[line - 1] if 1 <= line <= len(lines) else ""
    if value and (at := row.rfind(value)) >= 0:
        return at + 1, at + 1 + len(value)
    return len(row) - len(row.lstrip()) + 1, max(len(row.rstrip()), 0) + 1
