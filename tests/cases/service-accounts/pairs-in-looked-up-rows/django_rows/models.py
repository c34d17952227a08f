from django.db import models


class Depot(models.Model):
    slug = models.SlugField()
    number = models.BigIntegerField()
    key = models.CharField(max_length=80)
    lock = models.CharField(max_length=80)


class Plant(models.Model):
    in_use = models.BooleanField()
    number = models.BigIntegerField()
    key = models.CharField(max_length=80)
    lock = models.CharField(max_length=80)
