from django.conf import settings
from django.db import models
from django.utils import timezone


class Company(models.Model):
    name = models.CharField(max_length=200)
    procore_company_id = models.BigIntegerField(null=True, blank=True)
    quickbooks_realm_id = models.CharField(max_length=32, blank=True)


class ProcoreProject(models.Model):
    company = models.ForeignKey(Company, on_delete=models.CASCADE)
    procore_id = models.IntegerField(unique=True)  # expect: PCR203
    name = models.CharField(max_length=255)
    display_order = models.IntegerField(default=0)
    budget_cents = models.IntegerField(default=0)
    synced_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["display_order", "name"]


class OAuthToken(models.Model):
    PROVIDERS = [("procore", "Procore"), ("quickbooks", "QuickBooks Online")]

    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE)
    provider = models.CharField(max_length=20, choices=PROVIDERS)
    access_token = models.TextField()
    refresh_token = models.TextField()
    expires_at = models.DateTimeField()

    class Meta:
        unique_together = ("user", "provider")

    @property
    def is_expired(self):
        return timezone.now() >= self.expires_at
