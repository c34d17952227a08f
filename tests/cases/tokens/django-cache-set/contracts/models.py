from django.db import models


class PurchaseOrder(models.Model):
    procore_id = models.BigIntegerField(unique=True)
    number = models.CharField(max_length=64)
    grand_total = models.DecimalField(max_digits=14, decimal_places=2)
    synced_at = models.DateTimeField(auto_now=True)
