"""People as we store them."""

from django.db import models


class Person(models.Model):
    procore_id = models.BigIntegerField(unique=True)
    name = models.CharField(max_length=200)
    cost_code = models.CharField(max_length=40, blank=True)

    def __str__(self) -> str:
        return self.name
