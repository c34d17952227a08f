"""Statements put together from pieces, in PostgreSQL."""

import os

import psycopg2
import requests

HEAD = {"Authorization": "Bearer " + os.environ["TOKEN"], "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"]}
API = "https://api.procore.com/rest/v1.0"
TABLE = "photos"
SCHEMA = f"""
CREATE TABLE IF NOT EXISTS {TABLE} (
    id serial primary key,
    remote integer not null,  -- # expect: PCR203
    link text,
    size integer
)
"""
WIDE = "meetings"


def rows(path):
    return requests.get(f"{API}{path}", headers=HEAD, timeout=9).json()


def create(cursor):
    cursor.execute(SCHEMA)
    cursor.execute("CREATE TABLE " + "daily" + " (their_id INT, weather INT)")  # expect: PCR203
    cursor.execute("CREATE TABLE {} (there integer, pages integer)".format("rfis"))  # expect: PCR203
    cursor.execute("CREATE TABLE %s (there bigint, pages integer)" % "submittals")
    cursor.execute(f"CREATE TABLE {WIDE} (theirs integer, topics integer)")
    cursor.execute(f"ALTER TABLE {WIDE} ALTER COLUMN theirs TYPE bigint")
    cursor.execute(f"CREATE TABLE {os.environ['OWN']} (theirs integer, topics integer)")


def fill(cursor):
    for image in rows("/images"):
        cursor.execute(
            f"INSERT INTO {TABLE} (remote, link, size) VALUES (%s, %s, %s)", (image["id"], image["url"], image["size"])
        )
    for log in rows("/projects/1/daily_logs/weather_logs"):
        sql = "INSERT INTO daily "
        sql += "(their_id, weather) VALUES (%s, %s)"
        cursor.execute(sql, (log["id"], log["temperature"]))
    for rfi in rows("/projects/1/rfis"):
        cursor.execute("INSERT INTO rfis (there, pages) VALUES (%s, %s)", (rfi["id"], rfi["pages"]))
    for submittal in rows("/projects/1/submittals"):
        cursor.execute("INSERT INTO submittals (there, pages) VALUES (%s, %s)", (submittal["id"], 1))
    for meeting in rows("/projects/1/meetings"):
        cursor.execute(f"INSERT INTO {WIDE} (theirs, topics) VALUES (%s, %s)", (meeting["id"], 1))


def main():
    with psycopg2.connect(os.environ["DSN"]) as db, db.cursor() as cursor:
        create(cursor)
        fill(cursor)
