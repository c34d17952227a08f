from django.db import models


class Received(models.Model):
    resource_id = models.IntegerField(db_index=True)  # expect: PCR203
    project_id = models.BigIntegerField(null=True)
    position = models.IntegerField(default=0)

    class Meta:
        abstract = True


class Delivery(Received):
    resource_name = models.CharField(max_length=80)
    attempts = models.IntegerField(default=0)
