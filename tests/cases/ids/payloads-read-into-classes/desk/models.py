from django.db import models


class Ticket(models.Model):
    thing = models.IntegerField(db_index=True)  # expect: PCR203
    room = models.IntegerField(null=True)


class Booking(models.Model):
    thing = models.IntegerField()
