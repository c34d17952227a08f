"""Rows of a table that are written over."""
import datetime
import os

import requests
from peewee import CharField, DateTimeField, Model, SqliteDatabase, TextField

db = SqliteDatabase("jobs.db")


class Grant(Model):
    person = CharField(unique=True)
    access_token = TextField()
    refresh_token = TextField()
    expires_at = DateTimeField()


class Share(Model):
    slug = CharField(unique=True)
    expires_at = DateTimeField()


def grant(person, code):
    answer = requests.post(
        "https://login.procore.com/oauth/token",
        data={"grant_type": "authorization_code", "code": code, "client_id": os.environ["ID"]},
        timeout=20,
    ).json()
    Grant.replace(
        person=person,
        access_token=answer["access_token"],
        refresh_token=answer["refresh_token"],
        expires_at=datetime.datetime.now() + datetime.timedelta(hours=2),  # expect: PCR101
    ).execute()


def share(slug):
    Share.replace(slug=slug, expires_at=datetime.datetime.now() + datetime.timedelta(hours=2)).execute()
