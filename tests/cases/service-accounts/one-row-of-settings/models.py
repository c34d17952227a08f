from django.db import models


class ProcoreSettings(models.Model):
    """One row, edited in the admin."""

    client_id = models.CharField(max_length=80)
    client_secret = models.CharField(max_length=80)
    company_id = models.BigIntegerField()

    @classmethod
    def load(cls):
        return cls.objects.get(pk=1)


class Project(models.Model):
    procore_id = models.BigIntegerField(unique=True)
    name = models.CharField(max_length=200)
