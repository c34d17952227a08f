"""Tokens in the warehouse's database."""

import os

import psycopg2
import requests

TABLES = """
create table if not exists procore_tokens (
    access_token text not null,
    refresh_token text not null,
    created_at timestamptz default now()
)
"""
YOUNG = "select access_token from procore_tokens where created_at > now() - interval '110 minutes'"  # expect: PCR101
NEWEST = "select refresh_token from procore_tokens order by created_at desc limit 1"
INVITED = "select email from invitations where token = %s and created_at > now() - interval '2 hours'"
LOADED = "select count(*) from rfis where loaded_at > now() - interval '2 hours'"


def access_token(connection):
    with connection.cursor() as cursor:
        cursor.execute(TABLES)
        cursor.execute(YOUNG)
        row = cursor.fetchone()
        if row is not None:
            return row[0]
        cursor.execute(NEWEST)
        form = {
            "grant_type": "refresh_token",
            "refresh_token": cursor.fetchone()[0],
            "client_id": os.environ["PROCORE_CLIENT_ID"],
            "client_secret": os.environ["PROCORE_CLIENT_SECRET"],
        }
        answer = requests.post("https://login.procore.com/oauth/token", data=form, timeout=30)
        answer.raise_for_status()
        pair = answer.json()
        cursor.execute("insert into procore_tokens values (%s, %s)", (pair["access_token"], pair["refresh_token"]))
        return pair["access_token"]


def load(project):
    with psycopg2.connect(os.environ["DATABASE"]) as connection, connection.cursor() as cursor:
        cursor.execute(LOADED)
        if cursor.fetchone()[0]:
            return
        headers = {"Authorization": f"Bearer {access_token(connection)}", "Procore-Company-Id": os.environ["COMPANY"]}
        url = f"https://api.procore.com/rest/v1.0/projects/{project}/rfis"
        for rfi in requests.get(url, headers=headers, timeout=60).json():
            cursor.execute("insert into rfis (id, subject) values (%s, %s)", (rfi["id"], rfi["subject"]))


def invited(connection, token):
    with connection.cursor() as cursor:
        cursor.execute(INVITED, (token,))
        return cursor.fetchone()
