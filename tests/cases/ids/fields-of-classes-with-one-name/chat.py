from django.db import models


class Entry(models.Model):
    remote = models.IntegerField()


def note(number):
    Entry.objects.create(remote=number)
