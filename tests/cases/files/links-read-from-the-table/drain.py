"""Puts what is pending into Egnyte; runs on another machine."""

import os
import sqlite3

import urllib3

http = urllib3.PoolManager()
EGNYTE = "https://acme.egnyte.com/pubapi/v1/fs-content"


def put(name, data):
    http.request("POST", f"{EGNYTE}/{name}", body=data, headers={"Authorization": "Bearer " + os.environ["EGNYTE"]})


def drain(con: sqlite3.Connection):
    con.row_factory = sqlite3.Row
    for row in con.execute("SELECT * FROM pending WHERE state = 'new'").fetchall():
        put(row["name"], http.request("GET", row["url"]).data)  # expect: PCR302


def newest(con: sqlite3.Connection):
    row = con.execute("SELECT name, url FROM pending ORDER BY id DESC").fetchone()
    return http.request("GET", row["url"]).data  # expect: PCR302
