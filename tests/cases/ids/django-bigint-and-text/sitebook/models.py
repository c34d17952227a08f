from django.db import models


class Link(models.Model):
    procore_project_id = models.BigIntegerField(unique=True)
    procore_item_id = models.CharField(max_length=32, help_text="v2 ids are strings")
    quickbooks_customer_id = models.IntegerField(null=True)
    autodesk_page_id = models.PositiveIntegerField(null=True)
    retries = models.PositiveSmallIntegerField(default=0)
