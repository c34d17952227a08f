import sqlite3

import requests


def addresses(db: sqlite3.Connection):
    return db.execute("SELECT id, url FROM photos").fetchall()


def feeds(db: sqlite3.Connection):
    db.row_factory = sqlite3.Row
    for row in db.execute("SELECT name, url FROM feeds").fetchall():
        print(requests.get(row["url"], timeout=30).content)
