"""The tables of the database as Parquet files, for programs that read columns."""

from __future__ import annotations

from contextlib import closing
from importlib import import_module
from pathlib import Path
from typing import Any

from auditor.fleet.database import open_database
from auditor.fleet.schema import TABLES, TableSchema
from auditor.model import AuditorError
from auditor.writing import replacing

# Rows in memory at a time.
_ROWS = 50_000
# The documents are no table for analysis.
_LEFT_OUT = ("documents", "meta")
_HELP = "--parquet: this needs an extra. Run: pip install 'procore-auditor[parquet]'"


# Any: modules that need not be there. They take half a second.
def load_arrow() -> tuple[Any, Any]:
    """PyArrow and its Parquet module; asked for before a run, too, so that nobody misses them only at its end."""
    try:
        return import_module("pyarrow"), import_module("pyarrow.parquet")
    except ImportError as error:
        raise AuditorError(_HELP) from error


def write_parquet(database: Path, folder: Path) -> tuple[Path, ...]:
    """One file for each table, in place of older ones."""
    arrow, parquet = load_arrow()
    try:
        folder.mkdir(parents=True, exist_ok=True)
        return tuple(_write(arrow, parquet, database, table, folder) for table in TABLES if table.name not in _LEFT_OUT)
    except OSError as error:
        raise AuditorError(f"{folder}: cannot be written: {error.strerror or error}.") from error


# Any: see above.
def _write(arrow: Any, parquet: Any, database: Path, table: TableSchema, folder: Path) -> Path:
    kinds = {"TEXT": arrow.string(), "INTEGER": arrow.int64()}
    schema = arrow.schema([(column.name, kinds[column.type]) for column in table.columns])
    columns = ", ".join(f'"{column.name}"' for column in table.columns)
    file = folder / f"{table.name}.parquet"
    with (
        replacing(file) as beside,
        closing(open_database(database)) as opened,
        parquet.ParquetWriter(beside, schema) as writer,
    ):
        found = opened.execute(f"SELECT {columns} FROM {table.name} ORDER BY rowid")
        while rows := found.fetchmany(_ROWS):
            arrays = [list(values) for values in zip(*rows, strict=True)]
            writer.write_table(arrow.table(arrays, schema=schema))
    return file
