from django.db import models


class Delivery(models.Model):
    ulid = models.CharField(max_length=40, unique=True)
    about = models.CharField(max_length=80)
    subject = models.IntegerField(db_index=True)  # expect: PCR203
    jobsite = models.PositiveIntegerField(null=True)  # expect: PCR203
    customer = models.BigIntegerField()
    attempts = models.PositiveSmallIntegerField(default=0)


class Ping(models.Model):
    project = models.IntegerField()
    seen = models.DateTimeField(auto_now_add=True)
