"""One SQLite database of all results, made anew from the documents of trees; and reading it back."""

from __future__ import annotations

import json
import sqlite3
import zlib
from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing
from pathlib import Path

from auditor.fleet.rows import Row, rows_of
from auditor.fleet.schema import INDEXES, SCHEMA, TABLES
from auditor.model import AuditorError
from auditor.writing import replacing

# Bytes of one document, unpacked; see `framing.MESSAGE_LIMIT`.
_DOCUMENT_LIMIT = 256 * 1024 * 1024
_INSERTS = {
    table.name: "INSERT INTO {} ({}) VALUES ({})".format(
        table.name,
        ", ".join(f'"{column.name}"' for column in table.columns),
        ", ".join(f":{column.name}" for column in table.columns),
    )
    for table in TABLES
}
_EMPTY = {table.name: dict.fromkeys(column.name for column in table.columns) for table in TABLES}


def write_database(file: Path, meta: Mapping[str, str], trees: Iterable[Row | Path]) -> None:
    """Put a database in place of an older one, whole or not at all.

    `trees` are the documents of those that were audited, and rows of the table `trees` for the others. The same trees
    in the same order make the same bytes.
    """
    try:
        with replacing(file) as beside, closing(sqlite3.connect(beside, isolation_level=None)) as database:
            database.execute("PRAGMA journal_mode = OFF")
            database.execute("PRAGMA synchronous = OFF")
            database.execute("BEGIN")
            _create(database)
            for key, value in {"schema": str(SCHEMA), **meta}.items():
                _insert(database, "meta", {"key": key, "value": value})
            for tree in trees:
                _add(database, tree)
            for table, column in INDEXES:
                database.execute(f"CREATE INDEX {table}_{column} ON {table} ({column})")
            database.execute("COMMIT")
    except (OSError, sqlite3.Error) as error:
        raise AuditorError(f"{file}: cannot be written: {error}.") from error


def _create(database: sqlite3.Connection) -> None:
    for table in TABLES:
        columns = ", ".join(f'"{column.name}" {column.type}' for column in table.columns)
        database.execute(f"CREATE TABLE {table.name} ({columns})")


def _add(database: sqlite3.Connection, tree: Row | Path) -> None:
    if not isinstance(tree, Path):
        owners = tree.pop("owners", ())
        _insert(database, "trees", tree)
        for owner in owners if isinstance(owners, tuple) else ():
            _insert(database, "owners", {"tree": tree["name"], "owner": owner})
        return
    text = tree.read_text(encoding="utf-8")
    for table, row in rows_of(json.loads(text), text):
        _insert(database, table, {**row, "file": f"trees/{tree.name}"} if table == "trees" else row)


def _insert(database: sqlite3.Connection, table: str, row: Mapping[str, object]) -> None:
    values = {key: _storable(value) for key, value in row.items()}
    database.execute(_INSERTS[table], {**_EMPTY[table], **values})


def _storable(value: object) -> object:
    """A text that UTF-8 cannot hold comes from the name of a file."""
    return value.encode("utf-8", "backslashreplace").decode() if isinstance(value, str) else value


def open_database(file: Path) -> sqlite3.Connection:
    """A database of ours, for reading only; it may have been through other hands."""
    try:
        if not file.is_file():
            raise AuditorError(f"{file}: there is no such file.")
        database = sqlite3.connect(f"{file.resolve().as_uri()}?mode=ro", uri=True)
        database.execute("PRAGMA trusted_schema = OFF")
        found = database.execute("SELECT value FROM meta WHERE key = 'schema'").fetchone()
    except sqlite3.Error as error:
        raise AuditorError(f"{file}: not a database of `procore-auditor fleet`: {error}.") from error
    if found is None or found[0] != str(SCHEMA):
        raise AuditorError(f"{file}: not a database of `procore-auditor fleet` (schema {SCHEMA}).")
    return database


def read_documents(file: Path) -> Iterator[tuple[str, str]]:
    """The name of each tree that was audited, and its document as `check --output-format json` writes it."""
    with closing(open_database(file)) as database:
        try:
            for name, data in database.execute("SELECT tree, document FROM documents ORDER BY rowid"):
                yield str(name), _unpacked(data, file, str(name))
        except sqlite3.Error as error:
            raise AuditorError(f"{file}: damaged: {error}.") from error


def _unpacked(data: object, file: Path, name: str) -> str:
    unpacking = zlib.decompressobj()
    try:
        if not isinstance(data, bytes):
            raise TypeError
        text = unpacking.decompress(data, _DOCUMENT_LIMIT)
        if not unpacking.eof:
            raise ValueError
        return text.decode("utf-8")
    except (TypeError, ValueError, zlib.error) as error:
        raise AuditorError(f"{file}: the result of {name} is damaged.") from error
