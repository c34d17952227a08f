"""Rows by the hundred."""

import psycopg2
from peewee import CharField, IntegerField, Model
from psycopg2.extras import execute_values

from api import rfis, tickets


class Question(Model):
    remote = IntegerField(unique=True)  # expect: PCR203
    days = IntegerField(null=True)
    subject = CharField()


class Ticket(Model):
    remote = IntegerField(unique=True)


def fill():
    Question.insert_many([{"remote": row["id"], "days": row["days"], "subject": row["subject"]} for row in rfis()]).execute()
    rows = [{"remote": row["id"]} for row in tickets()]
    Ticket.insert_many(rows).execute()


def copy():
    with psycopg2.connect("") as connection, connection.cursor() as cursor:
        cursor.execute("CREATE TABLE question (id integer PRIMARY KEY, subject text)")  # expect: PCR203
        cursor.execute("CREATE TABLE ticket (id integer PRIMARY KEY, subject text)")
        execute_values(cursor, "INSERT INTO question (id, subject) VALUES %s", [(r["id"], r["subject"]) for r in rfis()])
        execute_values(cursor, "INSERT INTO ticket (id, subject) VALUES %s", [(r["id"], r["subject"]) for r in tickets()])
