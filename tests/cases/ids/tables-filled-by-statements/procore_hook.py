"""Receives Procore's webhooks and mirrors the photos of a project."""

import os

import psycopg2
import requests
from flask import Flask, request
from sqlalchemy import create_engine, insert

from tables import events, exports, mirror

app = Flask(__name__)
engine = create_engine("postgresql://db/app")
HEADERS = {"Authorization": "Bearer " + os.environ["TOKEN"], "Procore-Company-Id": os.environ["COMPANY"]}
DDL = """
CREATE TABLE vendors (
    vendor serial PRIMARY KEY,
    theirs integer NOT NULL,  -- # expect: PCR203
    employees integer
)
"""


def rows(resource, project):
    address = f"https://api.procore.com/rest/v1.0/{resource}"
    return requests.get(address, headers=HEADERS, params={"project_id": project}, timeout=30).json()


@app.post("/hook")
def hook():
    payload = request.get_json()
    with engine.begin() as db:
        db.execute(insert(events).values(subject=payload["resource_id"], kind=payload["event_type"]))
    return "", 204


def copy(project):
    with engine.begin() as db:
        for row in rows("images", project):
            db.execute(mirror.insert(), {"remote": row["id"], "size": row["size"]})
        db.execute(exports.insert().values(remote=4, size=7))


def vendors(project):
    with psycopg2.connect(os.environ["DSN"]) as db, db.cursor() as cursor:
        cursor.execute(DDL)
        for row in rows("vendors", project):
            cursor.execute("INSERT INTO vendors (theirs, employees) VALUES (%s, %s)", (row["id"], row["employees"]))
