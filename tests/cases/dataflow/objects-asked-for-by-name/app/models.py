from django.db import models


class Photo(models.Model):
    link = models.URLField()
    number = models.IntegerField()  # expect: PCR203


class Clean(models.Model):
    number = models.BigIntegerField()
