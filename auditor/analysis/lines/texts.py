"""The source texts that findings point into, read again only where there is something to show."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from msgspec.structs import replace

from auditor.analysis.lines.enclosing import enclosing
from auditor.disclosure import CLOSED, Door
from auditor.facts.definitions import Module
from auditor.masking import secrets_in
from auditor.model import Location
from auditor.sources.files import is_settings_name
from auditor.sources.text import SourceText

ReadText = Callable[[str], SourceText | None]
GetModule = Callable[[str], Module | None]
GetStored = Callable[[str], str | None]

# Longer lines are data or minified; nobody reads them in a report, and masking them takes time.
LINE_LIMIT = 2_000


class SourceTexts:
    """Lines as they are and as they may be shown; each file is read at most once."""

    def __init__(
        self, read: ReadText, module: GetModule, stored: GetStored | None = None, *, door: Door = CLOSED
    ) -> None:
        """`read` gives a file's text by its path (None if it is gone), `module` its facts (None for settings).

        `stored` gives a file as it lies on the disk; by default it is as it is read. Lines are shown through `door`.
        """
        self.door = door
        self._closed = replace(door, literals=False)
        self._read = read
        self._get_stored = stored
        self._module = module
        self._texts: dict[str, SourceText | None] = {}
        self._raw: dict[str, tuple[str, ...]] = {}
        self._shown: dict[tuple[str, bool], tuple[str, ...]] = {}
        self._known: dict[str, frozenset[str]] = {}

    def line(self, path: str, cell: int | None, line: int) -> str:
        """One line as written; empty where there is none."""
        return _at(self._raw_lines(path), self.absolute(path, cell, line))

    def shown(self, path: str, cell: int | None, line: int) -> str | None:
        """One line through the door; None outside the file (or the cell)."""
        number = self.absolute(path, cell, line)
        lines = self._shown_lines(path, self.door)
        if not 1 <= number <= len(lines) or (cell is not None and self._cell_at(path, number) != cell):
            return None
        return lines[number - 1]

    def public_line(self, location: Location) -> str:
        """The first line of a place as everybody may see it, whatever the reader has asked for."""
        number = self.absolute(location.path, location.cell, location.line)
        return _at(self._shown_lines(location.path, self._closed), number)

    def between(self, location: Location) -> str:
        """The text that a location covers, as everybody may see it."""
        first = self.absolute(location.path, location.cell, location.line)
        last = self.absolute(location.path, location.cell, location.end_line)
        shown = self._shown_lines(location.path, self._closed)
        lines = [_at(shown, number) for number in range(first, last + 1)]
        if not lines:
            return ""
        lines[-1] = lines[-1][: max(location.end_column - 1, 0)]
        lines[0] = lines[0][location.column - 1 :]
        return "\n".join(lines)

    def enclosing(self, location: Location) -> str:
        """The qualified name of the function or class around a place; empty at the top of a module."""
        module = self._module(location.path)
        return enclosing(module, self.absolute(location.path, location.cell, location.line)) if module else ""

    def secrets(self, path: str) -> frozenset[str]:
        """The credentials that a file holds; a closed door shows no literal, so none are looked for."""
        if not self.door.literals:
            return frozenset()
        if path not in self._known:
            text = "\n".join(_cut(line) for line in self._raw_lines(path))
            self._known[path] = secrets_in(text, settings=is_settings_name(path))
        return self._known[path]

    def text(self, path: str) -> SourceText | None:
        """The whole file, or None if it cannot be read any more."""
        if path not in self._texts:
            self._texts[path] = self._read(path)
        return self._texts[path]

    def stored(self, path: str) -> str | None:
        """The file as others read it: as UTF-8, with its byte order mark and line ends; of a notebook, its JSON."""
        if self._get_stored is not None:
            return self._get_stored(path)
        text = self.text(path)
        return None if text is None or text.cells else text.text

    def absolute(self, path: str, cell: int | None, line: int) -> int:
        """The line in the text of the whole module, for a line within a notebook's cell."""
        if cell is None:
            return line
        text = self.text(path)
        starts = [start for start, position in text.cells if position == cell] if text else []
        return starts[0] + line - 1 if starts else line

    def _raw_lines(self, path: str) -> tuple[str, ...]:
        if path not in self._raw:
            text = self.text(path)
            self._raw[path] = tuple(text.text.split("\n")) if text else ()
        return self._raw[path]

    def _shown_lines(self, path: str, door: Door) -> tuple[str, ...]:
        """Shown as a whole: a text, or a name and its value, may stand on different lines."""
        if (path, door.literals) not in self._shown:
            text, known = "\n".join(self._raw_lines(path)), self.secrets(path)
            shown = door.settings(text, known=known) if is_settings_name(path) else door.source(text, known=known)
            self._shown[path, door.literals] = tuple(_cut(line) for line in shown.split("\n"))
        return self._shown[path, door.literals]

    def _cell_at(self, path: str, number: int) -> int | None:
        text = self.text(path)
        begun = [position for start, position in text.cells if start <= number] if text else []
        return begun[-1] if begun else None


def _at(lines: Sequence[str], number: int) -> str:
    return lines[number - 1] if 1 <= number <= len(lines) else ""


def _cut(line: str) -> str:
    return line if len(line) <= LINE_LIMIT else line[:LINE_LIMIT] + "…"
