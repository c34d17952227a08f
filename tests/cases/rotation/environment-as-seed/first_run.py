"""The environment only seeds the very first refresh; afterwards the database has the say."""
import os
import sqlite3

import requests

DB = os.environ.get("TOKEN_DB", "tokens.db")


def _stored_refresh_token(db):
    row = db.execute("select refresh_token from pair").fetchone()
    return row[0] if row else os.environ["PROCORE_REFRESH_TOKEN"]


def renew():
    with sqlite3.connect(DB, isolation_level="EXCLUSIVE") as db:
        db.execute("create table if not exists pair (access_token text, refresh_token text)")
        answer = requests.post(
            "https://login.procore.com/oauth/token",
            data={
                "grant_type": "refresh_token",
                "refresh_token": _stored_refresh_token(db),
                "client_id": os.environ["PROCORE_CLIENT_ID"],
                "client_secret": os.environ["PROCORE_CLIENT_SECRET"],
            },
            timeout=30,
        )
        answer.raise_for_status()
        body = answer.json()
        db.execute("delete from pair")
        db.execute("insert into pair values (?, ?)", (body["access_token"], body["refresh_token"]))
    return body["access_token"]
