from django.db import models


class Snap(models.Model):
    number = models.BigIntegerField(unique=True)
    src = models.URLField(max_length=800)


class Banner(models.Model):
    """Pictures of our own front page."""

    src = models.URLField()
