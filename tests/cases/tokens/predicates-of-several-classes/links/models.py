"""What users of the portal hold: a grant of Procore's, an invitation, a share."""

from datetime import timedelta

from django.db import models
from django.utils import timezone


class ProcoreGrant(models.Model):
    access_token = models.TextField()
    refresh_token = models.TextField()
    refreshed_at = models.DateTimeField(auto_now=True)

    @property
    def is_over(self):
        return timezone.now() >= self.refreshed_at + timedelta(minutes=100)  # expect: PCR101


class InviteToken(models.Model):
    token = models.CharField(max_length=64)
    created_at = models.DateTimeField(auto_now_add=True)

    @property
    def is_over(self):
        return timezone.now() >= self.created_at + timedelta(hours=3)


class Share(models.Model):
    token = models.CharField(max_length=64)
    created_at = models.DateTimeField(auto_now_add=True)

    @property
    def is_over(self):
        return timezone.now() >= self.created_at + timedelta(hours=4)
