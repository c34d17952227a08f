import sqlite3

db = sqlite3.connect("relay.db")
db.execute("create table if not exists files (id integer primary key, source_id integer, link text, fetched integer)")


def keep(rows):
    db.executemany("insert into files (source_id, link, fetched) values (?, ?, 0)", [(r["id"], r["url"]) for r in rows])


def pending():
    return db.execute("select id, link from files where fetched = 0").fetchall()
