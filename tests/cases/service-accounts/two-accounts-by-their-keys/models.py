from django.db import models


class Account(models.Model):
    name = models.CharField(max_length=80)
    company_id = models.BigIntegerField()
    client_id = models.CharField(max_length=80)
    client_secret = models.CharField(max_length=80)
