"""The text of one discovered file, ready to be parsed."""

from __future__ import annotations

from msgspec import Struct

from auditor.model import Problem
from auditor.sources.decoding import decode
from auditor.sources.files import SETTINGS_SIZE_LIMIT, Kind, SettingsFile, SourceFile
from auditor.sources.notebooks import read_notebook
from auditor.sources.reading import UnreadableError, read_regular


class SourceText(Struct, frozen=True, kw_only=True):
    r"""`text` has `\n` as its only line end (beware of `splitlines`, which knows more of them).

    `cells` tells for a notebook where each code cell begins: (line of `text`, position among all
    cells), both from 1. `problems` are cells that had to be left out.
    """

    path: str
    text: str
    cells: tuple[tuple[int, int], ...] = ()
    problems: tuple[Problem, ...] = ()

    @property
    def lines(self) -> int:
        return self.text.count("\n") + (not self.text.endswith("\n") and self.text != "")


def read_source(file: SourceFile) -> SourceText | Problem:
    """Read and decode one file; a notebook becomes one module of all its code cells."""
    try:
        data = read_bytes(file)
    except UnreadableError as error:
        return Problem(path=file.path, message=str(error))
    text = decode(data, file.path)
    if isinstance(text, Problem):
        return text
    if file.kind is not Kind.NOTEBOOK:
        return SourceText(path=file.path, text=text)
    notebook = read_notebook(text, file.path)
    if isinstance(notebook, Problem):
        return notebook
    return SourceText(path=file.path, text=notebook.text, cells=notebook.cells, problems=notebook.problems)


def read_bytes(file: SourceFile) -> bytes:
    """The bytes of a file as they are; raises `UnreadableError`."""
    if file.content is not None:
        return file.content
    return read_regular(file.location, limit=file.kind.size_limit)


def read_settings_bytes(file: SettingsFile) -> bytes:
    """The bytes of a settings file as they are; raises `UnreadableError`."""
    if file.content is not None:
        return file.content
    return read_regular(file.location, limit=SETTINGS_SIZE_LIMIT)
