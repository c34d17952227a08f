"""The same in SQLite and MongoDB, where the age is a parameter."""

import datetime as dt
import os
import sqlite3
import time

import pymongo
import requests

DB = sqlite3.connect("shelf.db")
SHELF = pymongo.MongoClient().shelf
YOUNG = "SELECT value FROM shelf WHERE saved > ?"


def grant():
    form = {
        "grant_type": "client_credentials",
        "client_id": os.environ["PROCORE_CLIENT_ID"],
        "client_secret": os.environ["PROCORE_CLIENT_SECRET"],
    }
    answer = requests.post("https://login.procore.com/oauth/token", data=form, timeout=30)
    answer.raise_for_status()
    return answer.json()


def in_sqlite():
    row = DB.execute(YOUNG, (time.time() - 7000,)).fetchone()  # expect: PCR101
    if row:
        return row[0]
    value = grant()["access_token"]
    DB.execute("INSERT INTO shelf (value, saved) VALUES (?, ?)", (value, time.time()))
    return value


def until_it_ends():
    row = DB.execute("SELECT value FROM pairs WHERE expires_at > ?", (time.time() + 300,)).fetchone()
    if row:
        return row[0]
    pair = grant()
    values = (pair["access_token"], time.time() + pair["expires_in"])
    DB.execute("INSERT INTO pairs (value, expires_at) VALUES (?, ?)", values)
    return pair["access_token"]


def in_mongo():
    youngest = dt.timedelta(hours=1, minutes=45)  # expect: PCR101
    found = SHELF.keys.find_one({"_id": 7, "at": {"$gt": dt.datetime.utcnow() - youngest}})
    if found:
        return found["value"]
    value = grant()["access_token"]
    SHELF.keys.replace_one({"_id": 7}, {"value": value, "at": dt.datetime.utcnow()}, upsert=True)
    return value


def fresh_rows():
    rows = DB.execute("SELECT body FROM rfis WHERE loaded > ?", (time.time() - 7200,)).fetchall()
    if rows:
        return rows
    headers = {"Authorization": f"Bearer {in_sqlite()}", "Procore-Company-Id": os.environ["COMPANY"]}
    return requests.get("https://api.procore.com/rest/v1.0/projects/5/rfis", headers=headers, timeout=60).json()
