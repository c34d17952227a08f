from django.db import models


class Jobsite(models.Model):
    """A jobsite of ours and the Procore project it is linked to."""

    name = models.CharField(max_length=120)
    procore_project_id = models.IntegerField(null=True, blank=True, unique=True)  # expect: PCR203
    procore_company_id = models.PositiveIntegerField(null=True)  # expect: PCR203
    floor_count = models.IntegerField(default=1)
    created = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["name"]
