"""What the office keeps, on its server."""

import os

from peewee import CharField, IntegerField, Model, PostgresqlDatabase, SqliteDatabase

if "DATABASE" in os.environ:
    server = PostgresqlDatabase(os.environ["DATABASE"])
else:
    server = SqliteDatabase(":memory:")


class Vendor(Model):
    procore_vendor_id = IntegerField(unique=True)  # expect: PCR203
    name = CharField()

    class Meta:
        database = server
