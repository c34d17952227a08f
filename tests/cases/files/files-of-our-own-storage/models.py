from django.db import models


class Photo(models.Model):
    link = models.URLField(max_length=2000)
    file = models.FileField(upload_to="photos/", blank=True)
