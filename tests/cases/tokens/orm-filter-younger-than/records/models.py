from django.db import models


class AccessToken(models.Model):
    vendor = models.CharField(max_length=20)
    value = models.TextField()
    created_at = models.DateTimeField(auto_now_add=True)


class SyncRun(models.Model):
    created_at = models.DateTimeField(auto_now_add=True)
