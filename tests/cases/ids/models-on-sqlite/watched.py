"""Packages that somebody watches, beside the program; SQLite keeps whole numbers in up to 64 bits."""

import peewee as pw

db = pw.SqliteDatabase("watched.db")


class Watch(pw.Model):
    user = pw.CharField()
    procore_project_id = pw.IntegerField()
    procore_package_id = pw.IntegerField(index=True)

    class Meta:
        database = db
