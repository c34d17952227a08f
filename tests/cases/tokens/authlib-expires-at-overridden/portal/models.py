import datetime

from peewee import DateTimeField, Model, SqliteDatabase, TextField

db = SqliteDatabase("portal.db")


class Token(Model):
    access_token = TextField()
    refresh_token = TextField()
    saved_at = DateTimeField(default=datetime.datetime.now)

    class Meta:
        database = db

    @classmethod
    def latest(cls):
        return cls.select().order_by(cls.saved_at.desc()).get()

    @classmethod
    def replace(cls, access_token, refresh_token):
        with db.atomic():
            cls.delete().execute()
            cls.create(access_token=access_token, refresh_token=refresh_token)
