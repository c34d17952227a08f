"""The tables of a rules folder as rows of text that can be changed and written back without touching the rest."""

from __future__ import annotations

import csv
import io
import re
import tomllib
from datetime import date
from pathlib import Path

from msgspec import Struct, field

from auditor.model import AuditorError

Row = dict[str, str]
Key = tuple[str, str]
OPERATION_COLUMNS = (
    *("method", "path_template", "version", "category", "module", "resource", "name", "deprecated"),
    *("accepts_multipart", "file_link_fields"),
)
ROW_COLUMNS = (
    *("method", "path_template", "status", "replacement_method", "replacement_path", "note"),
    *("deprecated_at", "sunset", "likely"),
)
_API = "api/paths.csv"
_CATALOGUE = "catalogue.toml"


class Sheet(Struct):
    """One CSV file: its columns and rows, in order."""

    columns: tuple[str, ...]
    rows: list[Row]

    def text(self) -> str:
        stream = io.StringIO()
        writer = csv.DictWriter(stream, self.columns, lineterminator="\n", restval="")
        writer.writeheader()
        writer.writerows(self.rows)
        return stream.getvalue()


class RulesFolder(Struct):
    """What an import reads and writes: the known API, the tables of announcements by folder, `catalogue.toml`.

    `flagged` is the announcement that takes operations which no other table has.
    """

    root: Path
    api: Sheet
    tables: dict[str, Sheet]
    settings: str
    flagged: str
    described: date | None
    _before: dict[str, str] = field(default_factory=dict)

    def changed(self) -> dict[str, str]:
        """The files whose text is another one now, by their name in the folder."""
        return {name: text for name, text in sorted(self._texts().items()) if self._before.get(name) != text}

    def _texts(self) -> dict[str, str]:
        tables = {f"{name}/endpoints.csv": sheet.text() for name, sheet in self.tables.items()}
        return {_API: self.api.text(), _CATALOGUE: self._settings(), **tables}

    def _settings(self) -> str:
        """`catalogue.toml` with the day of the description, everything else as it was."""
        if self.described is None:
            return self.settings
        line = f"described = {self.described}"
        text, count = re.subn(r"(?m)^described = .*$", line, self.settings)
        return text if count else f"{self.settings.rstrip()}\n{line}\n"


def open_folder(root: Path) -> RulesFolder:
    """Read the tables; a folder without a known API begins with an empty one."""
    settings = _read(root / _CATALOGUE)
    try:
        values = tomllib.loads(settings)
    except tomllib.TOMLDecodeError as error:
        raise AuditorError(f"{root / _CATALOGUE}: not valid TOML: {error}.") from error
    flagged, described = values.get("flagged"), values.get("described")
    if not isinstance(flagged, str) or not (root / flagged / "announcement.toml").is_file():
        raise AuditorError(
            f"{root / _CATALOGUE}: `flagged`: name the announcement (a folder beside this file) that takes operations "
            "which are only flagged in the API description."
        )
    api = root / _API
    folder = RulesFolder(
        root=root,
        api=_sheet(api) if api.is_file() else Sheet(OPERATION_COLUMNS, []),
        tables={file.parent.name: _sheet(file) for file in sorted(root.glob("*/endpoints.csv"))},
        settings=settings,
        flagged=flagged,
        described=described if type(described) is date else None,
    )
    folder.tables.setdefault(flagged, Sheet(ROW_COLUMNS, []))
    folder._before.update({name: _read(root / name) for name in folder._texts() if (root / name).is_file()})  # noqa: SLF001 - its own.
    return folder


def key_of(method: str, path: str) -> Key:
    """What makes an operation; the names of the holes do not matter."""
    return method, re.sub(r"\{[^{}]*\}", "{}", path)


def _sheet(file: Path) -> Sheet:
    try:
        lines = list(csv.reader(io.StringIO(_read(file), newline=""), strict=True))
    except csv.Error as error:
        raise AuditorError(f"{file}: not a readable CSV file: {error}.") from error
    if not lines:
        raise AuditorError(f"{file}: it is empty.")
    columns = tuple(lines[0])
    for number, line in enumerate(lines[1:], start=2):
        if len(line) != len(columns):
            raise AuditorError(f"{file}: row {number} has {len(line)} fields, the header {len(columns)}.")
    return Sheet(columns, [dict(zip(columns, line, strict=True)) for line in lines[1:]])


def _read(file: Path) -> str:
    try:
        return file.read_bytes().decode("utf-8").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        raise AuditorError(f"{file}: not UTF-8 (byte {error.start}). Save the file as UTF-8.") from error
    except OSError as error:
        raise AuditorError(f"{file}: cannot be read: {error.strerror or error}.") from error
