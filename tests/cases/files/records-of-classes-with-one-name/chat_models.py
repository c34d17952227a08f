from django.db import models


class Attachment(models.Model):
    ident = models.BigIntegerField()
    url = models.TextField()
