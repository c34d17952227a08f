"""Rows are put together first, and then inserted under a name."""
import os

import psycopg
import requests

API = "https://api.procore.com/rest/v1.0"
HEADERS = {"Authorization": "Bearer " + os.environ["TOKEN"], "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"]}
DDL = """
CREATE TABLE jobs (
    number INTEGER PRIMARY KEY, -- # expect: PCR203
    name TEXT,
    place INTEGER
);
CREATE TABLE firms (number INTEGER, name TEXT); -- # expect: PCR203
CREATE TABLE people (number INTEGER, name TEXT); -- # expect: PCR203
CREATE TABLE questions (number INTEGER, title TEXT); -- # expect: PCR203
CREATE TABLE runs (number INTEGER, rows INTEGER);
"""


def get(path, **params):
    return requests.get(f"{API}/{path}", headers=HEADERS, params=params, timeout=30).json()


def load(company):
    with psycopg.connect(os.environ["DATABASE_URL"]) as connection, connection.cursor() as cursor:
        cursor.execute(DDL)
        for place, job in enumerate(get(f"companies/{company}/projects")):
            row = {"number": job["id"], "name": job["name"], "place": place}
            cursor.execute("INSERT INTO jobs (number, name, place) VALUES (%(number)s, %(name)s, %(place)s)", row)
            values = dict(id=job["id"], title="?")
            cursor.execute("INSERT INTO questions (number, title) VALUES (%(id)s, %(title)s)", values)
        firms = [(firm["id"], firm["name"]) for firm in get("vendors", company_id=company)]
        cursor.executemany("INSERT INTO firms (number, name) VALUES (%s, %s)", firms)
        people = []
        for person in get(f"companies/{company}/users"):
            people.append((person["id"], person["name"]))
        cursor.executemany("INSERT INTO people (number, name) VALUES (%s, %s)", people)
        done = (1, len(people))
        cursor.execute("INSERT INTO runs (number, rows) VALUES (%s, %s)", done)
