import os

from peewee import BlobField, Model, TextField

KEY = os.environ["FIELD_KEY"]


class Tenant(Model):
    procore_client_id = TextField()
    procore_client_secret = BlobField()
