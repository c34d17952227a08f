"""Fetches the photos; how far it has come stands in another table."""

import sqlite3

import requests


def drain(db: sqlite3.Connection):
    db.row_factory = sqlite3.Row
    done = db.execute("SELECT last FROM progress").fetchone()
    for row in db.execute("SELECT id, url FROM photos WHERE id > ?", (done["last"],)).fetchall():
        print(requests.get(row["url"], timeout=30).content)  # expect: PCR302
