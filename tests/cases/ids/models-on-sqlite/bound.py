"""Which database the models are for is only said where the program starts."""

from peewee import DatabaseProxy, IntegerField, Model

proxy = DatabaseProxy()


class Rfi(Model):
    procore_rfi_id = IntegerField()  # expect: PCR203

    class Meta:
        database = proxy
