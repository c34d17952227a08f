"""The same in SQLite, where INTEGER is as wide as it must be; the other table is wide in PostgreSQL."""

import sqlite3

DDL = """
CREATE TABLE IF NOT EXISTS projects (
    id INTEGER PRIMARY KEY,
    procore_id INTEGER NOT NULL UNIQUE,
    name TEXT
)
"""


def connect(path):
    connection = sqlite3.connect(path)
    connection.execute(DDL)
    connection.execute("CREATE TABLE IF NOT EXISTS rfis (procore_rfi_id INT, subject TEXT)")
    return connection
