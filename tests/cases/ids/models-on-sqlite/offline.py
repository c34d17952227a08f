"""What the tablet keeps while it has no network."""

from peewee import CharField, IntegerField, Model
from playhouse.sqlite_ext import SqliteExtDatabase


class Base(Model):
    class Meta:
        database = SqliteExtDatabase(None)


class Punch(Base):
    procore_id = IntegerField(unique=True)
    title = CharField()


class Photo(Base):
    procore_image_id = IntegerField()

    class Meta:
        table_name = "photos"
