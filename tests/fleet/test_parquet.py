"""Parquet files hold the rows of the database."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pyarrow.parquet

from auditor.fleet.database import write_database
from auditor.fleet.parquet import write_parquet
from auditor.fleet.schema import TABLES


def test_tables_become_files(tmp_path: Path) -> None:
    trees = [{"name": f"t{number}", "status": "failed", "gate": 3, "owners": ("A", "B")} for number in range(3)]
    write_database(tmp_path / "fleet.sqlite", {"portfolio": "x"}, trees)

    files = write_parquet(tmp_path / "fleet.sqlite", tmp_path / "parquet")

    assert [file.stem for file in files] == [table.name for table in TABLES if table.name not in ("meta", "documents")]
    with closing(sqlite3.connect(tmp_path / "fleet.sqlite")) as database:
        rows = database.execute("SELECT * FROM trees").fetchall()
        owners = database.execute("SELECT * FROM owners").fetchall()
    assert [tuple(row.values()) for row in pyarrow.parquet.read_table(files[0]).to_pylist()] == rows
    assert [tuple(row.values()) for row in pyarrow.parquet.read_table(files[1]).to_pylist()] == owners
    assert len(owners) == 6
