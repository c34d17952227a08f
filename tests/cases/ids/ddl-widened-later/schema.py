"""The tables as they were made first, and what was changed since."""

import os

import psycopg2
import requests

HEADERS = {"Authorization": "Bearer " + os.environ["TOKEN"], "Procore-Company-Id": os.environ["COMPANY"]}
FIRST = """
CREATE TABLE photos (
    number integer PRIMARY KEY,
    procore_project_id INTEGER NOT NULL,
    procore_user_id integer,
    procore_album_id integer, -- # expect: PCR203
    name text
);
CREATE TABLE drawings (
    number integer PRIMARY KEY, -- # expect: PCR203
    procore_project_id int NOT NULL -- # expect: PCR203
);
"""
SCRATCH = "CREATE TABLE %s (number integer, name text)"
SINCE = [
    "ALTER TABLE photos ALTER COLUMN number TYPE bigint",
    'ALTER TABLE "photos" ALTER procore_project_id SET DATA TYPE BIGINT USING procore_project_id::bigint',
    "ALTER TABLE photos ALTER COLUMN procore_album_id SET NOT NULL, CHANGE procore_user_id procore_user_id BIGINT",
]


def upgrade(cursor):
    for step in (FIRST, *SINCE):
        cursor.execute(step)


def downgrade(cursor):
    cursor.execute("ALTER TABLE photos MODIFY number INT, MODIFY procore_project_id INT")
    cursor.execute("ALTER TABLE drawings MODIFY number BIGINT")


def copy(project):
    with psycopg2.connect(os.environ["DATABASE_URL"]) as db, db.cursor() as cursor:
        for resource in ("photos", "drawings"):
            address = f"https://api.procore.com/rest/v1.0/projects/{project}/{resource}"
            for row in requests.get(address, headers=HEADERS, timeout=30).json():
                if resource == "photos":
                    cursor.execute("INSERT INTO photos (number, name) VALUES (%s, %s)", (row["id"], row["name"]))
                    cursor.execute("REPLACE thumbnails (number) VALUES (%s)", (row["id"],))
                else:
                    cursor.execute("INSERT INTO drawings (number) VALUES (%s)", (row["id"],))
