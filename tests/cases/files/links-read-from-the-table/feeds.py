"""News of our suppliers, kept in a table of their own."""

import sqlite3

import urllib3

http = urllib3.PoolManager()


def read(con: sqlite3.Connection):
    for row in con.execute("SELECT title, url FROM feeds").fetchall():
        print(row["title"], http.request("GET", row["url"]).data)
