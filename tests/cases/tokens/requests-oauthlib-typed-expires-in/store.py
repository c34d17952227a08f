import sqlite3

DB = "tokens.sqlite3"


def load_pair():
    with sqlite3.connect(DB) as db:
        db.row_factory = sqlite3.Row
        return dict(db.execute("select access_token, refresh_token from oauth where vendor = 'procore'").fetchone())


def save_pair(token):
    with sqlite3.connect(DB) as db:
        db.execute(
            "update oauth set access_token = ?, refresh_token = ? where vendor = 'procore'",
            (token["access_token"], token["refresh_token"]),
        )
