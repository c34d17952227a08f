from django.db import models
from django.utils import timezone


class ProcoreConnection(models.Model):
    """One signed-in user's token pair."""

    user = models.OneToOneField("auth.User", on_delete=models.CASCADE)
    company_id = models.BigIntegerField()
    access_token = models.TextField()
    refresh_token = models.TextField()
    expires_at = models.DateTimeField()

    def is_expired(self):
        return timezone.now() >= self.expires_at
